"""A snapshot is a record as the journal keeps it: stored columns, custom values and child rows, as plain JSON."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db import models

from regulars.core.database.objects import insert_objects, load_by
from regulars.core.database.rows import execute
from regulars.core.records.columns import KeyOf
from regulars.core.records.deriving import built_in_fields
from regulars.core.records.record_type import ChildGroup, RecordType
from regulars.foundation.caching import cached

Snapshot = dict[str, Any]
_BOOKKEEPING = {"id", "version", "created_at", "changed_at", "custom", "is_demo"}
CUSTOM = "custom."
CHILDREN = "children."
MANY = "many."


@cached
def kept_columns(record_type: type[RecordType]) -> list[Any]:
    """Return the model fields that a snapshot holds: neither bookkeeping nor derived."""
    return [
        f
        for f in record_type.model._meta.concrete_fields
        if f.name not in _BOOKKEEPING and f.name not in record_type.derived and not isinstance(f, KeyOf)
    ]


def take_snapshots(record_type: type[RecordType], records: Iterable[Any]) -> dict[int, Snapshot]:
    """Return the snapshot of each record, reading child rows once for all."""
    found = {row.pk: own_snapshot(record_type, row) for row in records}
    for group in record_type.children:
        for parent, items in child_rows(group, list(found)).items():
            found[parent][f"{CHILDREN}{group.name}"] = items
    for field in built_in_fields(record_type):
        if field.many and field.save:
            for pk, values in field.many_values(list(found)).items():
                found[pk][f"{MANY}{field.name}"] = values
    return found


def own_snapshot(record_type: type[RecordType], row: Any) -> Snapshot:
    """Return what a record itself holds: columns and custom values, from memory."""
    snapshot = {f.attname: plain(f, getattr(row, f.attname)) for f in kept_columns(record_type)}
    snapshot |= {f"{CUSTOM}{k}": v for k, v in row.custom.items() if not k.startswith("~")}
    return {k: v for k, v in snapshot.items() if v not in (None, "")}


def child_rows(group: ChildGroup, parents: list[int]) -> dict[int, list[Snapshot]]:
    """Return the child rows of some parents, in order, as plain values with their ids."""
    found: dict[int, list[Snapshot]] = {}
    key = f"{group.parent}_id"
    for row in load_by(group.model, key, parents):
        found.setdefault(getattr(row, key), []).append(child_snapshot(group, row))
    return found


def child_snapshot(group: ChildGroup, row: Any) -> Snapshot:
    """Return one child row as plain values with its id."""
    values = {f.attname: plain(f, getattr(row, f.attname)) for f in kept_child_columns(group)}
    return {k: v for k, v in values.items() if v not in (None, "")}


@cached
def kept_child_columns(group: ChildGroup) -> list[Any]:
    """Return the model fields of child rows that a snapshot holds."""
    return [f for f in group.model._meta.concrete_fields if f.name != group.parent and not isinstance(f, KeyOf)]


def plain(field: models.Field, value: Any) -> Any:
    """Return a column's value as JSON: days and moments as ISO text, decimals as text."""
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def difference(before: Snapshot, after: Snapshot) -> tuple[Snapshot, Snapshot]:
    """Return what was and what is, for the keys that differ; a missing key is an empty value."""
    keys = [k for k in {**before, **after} if before.get(k) != after.get(k)]
    return {k: before.get(k) for k in keys}, {k: after.get(k) for k in keys}


def apply_snapshot(record_type: type[RecordType], record: Any, values: Snapshot) -> None:
    """Set a record's columns and custom values back to a snapshot's; child rows are set after saving."""
    by_name = {f.attname: f for f in kept_columns(record_type)}
    for key, value in values.items():
        if key.startswith(CUSTOM):
            _set_custom(record, key.removeprefix(CUSTOM), value)
        elif key in by_name:
            field = by_name[key]
            blank: Any = None if field.null else field.get_default() if field.has_default() else ""
            setattr(record, key, blank if value is None else field.to_python(value))


def apply_child_rows(record_type: type[RecordType], record_id: int, values: Snapshot) -> None:
    """Make the child rows and many-values of a record what a snapshot says, under their old ids."""
    for group in record_type.children:
        key = f"{CHILDREN}{group.name}"
        if key in values:
            execute(f'DELETE FROM "{group.model._meta.db_table}" WHERE {group.parent}_id = %s', [record_id])
            insert_objects([_child(group, record_id, one) for one in values[key] or []])
    for field in built_in_fields(record_type):
        key = f"{MANY}{field.name}"
        if key in values and field.save:
            field.save(record_id, values[key] or [])


def _child(group: ChildGroup, parent: int, values: Snapshot) -> models.Model:
    by_name = {f.attname: f for f in group.model._meta.concrete_fields}
    known = {k: by_name[k].to_python(v) for k, v in values.items() if k in by_name}
    return group.model(**known, **{f"{group.parent}_id": parent})


def _set_custom(record: Any, name: str, value: Any) -> None:
    from regulars.foundation.text import fold

    if value is None:
        record.custom.pop(name, None)
        record.custom.pop(f"~{name}", None)
        return
    record.custom[name] = value
    if f"~{name}" in record.custom or isinstance(value, str):
        record.custom[f"~{name}"] = fold(str(value))
