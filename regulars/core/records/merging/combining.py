"""What the one record will hold: each field from the side that was chosen, the rows of both."""

from collections.abc import Iterable
from typing import Any

from regulars.core.records.fields import Fields
from regulars.core.records.record_type import Merging, RecordType
from regulars.core.records.snapshots import CHILDREN, MANY, Snapshot, snapshot_keys

OTHER, THIS = "other", "this"


def combine_snapshots(
    record_type: type[RecordType], fields: Fields, mine: Snapshot, theirs: Snapshot, chosen: set[str]
) -> Snapshot:
    """Return the snapshot of both as one; `chosen` names the fields that are taken from the other side.

    A field that is empty here and not chosen is filled from there; what is not a field of anybody's is filled too.
    """
    merging = rules_of(record_type)
    whole: Snapshot = {k: v for k, v in theirs.items() if not k.startswith((CHILDREN, MANY))} | mine
    for group in _groups(merging, fields):
        keys = [key for name in group for key in snapshot_keys(fields[name])]
        side = theirs if group[0] in chosen or not any(mine.get(k) for k in keys) else mine
        for key in keys:
            whole[key] = side.get(key)
    for name, field in fields.items():
        if name in chosen and not _is_grouped(merging, name):
            for key in snapshot_keys(field):
                whole[key] = theirs.get(key)
    for key in {k for k in {**mine, **theirs} if k.startswith(CHILDREN)}:
        whole[key] = _rows(merging, key.removeprefix(CHILDREN), mine.get(key) or [], theirs.get(key) or [], chosen)
    for key in {k for k in {**mine, **theirs} if k.startswith(MANY)}:
        whole[key] = list(dict.fromkeys([*(mine.get(key) or []), *(theirs.get(key) or [])]))
    return {k: v for k, v in whole.items() if v not in (None, "")}


def rules_of(record_type: type[RecordType]) -> Merging:
    """Return the merging rules of a type that has some."""
    return record_type.merging or Merging()


def is_same_row(one: Snapshot, other: Snapshot) -> bool:
    """Whether two child rows say the same."""
    return _said(one) == _said(other)


def _said(row: Snapshot) -> dict[str, Any]:
    return {k: v for k, v in row.items() if k not in ("id", "is_primary")}


def _rows(merging: Merging, group: str, mine: list[Any], theirs: list[Any], chosen: set[str]) -> list[Any]:
    if merging.combine:
        return merging.combine(group, [dict(row) for row in mine], [dict(row) for row in theirs], chosen)
    return sorted([*mine, *(t for t in theirs if not any(is_same_row(m, t) for m in mine))], key=lambda row: row["id"])


def _groups(merging: Merging, fields: Fields) -> Iterable[list[str]]:
    for group in merging.together:
        named = [name for name in group if name in fields]
        if named:
            yield named


def _is_grouped(merging: Merging, name: str) -> bool:
    return any(name in group for group in merging.together)
