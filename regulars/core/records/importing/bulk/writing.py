"""Records in bulk: from what was and what shall be, as snapshots, to tables, index and changes for the journal."""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils import timezone

from regulars.core.journal.recording import ChangeMade, demo
from regulars.core.records.deriving import built_in_fields
from regulars.core.records.importing.bulk.ids import reserve_ids
from regulars.core.records.importing.bulk.tables import delete_rows, insert_rows, update_rows
from regulars.core.records.record_type import RecordType
from regulars.core.records.searching import index_records
from regulars.core.records.snapshots import CHILDREN, CUSTOM, MANY, Snapshot, difference, kept_columns, plain
from regulars.foundation.caching import cached
from regulars.foundation.text import fold

SaveMany = dict[str, Callable[[dict[int, list[Any]]], None]]


@dataclass(slots=True)
class State:
    """One record on its way: what it was (None: new) and what it shall be, in the journal's own form.

    `derived` are columns of a new record that follow from the rest, where the caller knows them already.
    """

    after: Snapshot
    before: Snapshot | None = None
    record_id: int = 0
    version: int = 0
    derived: dict[str, Any] = field(default_factory=dict)

    @property
    def is_new(self) -> bool:
        """Whether the record is made now."""
        return self.before is None


def state_of(record_id: int, snapshot: Snapshot, version: int) -> State:
    """Return the state of a stored record, free to be changed."""
    return State(_copied(snapshot), snapshot, record_id, version)


def _copied(plain_value: Any) -> Any:
    """A copy that shares nothing that could change; snapshots are plain JSON, which needs no deepcopy."""
    if plain_value.__class__ is dict:
        return {name: _copied(value) for name, value in plain_value.items()}
    if plain_value.__class__ is list:
        return [_copied(value) for value in plain_value]
    return plain_value


def write_states(
    record_type: type[RecordType], states: Sequence[State], *, save_many: SaveMany | None = None
) -> list[ChangeMade]:
    """Write new and changed records inside the open transaction; return their changes for the journal.

    The caller settles them afterwards, when everything that hangs together has been written.
    """
    new = [s for s in states if s.is_new]
    changed = [s for s in states if s.before is not None and difference(s.before, s.after)[1]]
    for state, pk in zip(new, reserve_ids(record_type.model, len(new)), strict=True):
        state.record_id = pk
        state.after = with_defaults(record_type, state.after)
    now = timezone.now()
    insert_rows(record_type.model, [_record_row(record_type, s, now) for s in new])
    _write_children(record_type, [*new, *changed])
    _write_many(record_type, [*new, *changed], save_many or {})
    _update(record_type, changed, now)
    changes = [ChangeMade(record_type.slug, s.record_id, "create", None, s.after) for s in new]
    for state in changed:
        was, is_now = difference(state.before or {}, state.after)
        changes.append(ChangeMade(record_type.slug, state.record_id, "change", was, is_now))
    return changes


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
    return {k: v for k, v in full.items() if v not in (None, "", [])}


def _record_defaults(record_type: type[RecordType]) -> Snapshot:
    found = _record_blanks.get(record_type.slug)
    if found is None:
        kept = {f.attname for f in kept_columns(record_type)}
        full = {**_defaults(record_type.model), **record_type.where}
        found = _record_blanks[record_type.slug] = {name: value for name, value in full.items() if name in kept}
    return found


_record_blanks: dict[str, Snapshot] = {}


@cached
def _defaults(model: type[models.Model]) -> dict[str, Any]:
    return {
        f.attname: plain(f, f.get_default())
        for f in model._meta.concrete_fields
        if f.has_default() and not callable(f.default) and f.default not in (None, "")
    }


def _record_row(record_type: type[RecordType], state: State, now: Any) -> dict[str, Any]:
    return {
        **record_type.where,
        **state.after,
        **state.derived,
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


def _update(record_type: type[RecordType], changed: list[State], now: Any) -> None:
    rows = []
    for state in changed:
        keys = difference(state.before or {}, state.after)[1]
        values = {**state.after, "version": state.version + 1, "changed_at": now}
        names = {"version", "changed_at"} | {k for k in keys if "." not in k}
        if any(k.startswith(CUSTOM) for k in keys):
            values["custom"] = _custom(state.after)
            names.add("custom")
        rows.append((state.record_id, values, names))
    update_rows(record_type.model, rows)


def _write_children(record_type: type[RecordType], states: Sequence[State]) -> None:
    for group in record_type.children:
        key, parent = f"{CHILDREN}{group.name}", f"{group.parent}_id"
        fresh: list[tuple[int, dict[str, Any]]] = []
        changed: list[tuple[int, dict[str, Any], set[str]]] = []
        gone: list[int] = []
        for state in states:
            rows = state.after.get(key) or []
            if state.before is None:
                fresh += [(state.record_id, row) for row in rows]
                continue
            old = {row["id"]: row for row in state.before.get(key) or []}
            fresh += [(state.record_id, row) for row in rows if "id" not in row]
            for row in rows:
                if "id" in row and row != old.get(row["id"]):
                    changed.append((row["id"], row, (set(row) | set(old.get(row["id"], {}))) - {"id"}))
            gone += old.keys() - {row.get("id") for row in rows}
        defaults = _defaults(group.model)
        for (_, row), pk in zip(fresh, reserve_ids(group.model, len(fresh)), strict=True):
            row["id"] = pk
            for name, value in defaults.items():
                row.setdefault(name, value)
        insert_rows(group.model, ({**row, parent: owner} for owner, row in fresh))
        update_rows(group.model, changed)
        delete_rows(group.model, gone)


def _write_many(record_type: type[RecordType], states: list[State], save_many: SaveMany) -> None:
    for one in built_in_fields(record_type):
        if not one.many or not one.save:
            continue
        key = f"{MANY}{one.name}"
        written = {s.record_id: s for s in states if s.after.get(key) != (s.before or {}).get(key)}
        if one.name in save_many:
            save_many[one.name]({pk: s.after.get(key) or [] for pk, s in written.items()})
        else:
            for pk, state in written.items():
                one.save(pk, state.after.get(key) or [])
        # The journal keeps them as the table gives them back, in its order.
        stored = one.many_values(list(written))
        for pk, state in written.items():
            state.after.pop(key, None)
            if pk in stored:
                state.after[key] = stored[pk]
