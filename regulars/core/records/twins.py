"""The folded twin of a custom text, kept beside it in the JSON column: what filters, sorting and uniqueness compare."""

from typing import Any

from regulars.core.access.viewer import current_epoch
from regulars.core.records.kinds import KINDS
from regulars.core.records.kinds.kind import Kind
from regulars.core.records.models import CustomField, Workspace
from regulars.foundation.caching import cached_lately

TEXTS = frozenset(["text", "long_text", "rich_text", "email", "phone", "url", "address"])


def set_twin(custom: dict[str, Any], name: str, stored: Any, kind: Kind | None) -> None:
    """Set or remove the twin of a stored custom value; a field that is no text has none."""
    if kind is None or kind.slug not in TEXTS or kind.is_blank(stored):
        custom.pop(f"~{name}", None)
    else:
        custom[f"~{name}"] = twin_of(kind, stored)


def twin_of(kind: Kind, stored: Any) -> str:
    """Return what a stored text is compared by: without case and accents, a phone number in its one spelling."""
    return kind.key(stored, home_country() if kind.slug == "phone" and not stored.startswith("+") else "")


def custom_kinds(record_type: str) -> dict[str, Kind]:
    """Return the kind of every custom field of a record type by name, of those out of use too."""
    return _custom_kinds(record_type, current_epoch())


def home_country() -> str:
    """Return the country of this business, where numbers without a country code are dialled."""
    return _home_country(current_epoch())


@cached_lately(most=512)
def _custom_kinds(record_type: str, epoch: int) -> dict[str, Kind]:
    rows = CustomField.objects.filter(record_type=record_type).values_list("name", "kind")
    return {name: KINDS[kind] for name, kind in rows}


@cached_lately(most=2)
def _home_country(epoch: int) -> str:
    return Workspace.objects.order_by("id").values_list("country", flat=True).first() or ""
