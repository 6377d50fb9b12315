"""Which kinds a field of one's own can have."""

from regulars.core.records.kinds import KINDS


def offered_kinds() -> dict[str, dict[str, bool]]:
    """Return the kinds an administrator may add, and whether values of the kind can be unique."""
    return {slug: {"can_be_unique": can_be_unique(slug)} for slug, kind in KINDS.items() if kind.is_custom_kind}


def can_be_unique(slug: str) -> bool:
    """Whether the values of a kind can be told apart by comparing them."""
    return KINDS[slug].family in ("text", "phone", "number")
