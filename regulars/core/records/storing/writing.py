"""Records in bulk: from what was and what shall be, as snapshots, to tables, index and changes for the journal."""

from collections.abc import Container, Sequence
from typing import Any

from django.utils import timezone

from regulars.core.database.reserving import reserve_ids
from regulars.core.journal.recording import ChangeMade, demo
from regulars.core.records.kinds.kind import Kind
from regulars.core.records.record_type import RecordType
from regulars.core.records.searching import index_records
from regulars.core.records.snapshots import CUSTOM, Snapshot, difference, kept_columns
from regulars.core.records.storing.below import defaults_of, write_beside, write_children
from regulars.core.records.storing.inserting import insert_rows
from regulars.core.records.storing.states import State
from regulars.core.records.storing.tables import update_rows
from regulars.core.records.twins import custom_kinds, set_twin


def write_states(record_type: type[RecordType], states: Sequence[State]) -> list[ChangeMade]:
    """Write new and changed records inside the open transaction; return their changes for the journal.

    Tags that are made along the way come first, as changes of "tags".
    The caller settles them afterwards, when everything that hangs together has been written.
    """
    tags, new, changed = _store(record_type, states)
    changes = [*tags, *(ChangeMade(record_type.slug, s.record_id, "create", None, s.after) for s in new)]
    for state in changed:
        was, is_now = difference(state.before or {}, state.after)
        changes.append(ChangeMade(record_type.slug, state.record_id, "change", was, is_now))
    return changes


def put_states(record_type: type[RecordType], states: Sequence[State]) -> list[ChangeMade]:
    """Write the same, where the caller tells what became of the records; return the tags made along the way."""
    return _store(record_type, states)[0]


def _store(record_type: type[RecordType], states: Sequence[State]) -> tuple[list[ChangeMade], list[State], list[State]]:
    new = [s for s in states if s.is_new]
    changed = [
        s for s in states if s.before is not None and s.after is not s.before and difference(s.before, s.after)[1]
    ]
    without_id = [state for state in new if not state.record_id]
    for state, pk in zip(without_id, reserve_ids(record_type.model, len(without_id)), strict=True):
        state.record_id = pk
    for state in new:
        state.after = with_defaults(record_type, state.after)
    now = timezone.now()
    kinds = custom_kinds(record_type.slug)
    rows = [_record_row(s, kinds) for s in new]
    books = {"created_at": now, "version": 1, "is_demo": demo.get()}
    # Of those that were there before, each comes with its own.
    own = {name: value for name, value in books.items() if any(name in row for row in rows)}
    rows = [{**own, **row} for row in rows] if own else rows
    same = {**record_type.where, "changed_at": now, **{n: v for n, v in books.items() if n not in own}}
    insert_rows(record_type.model, rows, same=same)
    write_children(record_type, [*new, *changed])
    tags = write_beside(record_type, [*new, *changed])
    _update(record_type, changed, now, kinds)
    return tags, new, changed


def settle_records(record_type: type[RecordType], ids: Sequence[int], *, settled: Container[int] = ()) -> None:
    """Bring derived columns (but of those `settled` already) and the search index up to date for records written."""
    unique = list(dict.fromkeys(ids))
    open_ones = [pk for pk in unique if pk not in settled]
    if open_ones and record_type.saving.after:
        record_type.saving.after(open_ones)
    index_records(record_type, unique)


def with_defaults(record_type: type[RecordType], snapshot: Snapshot) -> Snapshot:
    """Return a new record's snapshot with what its table fills in by itself, as the journal would see it."""
    full = {**_record_defaults(record_type), **snapshot}
    return {k: v for k, v in full.items() if v or (v is not None and v != "" and v != [])}


def _record_defaults(record_type: type[RecordType]) -> Snapshot:
    found = _record_blanks.get(record_type.slug)
    if found is None:
        kept = {f.attname for f in kept_columns(record_type)}
        full = {**defaults_of(record_type.model), **record_type.where}
        found = _record_blanks[record_type.slug] = {name: value for name, value in full.items() if name in kept}
    return found


_record_blanks: dict[str, Snapshot] = {}


def _record_row(state: State, kinds: dict[str, Kind]) -> dict[str, Any]:
    row = {**state.after, **state.derived, "id": state.record_id}
    if custom := _custom(state.after, kinds):
        row["custom"] = custom
    return row


def _custom(snapshot: Snapshot, kinds: dict[str, Kind]) -> dict[str, Any]:
    custom: dict[str, Any] = {}
    for key in [key for key in snapshot if key.startswith(CUSTOM)]:
        if (value := snapshot[key]) not in (None, ""):
            name = key.removeprefix(CUSTOM)
            custom[name] = value
            set_twin(custom, name, value, kinds.get(name))
    return custom


def _update(record_type: type[RecordType], changed: list[State], now: Any, kinds: dict[str, Kind]) -> None:
    rows = []
    for state in changed:
        keys = difference(state.before or {}, state.after)[1]
        values = {**state.after, "version": state.version + 1, "changed_at": now}
        names = {"version", "changed_at"} | {k for k in keys if "." not in k}
        if any(k.startswith(CUSTOM) for k in keys):
            values["custom"] = _custom(state.after, kinds)
            names.add("custom")
        rows.append((state.record_id, values, names))
    update_rows(record_type.model, rows)
