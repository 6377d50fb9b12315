"""Snapshots of stored rows, made straight from the driver's tuples: no objects stand between, for thousands at once."""

from collections.abc import Callable, Collection
from typing import Any, NamedTuple

import msgspec
from django.db import connection, models

from regulars.core.database.rows import fetch_rows, is_postgres, placeholders
from regulars.core.records.record_type import ChildGroup, RecordType
from regulars.core.records.snapshot_columns import CUSTOM, kept_child_columns, kept_columns, plain
from regulars.foundation.caching import cached

Snapshot = dict[str, Any]
AT_ONCE = 900
_BLANK = (None, "")


class _Reader(NamedTuple):
    """The columns to select, their names, and what few of them need before they are plain JSON."""

    columns: str
    names: list[str]
    converters: list[tuple[int, Callable[[Any], Any]]]

    def snapshot(self, values: list[Any]) -> Snapshot:
        for place, convert in self.converters:
            if values[place] is not None:
                values[place] = convert(values[place])
        return {name: value for name, value in zip(self.names, values, strict=True) if value not in _BLANK}


def child_snapshots(group: ChildGroup, parents: Collection[int]) -> dict[int, list[Snapshot]]:
    """Return the child rows of some parents, in order, as plain values with their ids."""
    found: dict[int, list[Snapshot]] = {}
    reader = _child_reader(group)
    parent = f't."{group.parent}_id"'
    for row in _rows(f"{parent}, {reader.columns}", group.model, parent, parents):
        found.setdefault(row[0], []).append(reader.snapshot(list(row[1:])))
    return found


def own_snapshots(record_type: type[RecordType], ids: Collection[int]) -> dict[int, tuple[int, Snapshot]]:
    """Return (version, snapshot without child rows) of each of these records that is there."""
    found = {}
    reader = _own_reader(record_type)
    for pk, version, custom, *values in _rows(
        f"t.id, t.version, t.custom, {reader.columns}", record_type.model, "t.id", ids
    ):
        snapshot = reader.snapshot(values)
        if custom not in ("{}", {}):
            given = msgspec.json.decode(custom) if isinstance(custom, str) else custom
            snapshot |= {f"{CUSTOM}{k}": v for k, v in given.items() if not k.startswith("~") and v not in _BLANK}
        found[pk] = (version, snapshot)
    return found


def _rows(columns: str, model: type[models.Model], by: str, values: Collection[int]) -> list[Any]:
    rows: list[Any] = []
    wanted = list(values)
    for start in range(0, len(wanted), AT_ONCE):
        some = wanted[start : start + AT_ONCE]
        marks = placeholders(some)
        table = model._meta.db_table
        rows += fetch_rows(f'SELECT {columns} FROM "{table}" t WHERE {by} IN ({marks}) ORDER BY t.id', some)
    return rows


@cached
def _child_reader(group: ChildGroup) -> _Reader:
    return _reader(kept_child_columns(group))


@cached
def _own_reader(record_type: type[RecordType]) -> _Reader:
    return _reader(kept_columns(record_type))


def _reader(fields: list[Any]) -> _Reader:
    converters = [(place, convert) for place, field in enumerate(fields) if (convert := _converter(field))]
    return _Reader(", ".join(f't."{f.column}"' for f in fields), [f.attname for f in fields], converters)


def _converter(field: Any) -> Callable[[Any], Any] | None:
    """What turns the driver's value of a column into plain JSON; None where it is that already."""
    if isinstance(field, models.BooleanField):
        return None if is_postgres() else bool
    if isinstance(field, models.DateField) and not isinstance(field, models.DateTimeField) and not is_postgres():
        return None  # SQLite keeps days as the text they are in JSON
    column = field.cached_col
    steps = [*connection.ops.get_db_converters(column), *column.get_db_converters(connection)]
    if not steps and not isinstance(field, models.DateField | models.DecimalField):
        return None

    def convert(value: Any) -> Any:
        for step in steps:
            value = step(value, column, connection)
        return plain(field, value)

    return convert
