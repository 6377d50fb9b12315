"""Every place that refers to a record: links of all tables, links by type and id, and links in custom fields."""

from typing import Any

from django.apps import apps
from django.db.models import ManyToOneRel, Model

from regulars.core.records.deriving import built_in_fields
from regulars.core.records.field import Field
from regulars.core.records.fields import custom_field
from regulars.core.records.models import CustomField
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types, known_type

Place = tuple[type[Model], str]


def linking_columns(record_type: type[RecordType]) -> list[Place]:
    """Return (model, column) of every link to a type's table, but those by which rows are saved with a record."""
    many = {f.many.table.split()[0] for f in built_in_fields(record_type) if f.many and f.save}
    own = {(group.model._meta.db_table, column_of(group.model, group.parent)) for group in record_type.children}
    relations = [r for r in record_type.model._meta.get_fields(include_hidden=True) if isinstance(r, ManyToOneRel)]
    found: list[Place] = []
    for relation in relations:
        model: Any = relation.related_model
        table, column = model._meta.db_table, str(relation.field.column)
        if table not in many and (table, column) not in own:
            found.append((model, column))
    return sorted(found, key=lambda place: (place[0]._meta.db_table, place[1]))


def column_of(model: Any, name: str) -> str:
    """Return in which column a model's field stands."""
    return str(model._meta.get_field(name).column)


def naming_models() -> list[type[Model]]:
    """Return the models that name a record by `record_type` and `record_id`, and go with it when it is merged."""
    return [model for model in apps.get_models() if getattr(model, "goes_with_record", False)]


def custom_links(record_type: type[RecordType]) -> list[tuple[type[RecordType], Field]]:
    """Return (record type, field) of every custom field, put away or not, that may hold a link to such a record."""
    targets = {t.slug for t in all_record_types() if t.table() == record_type.table()}
    rows = CustomField.objects.filter(kind__in=["link", "links"], target__in=targets).order_by("id")
    found = [(known_type(row.record_type), custom_field(row)) for row in rows]
    return [(holder, field) for holder, field in found if holder is not None]


def types_over(model: type[Model]) -> list[type[RecordType]]:
    """Return the record types whose rows stand in a model's table, none over others."""
    return [t for t in all_record_types() if t.model is model and not t.subtypes]


def type_of_row(model: type[Model], row: Any) -> type[RecordType] | None:
    """Return the record type of one row of a table, None for a table of no record type."""
    for one in types_over(model):
        if all(getattr(row, column) == value for column, value in one.where.items()):
            return one
    return None
