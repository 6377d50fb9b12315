"""Related lists, derived from the links that point at a record type."""

from regulars.core.records.deriving import built_in_fields
from regulars.core.records.record_type import Panel, RecordType
from regulars.core.records.registry import all_record_types


def panels_of(record_type: type[RecordType]) -> list[Panel]:
    """Return the related lists of a record type, derived from the links that point at it."""
    mine = {record_type.slug} | {t.slug for t in all_record_types() if record_type.slug in t.subtypes.values()}
    panels = []
    for other in all_record_types():
        for field in built_in_fields(other):
            slug = f"{other.slug}-{field.name}"
            if field.target in mine and field.column and not other.subtypes and slug not in record_type.panels_hidden:
                panels.append(Panel(slug, other.plural, other.slug, field.name))
    return panels


def links_to(record_type: type[RecordType]) -> list[tuple[type[RecordType], str]]:
    """Return (record type, column) for every link that leads to this type's table, each table once."""
    table = record_type.table()
    seen: dict[tuple[str, str], tuple[type[RecordType], str]] = {}
    for other in all_record_types():
        for field in built_in_fields(other):
            if field.kind.family == "link" and field.target and field.column:
                target = next((t for t in all_record_types() if t.slug == field.target), None)
                if target and target.table() == table:
                    seen.setdefault((other.table(), field.column), (other, field.column))
    return list(seen.values())
