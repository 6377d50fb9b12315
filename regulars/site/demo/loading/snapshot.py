"""Snapshots for the journal, from rows that were never model objects; the same that core.records.snapshots takes."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from regulars.core.records.columns import KeyOf
from regulars.core.records.record_type import ChildGroup, RecordType
from regulars.core.records.snapshots import CHILDREN, CUSTOM, MANY, kept_columns
from regulars.site.demo.loading.sheet import Values

Snapshot = dict[str, Any]
_kept_by_slug: dict[str, tuple[str, ...]] = {}


def snapshot_of(
    record_type: type[RecordType],
    row: Values,
    *,
    children: Mapping[str, Sequence[Values]] | None = None,
    many: Mapping[str, Sequence[Any]] | None = None,
) -> Snapshot:
    """Return a record's columns, custom values, child rows and many-values as the journal keeps them."""
    found = _kept(row, _columns(record_type))
    found |= {f"{CUSTOM}{name}": value for name, value in row["custom"].items() if not name.startswith("~")}
    for group in record_type.children:
        rows = (children or {}).get(group.name)
        if rows:
            found[f"{CHILDREN}{group.name}"] = [_kept(child, _child_columns(group)) for child in rows]
    for name, values in (many or {}).items():
        if values:
            found[f"{MANY}{name}"] = list(values)
    return found


def _kept(row: Values, names: tuple[str, ...]) -> Snapshot:
    found = {}
    for name in names:
        value = row[name]
        if value is not None and value != "":
            found[name] = value.isoformat() if isinstance(value, dt.datetime) else value
    return found


def _columns(record_type: type[RecordType]) -> tuple[str, ...]:
    found = _kept_by_slug.get(record_type.slug)
    if found is None:
        found = _kept_by_slug[record_type.slug] = tuple(field.attname for field in kept_columns(record_type))
    return found


@cache
def _child_columns(group: ChildGroup) -> tuple[str, ...]:
    fields = group.model._meta.concrete_fields
    return tuple(f.attname for f in fields if f.name != group.parent and not isinstance(f, KeyOf))
