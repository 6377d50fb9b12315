"""Records in bulk: from what was and what shall be, as snapshots, to tables, index and changes for the journal."""

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from regulars.core.journal.recording import ChangeMade, demo
from regulars.core.records.deriving import built_in_fields
from regulars.core.records.importing.bulk.ids import reserve_ids
from regulars.core.records.importing.bulk.tables import delete_rows, insert_rows, update_rows
from regulars.core.records.record_type import RecordType
from regulars.core.records.searching import index_records
from regulars.core.records.snapshots import CHILDREN, CUSTOM, MANY, Snapshot, difference
from regulars.foundation.text import fold


@dataclass(slots=True)
class State:
    """One record on its way: what it was (None: new) and what it shall be, in the journal's own form."""

    after: Snapshot
    before: Snapshot | None = None
    record_id: int = 0
    version: int = 0

    @property
    def is_new(self) -> bool:
        """Whether the record is made now."""
        return self.before is None


def state_of(record_id: int, snapshot: Snapshot, version: int) -> State:
    """Return the state of a stored record, free to be changed."""
    return State(copy.deepcopy(snapshot), snapshot, record_id, version)


def write_states(record_type: type[RecordType], states: Sequence[State]) -> list[ChangeMade]:
    """Write new and changed records inside the open transaction; return their changes for the journal."""
    new = [s for s in states if s.is_new]
    for state, pk in zip(new, reserve_ids(record_type.model, len(new)), strict=True):
        state.record_id = pk
    now = timezone.now()
    insert_rows(record_type.model, [_record_row(record_type, s, now) for s in new])
    _write_children(record_type, states)
    changes = [ChangeMade(record_type.slug, s.record_id, "create", None, s.after) for s in new]
    changed = []
    for state in states:
        if state.before is not None:
            was, is_now = difference(state.before, state.after)
            if is_now:
                changed.append((state, set(is_now)))
                changes.append(ChangeMade(record_type.slug, state.record_id, "change", was, is_now))
    _update(record_type, changed, now)
    written = [*new, *(s for s, _ in changed)]
    _write_many(record_type, written)
    ids = [s.record_id for s in written]
    if ids:
        if record_type.saving.after:
            record_type.saving.after(ids)
        index_records(record_type, ids)
    return changes


def _record_row(record_type: type[RecordType], state: State, now: Any) -> dict[str, Any]:
    return {
        **record_type.where,
        **state.after,
        "id": state.record_id,
        "version": 1,
        "created_at": now,
        "changed_at": now,
        "is_demo": demo.get(),
        "custom": _custom(state.after),
    }


def _custom(snapshot: Snapshot) -> dict[str, Any]:
    custom: dict[str, Any] = {}
    for key, value in snapshot.items():
        if key.startswith(CUSTOM) and value not in (None, ""):
            custom[key.removeprefix(CUSTOM)] = value
            if isinstance(value, str):
                custom[f"~{key.removeprefix(CUSTOM)}"] = fold(value)
    return custom


def _update(record_type: type[RecordType], changed: list[tuple[State, set[str]]], now: Any) -> None:
    rows = []
    for state, keys in changed:
        values = {**state.after, "version": state.version + 1, "changed_at": now}
        names = {"version", "changed_at"} | {k for k in keys if "." not in k}
        if any(k.startswith(CUSTOM) for k in keys):
            values["custom"] = _custom(state.after)
            names.add("custom")
        rows.append((state.record_id, values, names))
    update_rows(record_type.model, rows)


def _write_children(record_type: type[RecordType], states: Sequence[State]) -> None:
    for group in record_type.children:
        key = f"{CHILDREN}{group.name}"
        fresh: list[dict[str, Any]] = []
        changed: list[tuple[int, dict[str, Any], set[str]]] = []
        gone: list[int] = []
        for state in states:
            old = {row["id"]: row for row in (state.before or {}).get(key) or []}
            for row in state.after.get(key) or []:
                if "id" not in row:
                    fresh.append(row | {f"{group.parent}_id": state.record_id, "~": row})
                elif row != old.get(row["id"]):
                    changed.append((row["id"], row, set(row) | set(old.get(row["id"], {}))))
            gone += old.keys() - {row.get("id") for row in state.after.get(key) or []}
        for row, pk in zip(fresh, reserve_ids(group.model, len(fresh)), strict=True):
            row["id"] = row.pop("~")["id"] = pk
        insert_rows(group.model, fresh)
        update_rows(group.model, [(pk, row, names - {"id"}) for pk, row, names in changed])
        delete_rows(group.model, gone)


def _write_many(record_type: type[RecordType], states: list[State]) -> None:
    for field in built_in_fields(record_type):
        if field.many and field.save:
            key = f"{MANY}{field.name}"
            for state in states:
                values = state.after.get(key) or []
                if values != ((state.before or {}).get(key) or []):
                    field.save(state.record_id, values)


