"""Whole rows as plain JSON and back, so that a row that went comes back as it was."""

from typing import Any

from django.db import models

from regulars.core.database.objects import insert_objects
from regulars.core.records.snapshots import plain

PlainRow = dict[str, Any]


def plain_row(row: Any) -> PlainRow:
    """Return every column of a stored row as plain JSON."""
    return {f.attname: plain(f, getattr(row, f.attname)) for f in row._meta.concrete_fields}


def made_row(model: type[models.Model], values: PlainRow) -> Any:
    """Return the object that such a row makes; nothing is stored."""
    by_name = {f.attname: f for f in model._meta.concrete_fields}
    return model(**{name: _value(by_name[name], one) for name, one in values.items() if name in by_name})


def insert_rows(model: type[models.Model], rows: list[PlainRow]) -> None:
    """Store rows again under their old ids."""
    for row in rows:
        insert_objects([made_row(model, row)])


def _value(field: Any, value: Any) -> Any:
    return value if value is None or isinstance(field, models.JSONField) else field.to_python(value)
