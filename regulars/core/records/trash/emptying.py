"""Emptying the trash: looked for once an hour, done as a job in small steps, one entry for each kind of record."""

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from regulars.core.access.viewer import SYSTEM, Viewer
from regulars.core.database.objects import load_by
from regulars.core.database.turns import write_transaction
from regulars.core.declared import declared
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.kinds import job
from regulars.core.jobs.models import Job
from regulars.core.jobs.progress import JobProgress
from regulars.core.jobs.tidying import chore
from regulars.core.journal.recording import About, ChangeMade, add_changes, record
from regulars.core.records.events import TrashEmptied
from regulars.core.records.record_type import RecordType
from regulars.core.records.trash.due import due_rows, emptied_types, trash_limit
from regulars.core.records.trash.holding import held_back
from regulars.core.records.writing.removing import remove_rows

KIND = "records.empty_trash"
BATCH = 200
# What cannot go is passed over; where more than this stays, the rest waits for another day.
MOST_KEPT = 2_000


@chore
def empty_trash_if_due() -> None:
    """Begin to empty the trash where something has lain there long enough, and no job is at it already."""
    limit = trash_limit()
    if limit is None or Job.objects.filter(kind=KIND, state__in=["waiting", "running"]).exists():
        return
    if any(_some_due(record_type, limit, []) for record_type in emptied_types()):
        start_job(KIND, by=SYSTEM, limit=limit.isoformat())


@job(KIND, label="Empty the trash", max_attempts=2)
def empty_trash(progress: JobProgress, *, limit: str) -> dict[str, Any]:
    """Remove for good what was put in the trash before a moment; what is held back, or needed by others, stays."""
    before, saved = datetime.fromisoformat(limit), progress.saved
    removed, entries = dict(saved.get("removed", {})), dict(saved.get("entries", {}))
    kept = dict(saved.get("kept", {}))
    for record_type in emptied_types():
        slug = record_type.slug
        while ids := _some_due(record_type, before, kept.get(slug, [])):
            progress.raise_if_cancelled()
            with write_transaction():
                gone, changes = _remove(record_type, ids)
                kept[slug] = [*kept.get(slug, []), *sorted({*ids} - {*gone})]
                removed[slug] = removed.get(slug, 0) + len(gone)
                if changes:
                    entries[slug] = entries.get(slug) or _begin(record_type, by=progress.by)
                    add_changes(entries[slug], changes, by=progress.by)
                progress.advance(len(gone))
                progress.checkpoint({"removed": removed, "entries": entries, "kept": kept})
    return {"removed": removed, "kept": {slug: len(ids) for slug, ids in kept.items() if ids}}


def _begin(record_type: type[RecordType], *, by: Viewer) -> int:
    plural = declared(record_type, "plural")
    return record(TrashEmptied(plural=plural.lower()), by=by, about=About(record_type.slug, None, plural))


def _some_due(record_type: type[RecordType], limit: datetime, kept: list[int]) -> list[int]:
    """The next ids that may go; rows that stay are passed over, and asked for their holders only once."""
    if len(kept) >= MOST_KEPT:
        return []
    return list(due_rows(record_type, limit).exclude(pk__in=kept).values_list("pk", flat=True)[:BATCH])


def _remove(record_type: type[RecordType], ids: list[int]) -> tuple[list[int], list[ChangeMade]]:
    may_go = sorted({*ids} - held_back(record_type, ids))
    try:
        with transaction.atomic():
            return may_go, _remove_together(record_type, may_go)
    except (ProtectedError, IntegrityError):
        # One that is still needed must not keep the others.
        return _remove_singly(record_type, may_go)


def _remove_together(record_type: type[RecordType], ids: list[int]) -> list[ChangeMade]:
    rows: list[Any] = load_by(record_type.model, "id", ids, is_locked=True)
    return remove_rows(record_type, rows)


def _remove_singly(record_type: type[RecordType], ids: list[int]) -> tuple[list[int], list[ChangeMade]]:
    gone: list[int] = []
    changes: list[ChangeMade] = []
    for pk in ids:
        try:
            with transaction.atomic():
                changes += _remove_together(record_type, [pk])
            gone.append(pk)
        except (ProtectedError, IntegrityError):
            continue
    return gone, changes
