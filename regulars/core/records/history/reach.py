"""How far an undo reaches: records that its user may still do such things with, and fields that she may write."""

from collections.abc import Iterable
from typing import NamedTuple

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.journal.models import Change
from regulars.core.records.limited_keys import closed_keys, hidden_keys
from regulars.core.records.reading.visibility import visible_condition
from regulars.core.records.record_type import RecordType
from regulars.core.records.snapshots import Snapshot

# What it takes to take each of these back; whatever was removed for good belongs to nobody now.
_ACTIONS = {"create": "see", "trash": "delete", "restore": "delete"}
_NO_KEYS: frozenset[str] = frozenset()


class Reach(NamedTuple):
    """Which of some records one sees, which of them one may put back, and which keys are hidden and closed."""

    seen: set[int]
    open: set[int]
    hidden: frozenset[str] = _NO_KEYS
    closed: frozenset[str] = _NO_KEYS


def reach_of(record_type: type[RecordType], changes: Iterable[Change], now: dict[int, Snapshot], by: Viewer) -> Reach:
    """Return how far a user may take these changes back; `now` holds the records that are still there."""
    there = [change for change in changes if change.record_id in now]
    every = {change.record_id for change in changes}
    if by.administers:
        return Reach(every, every)
    gone = every - set(now)
    given = {one.record_id for one in there if _gave_away(record_type, one, now[one.record_id], by)}
    by_action: dict[str, set[int]] = {}
    for change in there:
        by_action.setdefault(_ACTIONS.get(change.action, "change"), set()).add(change.record_id)
    allowed = {action: _within(record_type, ids, by, action) for action, ids in by_action.items()}
    refused = set().union(*(ids - allowed[action] for action, ids in by_action.items()))
    return Reach(
        gone | given | _within(record_type, set(now), by, "see"),
        gone | given | (every - refused),
        hidden_keys(record_type, by),
        closed_keys(record_type, by),
    )


def _within(record_type: type[RecordType], ids: set[int], by: Viewer, action: str) -> set[int]:
    if not ids:
        return ids
    condition, params = visible_condition(by, record_type, "t", action)
    sql = f"SELECT t.id FROM {record_type.table()} t WHERE t.id IN ({placeholders(sorted(ids))})"
    return {row[0] for row in fetch_rows(sql + (f" AND ({condition})" if condition else ""), [*sorted(ids), *params])}


def _gave_away(record_type: type[RecordType], change: Change, now: Snapshot, by: Viewer) -> bool:
    """Whether it was this change that took the record from her, and the one it went to still has it."""
    if change.action != "change" or not record_type.owner:
        return False
    key, before, after = record_type.column(record_type.owner), change.before or {}, change.after or {}
    if key not in after or now.get(key) != after[key]:
        return False
    scope = by.rights_for(record_type.slug).scope("change")
    hers = {"own": (by.own_id,), "team": by.team_mates}
    return scope == "all" or (before.get(key) is not None and before[key] in hers.get(scope, ()))
