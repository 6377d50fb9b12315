"""Fields and tags that an entry made along the way: an undo takes them away again where nothing uses them."""

from collections.abc import Callable
from typing import Any

from django.db.models import Model

from regulars.core.access.viewer import raise_epoch
from regulars.core.database.rows import fetch_value
from regulars.core.journal.models import Change
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.byproducts import byproduct_made, definition_of
from regulars.core.records.custom.indexes import add_index, drop_index
from regulars.core.records.fields import custom_field
from regulars.core.records.models import CustomField, Tag
from regulars.core.records.reading.expressions import compare_expression
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.tag_links import tag_links
from regulars.core.records.tagging import is_worn_in

MODELS: dict[str, type[Model]] = {"fields": CustomField, "tags": Tag}


def is_byproduct(change: Change) -> bool:
    """Whether a change tells of a field or a tag, not of a record."""
    return change.record_type in MODELS


def reverse_byproducts(changes: list[Change]) -> list[ChangeMade]:
    """Take away, latest first, what was made and is unused; make again what an undo had taken away."""
    made = [_reverse(change) for change in changes]
    if any(made):
        raise_epoch()
    return [one for one in made if one is not None]


def _reverse(change: Change) -> ChangeMade | None:
    model: Any = MODELS[change.record_type]
    row = model._default_manager.filter(pk=change.record_id).first()
    if change.action == "create":
        if row is None or _is_used(row):
            return None
        definition = definition_of(row)
        if isinstance(row, CustomField):
            drop_index(custom_field(row))
        row.delete()
        return ChangeMade(change.record_type, change.record_id, "purge", definition, None)
    unique = {name: (change.before or {}).get(name) for name in _UNIQUE[change.record_type]}
    if row is not None or model._default_manager.filter(**unique).exists():
        return None
    row = model(pk=change.record_id, **(change.before or {}))
    row.save(force_insert=True)
    if isinstance(row, CustomField):
        add_index(find_type(row.record_type), custom_field(row))
    return byproduct_made(row)


_UNIQUE: dict[str, tuple[str, ...]] = {"fields": ("record_type", "name"), "tags": ("key",)}


def _is_used(row: CustomField | Tag) -> bool:
    uses: dict[type[Model], Callable[[Any], bool]] = {CustomField: _is_filled, Tag: _is_worn}
    return uses[type(row)](row)


def _is_filled(row: CustomField) -> bool:
    field = custom_field(row)
    if field.many:
        return is_worn_in(field)
    value = compare_expression(field, "t")
    table = find_type(row.record_type).table()
    return bool(fetch_value(f"SELECT 1 FROM {table} t WHERE {value} IS NOT NULL LIMIT 1"))


def _is_worn(tag: Tag) -> bool:
    return any(link.rows(tag).exists() for link in tag_links())
