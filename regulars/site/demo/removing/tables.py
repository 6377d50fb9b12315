"""Which tables hold demo records, and which rows belong to them; read from the models, so that new objects join in."""

from collections.abc import Iterator
from typing import Any

from django.db import models

from regulars.core.records.models import Record
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types


def record_models() -> list[type[models.Model]]:
    """Return the models of all record types, those first that others point at last."""
    found = dict.fromkeys(one.model for one in all_record_types())
    return sorted(found, key=lambda model: len(list(pointers_at(model))))


def types_of(model: type[models.Model]) -> list[type[RecordType]]:
    """Return the record types that keep their records in this table under their own name."""
    return [one for one in all_record_types() if one.model is model and not one.subtypes]


def pointers_at(model: type[models.Model]) -> Iterator[tuple[type[models.Model], str]]:
    """Give (model, column) for every foreign key that leads to this table."""
    for relation in model._meta.get_fields(include_hidden=True):
        # Hidden ones, whose related_name is "+", point here as well.
        if isinstance(relation, models.ManyToOneRel):
            field: Any = relation.field
            yield field.model, field.column


def belongings_of(model: type[models.Model]) -> list[tuple[type[models.Model], str]]:
    """Return the tables whose rows are part of a record: its child rows, its tags."""
    return [(other, column) for other, column in pointers_at(model) if not issubclass(other, Record)]


def table(model: type[models.Model]) -> str:
    """Return a table's name, quoted."""
    return f'"{model._meta.db_table}"'
