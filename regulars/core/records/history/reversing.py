"""Changes put back, record by record, where nobody touched them later."""

from dataclasses import dataclass, field
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.objects import load_by, lock_rows
from regulars.core.journal.models import Change
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.history.current_links import with_current_links
from regulars.core.records.history.dependents import with_dependents
from regulars.core.records.history.reach import Reach, reach_of
from regulars.core.records.history.telling_again import tell_again
from regulars.core.records.history.touched_since import without_touched
from regulars.core.records.kinds.rich_text import plain_title
from regulars.core.records.old_ids import current_id
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.searching import index_changed, unindex_records
from regulars.core.records.sensitive.noting import note_told
from regulars.core.records.snapshot_columns import BOOKS
from regulars.core.records.snapshots import CHILDREN, MANY, Snapshot, read_snapshots
from regulars.core.records.storing.states import State, copied
from regulars.core.records.storing.writing import put_states
from regulars.core.records.writing.removing import remove_rows
from regulars.core.records.writing.retelling import retell_changed
from regulars.core.records.writing.unique import InTheWay, in_the_way, names_taken
from regulars.core.words import say


@dataclass
class Reversal:
    """One record type's part of an undo; conflicts are collected into the caller's list."""

    record_type: type[RecordType]
    entry_id: int
    by: Viewer
    dry_run: bool
    conflicts: list[dict[str, Any]]
    # What others have by now that only one may have, by record.
    in_the_way: dict[int, list[InTheWay]] = field(default_factory=dict)
    reach: Reach = field(default_factory=lambda: Reach(set(), set()))

    def conflict(self, pk: int, title: str, field: str = "", expected: Any = None, found: Any = None) -> None:
        """Note that a record was left alone, and why."""
        if field:
            note_told(self.record_type, pk, [field], self.by)
        self.conflicts.append(
            {
                "type": self.record_type.slug,
                "id": pk,
                "title": title,
                "field": field,
                "expected": expected,
                "found": found,
            }
        )


def reverse_changes(job: Reversal, changes: list[Change]) -> list[ChangeMade]:
    """Put back the changes (latest first) of one record type; return what was done."""
    for change in changes:
        change.before = with_current_links(job.record_type, change.before)
        change.after = with_current_links(job.record_type, change.after)
    ids = _ids(changes)
    lock_rows(job.record_type.model, ids)
    now = {
        pk: State(snapshot, snapshot, pk, version)
        for pk, (version, snapshot) in read_snapshots(job.record_type, ids, is_whole=_is_whole(changes)).items()
    }
    job.reach = reach_of(job.record_type, changes, {pk: one.after for pk, one in now.items()}, job.by)
    changes = [change for change in changes if _is_open(job, change, now)]
    created = [c.record_id for c in changes if c.action == "create"]
    depended_on = with_dependents(job.record_type, created, but_of_entry=job.entry_id if job.dry_run else None)
    made: list[ChangeMade] = []
    gone: list[int] = []
    coming = _coming_back(changes, now)
    alive = {pk: one for pk, one in coming.items() if not one.get("trashed_at")}
    job.in_the_way = in_the_way(job.record_type, alive, by=job.by)
    made_again = {pk: one for pk, one in coming.items() if pk not in now}
    job.in_the_way |= {pk: [InTheWay("", "", why)] for pk, why in names_taken(job.record_type, made_again).items()}
    for change in changes:
        if change.action == "create" and change.record_id in now:
            if _may_go(job, change, now[change.record_id].after, depended_on):
                gone.append(change.record_id)
        elif one := _reverse_one(job, change, now):
            made.append(one)
    if not job.dry_run:
        put_back(job.record_type, list(now.values()))
    made += _take_away(job, gone, now)
    if not job.dry_run:
        _refresh(job.record_type, made)
    return made


def _is_open(job: Reversal, change: Change, now: dict[int, State]) -> bool:
    pk = change.record_id
    if pk in job.reach.open:
        return True
    if pk in job.reach.seen:
        job.conflict(pk, _title(job, now[pk].after), found=say("You may not change this any more."))
    else:
        # In the same words as of one that is gone.
        job.conflict(pk, "", expected="there", found="removed")
    return False


def _coming_back(changes: list[Change], now: dict[int, State]) -> dict[int, Snapshot]:
    """The records as they would be, where they get back something that they do not have now."""
    coming: dict[int, Snapshot] = {}
    for change in changes:
        if change.before and (change.record_id in now or change.action == "purge"):
            stands = coming.get(change.record_id) or (now[change.record_id].after if change.record_id in now else {})
            coming[change.record_id] = {**stands, **change.before}
    return coming


def _is_whole(changes: list[Change]) -> bool:
    """Whether it takes what stands below and beside the records to compare and put back these changes."""
    keys = (key for c in changes for key in {**(c.before or {}), **(c.after or {})})
    return any(c.action in ("create", "purge") for c in changes) or any(
        key.startswith((CHILDREN, MANY)) for key in keys
    )


def _ids(changes: list[Change]) -> list[int]:
    return list(dict.fromkeys(change.record_id for change in changes))


def _reverse_one(job: Reversal, change: Change, now: dict[int, State]) -> ChangeMade | None:
    state = now.get(change.record_id)
    if change.action == "purge":
        return _bring_back(job, change, now)
    if state is None:
        was_merged = current_id(job.record_type, change.record_id) is not None
        job.conflict(change.record_id, "", expected="there", found="merged" if was_merged else "removed")
        return None
    expected, current = change.after or {}, state.after
    differing = [key for key in expected if current.get(key) != expected[key]]
    closed = _closed(job, change)
    for key in [*differing, *(one for one in closed if one not in differing)]:
        if key not in job.reach.hidden:
            job.conflict(change.record_id, _title(job, current), _plain_key(key), expected.get(key), current.get(key))
    differing += [*closed, *_taken(job, change, current)]
    before = without_touched(job.record_type, change.before or {}, differing)
    if differing and (change.action != "change" or not before):
        return None
    # An entry may have changed one record twice: the earlier change finds what putting back the later one left.
    state.after = {**current, **copied(before)}
    action = {"trash": "restore", "restore": "trash"}.get(change.action, "change")
    was = {key: current.get(key) for key in before}
    return ChangeMade(job.record_type.slug, change.record_id, action, was, before)


def _closed(job: Reversal, change: Change) -> list[str]:
    if change.action != "change" or not job.reach.closed:
        return []
    return [key for key in {**(change.before or {}), **(change.after or {})} if key in job.reach.closed]


def _taken(job: Reversal, change: Change, current: Snapshot) -> list[str]:
    """The keys of what cannot come back, for another has it by now, each with its conflict."""
    keys = []
    for key, name, why in job.in_the_way.get(change.record_id, ()):
        # A record that stayed among the living gets back only what this entry took from it.
        if change.action != "change" or not key or key in (change.before or {}):
            keys.append(key)
            left = (change.after or {}).get(key) if name else None
            job.conflict(change.record_id, _title(job, current), name, left, why)
    return keys


def _may_go(job: Reversal, change: Change, current: Snapshot, depended_on: set[int]) -> bool:
    expected, pk = change.after or {}, change.record_id
    differing = [key for key in {**expected, **current} if current.get(key) != expected.get(key)]
    if differing or pk in depended_on:
        # What was changed of hidden fields is told like what others refer to.
        key = next((one for one in differing if one not in job.reach.hidden), "")
        job.conflict(pk, _title(job, current), _plain_key(key), expected.get(key), current.get(key))
        return False
    return True


def _take_away(job: Reversal, gone: list[int], now: dict[int, State]) -> list[ChangeMade]:
    if job.dry_run:
        return [ChangeMade(job.record_type.slug, pk, "purge", now[pk].after, None) for pk in gone]
    rows = {row.pk: row for row in load_by(job.record_type.model, "id", gone)}
    return remove_rows(job.record_type, [rows[pk] for pk in gone])


def _bring_back(job: Reversal, change: Change, now: dict[int, State]) -> ChangeMade | None:
    pk, before = change.record_id, dict(change.before or {})
    books = before.pop(BOOKS, {})
    if pk in now:
        job.conflict(pk, _title(job, now[pk].after), expected="removed", found="there")
        return None
    if _taken(job, change, before):
        return None
    # Whoever still shows what it was before it was removed must not take the new state for that.
    derived = {**books, "version": books["version"] + 1} if books else {}
    now[pk] = State(copied(before), None, pk, derived=derived)
    return ChangeMade(job.record_type.slug, pk, "create", None, before)


def put_back(record_type: type[RecordType], states: list[State]) -> None:
    """Write states under the type that each record itself is of: two of them may have a field of the same name."""
    kinds: dict[str, list[State]] = {}
    for state in states:
        kind = str(state.after.get(record_type.subtype_column))
        kinds.setdefault(record_type.subtypes.get(kind, record_type.slug), []).append(state)
    for slug, its in kinds.items():
        put_states(find_type(slug), its)


def _refresh(record_type: type[RecordType], made: list[ChangeMade]) -> None:
    """Derived columns and the index, once for all records that are still there."""
    changed: dict[int, set[str]] = {}
    for change in made:
        if change.action != "purge":
            keys = {"id"} if change.action == "create" else set(change.after or {})
            changed.setdefault(change.record_id, set()).update(keys)
    saving = record_type.saving
    derived_from = None if saving.after_of is None else saving.after_of | {"id"}
    touched = [pk for pk, keys in changed.items() if derived_from is None or keys & derived_from]
    if touched and saving.after:
        saving.after(touched)
    retell_changed(record_type, made)
    tell_again(record_type, [change.record_id for change in made if change.action == "create"])
    trashed = set(
        record_type.model._default_manager.filter(pk__in=changed, trashed_at__isnull=False).values_list("pk", flat=True)
    )
    unindex_records(record_type, sorted(trashed))
    index_changed(record_type, {pk: keys for pk, keys in changed.items() if pk not in trashed})


def _title(job: Reversal, snapshot: Snapshot) -> str:
    return plain_title(str(snapshot.get(job.record_type.title_field) or job.record_type.label))


def _plain_key(key: str) -> str:
    return key.removeprefix("custom.").removeprefix("children.").removeprefix("many.").removesuffix("_id")
