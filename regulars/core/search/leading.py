"""Fields whose words are the names of other records: who may not see all of those does not find by them."""

from collections.abc import Callable, Mapping

from regulars.core.access.viewer import Viewer

# (record type, field) → the types of the records that it names.
Leading = Mapping[tuple[str, str], tuple[str, ...]]
_asked: list[Callable[[], Leading]] = []


def names_come_from(source: Callable[[], Leading]) -> None:
    """Say who knows which fields hold the names of other records."""
    _asked.append(source)


def leading_fields() -> Leading:
    """Return the fields that hold the names of other records, with the types of these."""
    return {field: types for source in _asked for field, types in source().items()}


def unseen_names(viewer: Viewer, record_type: str) -> set[str]:
    """Return the fields of a type that name records of which the viewer may not see all."""
    return {
        name
        for (owner, name), types in leading_fields().items()
        if owner == record_type and any(viewer.rights_for(slug).see != "all" for slug in types)
    }
