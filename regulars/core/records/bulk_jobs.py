"""Large bulk actions and undos run as jobs, batch by batch: they survive a restart and are taken back on cancel."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.kinds import job
from regulars.core.jobs.progress import JobProgress
from regulars.core.jobs.stops import JobCancelled
from regulars.core.problems import Problem
from regulars.core.records.history.undoing import (
    AT_ONCE,
    Undoing,
    begin_undo,
    change_count,
    check_undo,
    undo_batch,
    undo_entry,
)
from regulars.core.records.kinds.links import LARGEST_ID
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.writing.bulk import (
    MOST_AT_ONCE,
    BulkReport,
    allowed_ids,
    batches_of,
    begin_bulk,
    check_bulk,
    read_bulk,
    run_batch,
    run_bulk,
    selected_ids,
)


def run_or_queue(record_type: type[RecordType], body: dict[str, Any], *, by: Viewer) -> dict[str, Any]:
    """Run a bulk action now, or as a job when it is large; return the report."""
    asked = read_bulk(body)
    dry_run = bool(body.get("dry_run"))
    check_bulk(record_type, asked, by=by)
    count = len(selected_ids(record_type, asked, by))
    if count > MOST_AT_ONCE and not dry_run:
        queued = start_job("records.bulk", by=by, type=record_type.slug, body=body)
        return {"count": count, "refused": [], "entry": None, "job": queued.pk}
    report = run_bulk(record_type, asked, by=by, dry_run=dry_run)
    return {"count": report.count, "refused": report.refused, "entry": report.entry, "job": None}


def undo_or_queue(entry_id: int, *, by: Viewer, dry_run: bool) -> dict[str, Any]:
    """Take an entry back now, or as a job when it changed many records."""
    check_undo(entry_id, by=by)
    if change_count(entry_id) > AT_ONCE and not dry_run:
        queued = start_job("records.undo", by=by, entry=entry_id)
        return {"undone": 0, "conflicts": [], "entry": None, "job": queued.pk}
    done = undo_entry(entry_id, by=by, dry_run=dry_run)
    return {"undone": done.undone, "conflicts": done.conflicts[:1000], "entry": done.entry, "job": None}


@job("records.bulk", label=lambda args: f"{args['body']['action'].title()} many {args['type']}")
def run_bulk_job(progress: JobProgress, *, type: str, body: dict[str, Any]) -> dict[str, Any]:
    """Do a large bulk action; a cancelled one is taken back."""
    record_type, asked, by = find_type(type), read_bulk(body), progress.by
    report = BulkReport(entry=progress.saved.get("entry"), count=progress.saved.get("count", 0))
    ids = [pk for pk in selected_ids(record_type, asked, by) if pk > progress.saved.get("last", 0)]
    allowed = allowed_ids(record_type, asked, ids, by, report)
    progress.total = report.count + len(allowed)
    try:
        for batch in batches_of(allowed):
            progress.raise_if_cancelled()
            with write_transaction():
                if report.entry is None:
                    report.entry = begin_bulk(record_type, asked, len(allowed), by=by)
                run_batch(record_type, asked, batch, report, by=by)
                progress.advance(len(batch))
                progress.checkpoint({"entry": report.entry, "last": batch[-1], "count": report.count})
    except JobCancelled:
        if report.entry is not None:
            take_back(report.entry, by=by)
        raise
    return {"count": report.count, "refused": report.refused, "entry": report.entry}


@job("records.undo", label="Take back a large change")
def run_undo_job(progress: JobProgress, *, entry: int) -> dict[str, Any]:
    """Take back an entry with many changes, batch by batch."""
    by = progress.by
    done = Undoing(entry=progress.saved.get("entry"), undone=progress.saved.get("undone", 0))
    done.conflicts = progress.saved.get("conflicts", [])
    last: int | None = progress.saved.get("last", LARGEST_ID)
    progress.total = change_count(entry)
    while last is not None:
        with write_transaction():
            if done.entry is None:
                done.entry = begin_undo(entry, by=by)
            last = undo_batch(entry, last, done, by=by)
            progress.done = done.undone + len(done.conflicts)
            kept = {"entry": done.entry, "undone": done.undone, "conflicts": done.conflicts[:1000]}
            progress.checkpoint(kept | ({"last": last} if last is not None else {"last": 0}))
    return {"undone": done.undone, "conflicts": done.conflicts[:1000], "entry": done.entry}


def take_back(entry_id: int, *, by: Viewer) -> None:
    """Undo what a cancelled job had done so far, in short transactions."""
    done, last = Undoing(), LARGEST_ID
    try:
        with write_transaction():
            done.entry = begin_undo(entry_id, by=by)
    except Problem:
        return
    following: int | None = last
    while following is not None:
        with write_transaction():
            following = undo_batch(entry_id, following, done, by=by)
