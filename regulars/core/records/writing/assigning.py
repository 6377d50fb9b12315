"""Parsed values put onto a record."""

from typing import Any

from regulars.core.records.field import Field
from regulars.core.records.twins import set_twin


def assign_values(record: Any, values: dict[str, Any], fields: dict[str, Field]) -> None:
    """Set each parsed value where its field stands; fields with several rows are saved afterwards."""
    for name, value in values.items():
        field = fields[name]
        if field.many:
            continue
        if field.custom:
            assign_custom(record.custom, field, value)
        elif field.second_column:
            first, second = value or (None, "")
            setattr(record, name, first)
            setattr(record, field.second_column, second)
        elif field.kind.family in ("link", "user"):
            setattr(record, f"{name}_id", value)
        else:
            setattr(record, name, value)


def assign_custom(custom: dict[str, Any], field: Field, value: Any) -> None:
    """Set a custom value in its JSON column; texts keep their folded twin beside them."""
    stored = field.kind.custom_value(value)
    if field.kind.is_blank(stored):
        custom.pop(field.name, None)
    else:
        custom[field.name] = stored
    set_twin(custom, field.name, stored, field.kind)
