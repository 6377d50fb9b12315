"""Changes put back, record by record, where nobody touched them later."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.database.objects import insert_objects, load_by, update_object
from regulars.core.journal.models import Change
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.history.dependents import with_dependents
from regulars.core.records.reading.loading import title_of
from regulars.core.records.record_type import RecordType
from regulars.core.records.searching import index_records, unindex_records
from regulars.core.records.snapshots import Snapshot, apply_child_rows, apply_snapshot, take_snapshots
from regulars.core.records.writing.removing import remove_rows


@dataclass
class Reversal:
    """One record type's part of an undo; conflicts are collected into the caller's list."""

    record_type: type[RecordType]
    entry_id: int
    by: Viewer
    dry_run: bool
    conflicts: list[dict[str, Any]]

    def conflict(self, pk: int, title: str, field: str = "", expected: Any = None, found: Any = None) -> None:
        """Note that a record was left alone, and why."""
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
    rows = {row.pk: row for row in load_by(job.record_type.model, "id", _ids(changes), is_locked=True)}
    now = take_snapshots(job.record_type, rows.values())
    created = [c.record_id for c in changes if c.action == "create"]
    depended_on = with_dependents(job.record_type, created, but_of_entry=job.entry_id if job.dry_run else None)
    made: list[ChangeMade] = []
    gone: list[Any] = []
    for change in changes:
        if change.action == "create" and change.record_id in rows:
            row = rows[change.record_id]
            if _may_go(job, change, row, now[row.pk], depended_on):
                gone.append(row)
        elif one := _reverse_one(job, change, rows, now):
            made.append(one)
    made += _take_away(job, gone, now)
    if not job.dry_run:
        _refresh(job.record_type, made)
    return made


def _ids(changes: list[Change]) -> list[int]:
    return list(dict.fromkeys(change.record_id for change in changes))


def _reverse_one(job: Reversal, change: Change, rows: dict[int, Any], now: dict[int, Snapshot]) -> ChangeMade | None:
    row = rows.get(change.record_id)
    if change.action == "purge":
        return _bring_back(job, change, row)
    if row is None:
        job.conflict(change.record_id, "", expected="there", found="removed")
        return None
    expected = change.after or {}
    current = now[change.record_id]
    differing = [key for key in expected if current.get(key) != expected[key]]
    if differing:
        key = differing[0]
        job.conflict(row.pk, title_of(job.record_type, row), _plain_key(key), expected[key], current.get(key))
        return None
    return _put_back(job, change, row, current)


def _may_go(job: Reversal, change: Change, row: Any, current: Snapshot, depended_on: set[int]) -> bool:
    expected = change.after or {}
    differing = [key for key in {**expected, **current} if current.get(key) != expected.get(key)]
    if differing or row.pk in depended_on:
        key = differing[0] if differing else ""
        job.conflict(row.pk, title_of(job.record_type, row), _plain_key(key), expected.get(key), current.get(key))
        return False
    return True


def _take_away(job: Reversal, rows: list[Any], now: dict[int, Snapshot]) -> list[ChangeMade]:
    slug = job.record_type.slug
    if job.dry_run:
        return [ChangeMade(slug, row.pk, "purge", now[row.pk], None) for row in rows]
    return remove_rows(job.record_type, rows)


def _put_back(job: Reversal, change: Change, row: Any, current: Snapshot) -> ChangeMade:
    before = change.before or {}
    if not job.dry_run:
        apply_snapshot(job.record_type, row, before)
        row.version += 1
        row.changed_at = timezone.now()
        update_object(row, {f.attname for f in row._meta.concrete_fields if not f.primary_key})
        apply_child_rows(job.record_type, row.pk, before)
    action = {"trash": "restore", "restore": "trash"}.get(change.action, "change")
    return ChangeMade(job.record_type.slug, row.pk, action, {k: current.get(k) for k in before}, before)


def _bring_back(job: Reversal, change: Change, row: Any) -> ChangeMade | None:
    if row is not None:
        job.conflict(change.record_id, title_of(job.record_type, row), expected="removed", found="there")
        return None
    before = change.before or {}
    if not job.dry_run:
        back: Any = job.record_type.model(pk=change.record_id, **job.record_type.where)
        apply_snapshot(job.record_type, back, before)
        back.created_at = back.changed_at = timezone.now()
        insert_objects([back])
        apply_child_rows(job.record_type, back.pk, before)
    return ChangeMade(job.record_type.slug, change.record_id, "create", None, before)


def _refresh(record_type: type[RecordType], made: list[ChangeMade]) -> None:
    """Derived columns and the index, once for all records that are still there."""
    alive = [c.record_id for c in made if c.action != "purge"]
    if alive and record_type.saving.after:
        record_type.saving.after(alive)
    trashed = set(
        record_type.model._default_manager.filter(pk__in=alive, trashed_at__isnull=False).values_list("pk", flat=True)
    )
    unindex_records(record_type, sorted(trashed))
    index_records(record_type, [pk for pk in alive if pk not in trashed])


def _plain_key(key: str) -> str:
    return key.removeprefix("custom.").removeprefix("children.").removeprefix("many.").removesuffix("_id")
