"""The type that a record itself is of, where a type over several was asked for: a party is a person or a household."""

from typing import Any

from regulars.core.database.rows import fetch_value
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type


def own_type(record_type: type[RecordType], row: Any) -> type[RecordType]:
    """Return the type of a loaded row."""
    if not record_type.subtypes:
        return record_type
    return find_type(record_type.subtypes.get(getattr(row, record_type.subtype_column), record_type.slug))


def own_type_of(record_type: type[RecordType], pk: int) -> type[RecordType]:
    """Return the type of the record with this id; the type asked for when there is none."""
    if not record_type.subtypes:
        return record_type
    kind = fetch_value(f"SELECT {record_type.subtype_column} FROM {record_type.table()} WHERE id = %s", [pk])
    return find_type(record_type.subtypes.get(str(kind), record_type.slug))
