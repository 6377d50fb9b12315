"""Which of some changes a viewer may know of: those of records and fields that she sees, or saw until then."""

from collections.abc import Iterable
from typing import Any

import msgspec

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.records.deriving import built_in_fields
from regulars.core.records.limited_keys import hidden_keys
from regulars.core.records.live.tail import Told
from regulars.core.records.reading.visibility import visible_condition
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import known_type

Place = tuple[str, int]


def told_to(viewer: Viewer, changes: Iterable[Told]) -> list[Told]:
    """Return those of the changes that the viewer may know of."""
    open_to_her = [change for change in changes if _tells_her(change, viewer)]
    seen = visible_places({(c.record_type, c.record_id) for c in open_to_her}, viewer)
    return [c for c in open_to_her if (c.record_type, c.record_id) in seen or _saw(c, viewer)]


def visible_places(places: Iterable[Place], viewer: Viewer) -> set[Place]:
    """Return those of the records that the viewer may see."""
    by_type: dict[str, list[int]] = {}
    for slug, pk in places:
        by_type.setdefault(slug, []).append(pk)
    found: set[Place] = set()
    for slug, ids in by_type.items():
        record_type = known_type(slug)
        if record_type is None:
            continue
        sql, params = visible_condition(viewer, record_type, "t")
        rows = fetch_rows(
            f"SELECT t.id FROM {record_type.table()} t WHERE t.id IN ({placeholders(ids)})"
            + (f" AND ({sql})" if sql else ""),
            [*ids, *params],
        )
        found.update((slug, row[0]) for row in rows)
    return found


def _tells_her(change: Told, viewer: Viewer) -> bool:
    """Whether a change touched more than fields which are hidden from her."""
    record_type = known_type(change.record_type)
    if record_type is None:
        return False
    if change.action != "change":
        return True
    hidden = hidden_keys(record_type, viewer)
    return not hidden or not hidden.issuperset([*_values(change.before), *_values(change.after)])


def _saw(change: Told, viewer: Viewer) -> bool:
    """Whether she saw the record until this change took it from her: it was given away, or is gone for good."""
    record_type = known_type(change.record_type)
    is_gone = change.action == "purge"
    if record_type is None or not (is_gone or change.action == "change") or _hides_rows(record_type, viewer):
        return False
    before = _values(change.before)
    if record_type.through and not _was_through_seen(record_type, before, viewer):
        return False
    scope = viewer.rights_for(change.record_type).scope("see")
    if not record_type.owner:
        return is_gone and scope != "none"
    owner = before.get(record_type.column(record_type.owner))
    if owner is None:
        return is_gone and scope == "all"
    hers = {"own": (viewer.own_id,), "team": viewer.team_mates}
    return scope == "all" or owner in hers.get(scope, ())


def _was_through_seen(record_type: type[RecordType], before: dict[str, Any], viewer: Viewer) -> bool:
    fields = [f for f in built_in_fields(record_type) if f.name in record_type.through.split()]
    places = {(f.target, before[f.column]) for f in fields if before.get(f.column)}
    return bool(places) and visible_places(places, viewer) == places


def _hides_rows(record_type: type[RecordType], viewer: Viewer) -> bool:
    return any(viewer.field_right(slug, name) == "hidden" for slug, name in record_type.rows_hidden_with)


def _values(stored: str | None) -> dict[str, Any]:
    return (msgspec.json.decode(stored) if stored else None) or {}
