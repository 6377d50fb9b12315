"""Which columns a snapshot holds, and their values as plain JSON."""

import datetime as dt
from decimal import Decimal
from typing import Any

from django.db import models

from regulars.core.records.columns import KeyOf
from regulars.core.records.field import Field
from regulars.core.records.kinds.numbers import plain as plain_number
from regulars.core.records.record_type import ChildGroup, RecordType
from regulars.foundation.caching import cached

_BOOKKEEPING = {"id", "version", "created_at", "changed_at", "custom", "is_demo"}
CUSTOM = "custom."
CHILDREN = "children."
MANY = "many."
# What a snapshot leaves out and a record that is removed for good must find again when it is brought back.
BOOKS = "~books"


@cached
def kept_columns(record_type: type[RecordType]) -> list[Any]:
    """Return the model fields that a snapshot holds: neither bookkeeping nor derived."""
    return [
        f
        for f in record_type.model._meta.concrete_fields
        if f.name not in _BOOKKEEPING and f.name not in record_type.derived and not isinstance(f, KeyOf)
    ]


def books_of(row: Any) -> dict[str, Any]:
    """Return what the house noted of a record by itself: since when, how often changed, whether of the demo."""
    return {"created_at": row.created_at.isoformat(), "version": row.version, "is_demo": row.is_demo}


@cached
def kept_child_columns(group: ChildGroup) -> list[Any]:
    """Return the model fields of child rows that a snapshot holds."""
    return [f for f in group.model._meta.concrete_fields if f.name != group.parent and not isinstance(f, KeyOf)]


def snapshot_keys(field: Field) -> list[str]:
    """Return under which keys a snapshot holds a field that stands in the record itself."""
    if field.many or field.compute:
        return []
    if field.custom:
        return [f"{CUSTOM}{field.name}"]
    return [*filter(None, (field.column, field.second_column))] if field.column else []


def custom_key(field: Field) -> str:
    """Return under which key a snapshot holds an added field: in the record itself, or in rows beside it."""
    return f"{MANY if field.many else CUSTOM}{field.name}"


def plain(field: models.Field, value: Any) -> Any:
    """Return a column's value as JSON: days and moments as ISO text, decimals as text."""
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    # 400 and 400.00 are one sum: whoever compares snapshots must find them alike.
    return plain_number(value) if isinstance(value, Decimal) else value
