"""Snapshots for the journal, from rows that were never model objects; the same that core.records.snapshots takes."""

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from regulars.core.records.columns import MONEY_SCALE, Amount, KeyOf
from regulars.core.records.kinds.numbers import plain as plain_number
from regulars.core.records.record_type import ChildGroup, RecordType
from regulars.core.records.snapshots import CHILDREN, CUSTOM, MANY, kept_columns
from regulars.site.demo.loading.sheet import Values

Snapshot = dict[str, Any]
# By name, and whether it holds money.
Columns = tuple[tuple[str, bool], ...]
_kept_by_slug: dict[str, Columns] = {}


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


def _kept(row: Values, columns: Columns) -> Snapshot:
    found = {}
    for name, is_money in columns:
        value = row[name]
        if value is None or value == "":
            continue
        # Rows hold money as it is stored, snapshots as it is said.
        value = plain_number(Decimal(value) / MONEY_SCALE) if is_money else value
        found[name] = value.isoformat() if isinstance(value, dt.datetime) else value
    return found


def _columns(record_type: type[RecordType]) -> Columns:
    found = _kept_by_slug.get(record_type.slug)
    if found is None:
        fields = kept_columns(record_type)
        found = _kept_by_slug[record_type.slug] = tuple((field.attname, isinstance(field, Amount)) for field in fields)
    return found


@cache
def _child_columns(group: ChildGroup) -> Columns:
    fields = [f for f in group.model._meta.concrete_fields if f.name != group.parent and not isinstance(f, KeyOf)]
    return tuple((field.attname, isinstance(field, Amount)) for field in fields)
