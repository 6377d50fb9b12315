"""A snapshot is a record as the journal keeps it: stored columns, custom values and child rows, as plain JSON."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db import models

from regulars.core.database.objects import insert_objects
from regulars.core.database.rows import execute
from regulars.core.records.beside import save_beside, values_beside
from regulars.core.records.kinds.kind import Kind
from regulars.core.records.record_type import ChildGroup, RecordType
from regulars.core.records.snapshot_columns import (
    CHILDREN,
    CUSTOM,
    MANY,
    kept_child_columns,
    kept_columns,
    plain,
    snapshot_keys,
)
from regulars.core.records.stored_snapshots import Snapshot, child_snapshots, own_snapshots
from regulars.core.records.twins import custom_kinds, set_twin

__all__ = [
    "CHILDREN",
    "CUSTOM",
    "MANY",
    "Snapshot",
    "apply_child_rows",
    "apply_snapshot",
    "child_snapshot",
    "child_snapshots",
    "column_difference",
    "difference",
    "kept_columns",
    "own_snapshot",
    "plain",
    "read_snapshots",
    "snapshot_keys",
    "take_snapshots",
]


def take_snapshots(record_type: type[RecordType], records: Iterable[Any]) -> dict[int, Snapshot]:
    """Return the snapshot of each record, reading child rows once for all."""
    found = {row.pk: own_snapshot(record_type, row) for row in records}
    _add_rows_below(record_type, found)
    return found


def read_snapshots(
    record_type: type[RecordType], ids: Collection[int], *, is_whole: bool = True
) -> dict[int, tuple[int, Snapshot]]:
    """Return (version, snapshot) of each of these records as it is stored; `is_whole` takes in what stands below it."""
    found = own_snapshots(record_type, ids)
    if is_whole:
        _add_rows_below(record_type, {pk: snapshot for pk, (_, snapshot) in found.items()})
    return found


def _add_rows_below(record_type: type[RecordType], found: dict[int, Snapshot]) -> None:
    for group in record_type.children:
        for parent, items in child_snapshots(group, list(found)).items():
            found[parent][f"{CHILDREN}{group.name}"] = items
    for pk, values in values_beside(record_type, found).items():
        found[pk] |= values


def own_snapshot(record_type: type[RecordType], row: Any) -> Snapshot:
    """Return what a record itself holds: columns and custom values, from memory."""
    snapshot = {f.attname: plain(f, getattr(row, f.attname)) for f in kept_columns(record_type)}
    return {k: v for k, v in snapshot.items() if v not in (None, "")} | _own_custom(row.custom)


def child_snapshot(group: ChildGroup, row: Any) -> Snapshot:
    """Return one child row as plain values with its id."""
    values = {f.attname: plain(f, getattr(row, f.attname)) for f in kept_child_columns(group)}
    return {k: v for k, v in values.items() if v not in (None, "")}


def difference(before: Snapshot, after: Snapshot) -> tuple[Snapshot, Snapshot]:
    """Return what was and what is, for the keys that differ; a missing key is an empty value."""
    keys = [k for k in {**before, **after} if before.get(k) != after.get(k)]
    return {k: before.get(k) for k in keys}, {k: after.get(k) for k in keys}


def column_difference(record_type: type[RecordType], before: dict[str, Any], row: Any) -> tuple[Snapshot, Snapshot]:
    """Return the same for a record itself: `before` holds its attributes as they were."""
    was: Snapshot = {}
    now: Snapshot = {}
    for field in kept_columns(record_type):
        old, new = before[field.attname], getattr(row, field.attname)
        if old is not new and (told := _told(field, old)) != (tells := _told(field, new)):
            was[field.attname], now[field.attname] = told, tells
    if before["custom"] != row.custom:
        own = difference(_own_custom(before["custom"]), _own_custom(row.custom))
        was, now = was | own[0], now | own[1]
    return was, now


def _told(field: models.Field, value: Any) -> Any:
    """A value as a snapshot holds it; what a snapshot leaves out is None."""
    return None if value in (None, "") else plain(field, value)


def _own_custom(custom: dict[str, Any]) -> Snapshot:
    return {f"{CUSTOM}{k}": v for k, v in custom.items() if not k.startswith("~") and v not in (None, "")}


def apply_snapshot(record_type: type[RecordType], record: Any, values: Snapshot) -> None:
    """Set a record's columns and custom values back to a snapshot's; child rows are set after saving."""
    by_name = {f.attname: f for f in kept_columns(record_type)}
    kinds = custom_kinds(record_type.slug) if any(key.startswith(CUSTOM) for key in values) else {}
    for key, value in values.items():
        if key.startswith(CUSTOM):
            name = key.removeprefix(CUSTOM)
            _set_custom(record, name, value, kinds.get(name))
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
    save_beside(record_type, record_id, values)


def _child(group: ChildGroup, parent: int, values: Snapshot) -> models.Model:
    by_name = {f.attname: f for f in group.model._meta.concrete_fields}
    known = {k: by_name[k].to_python(v) for k, v in values.items() if k in by_name}
    return group.model(**known, **{f"{group.parent}_id": parent})


def _set_custom(record: Any, name: str, value: Any, kind: Kind | None) -> None:
    if value is None:
        record.custom.pop(name, None)
    else:
        record.custom[name] = value
    set_twin(record.custom, name, value, kind)
