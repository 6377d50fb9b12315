"""Large entries are taken back by jobs, set by set; so is what a cancelled job had done."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.kinds import job
from regulars.core.jobs.pacing import Pace
from regulars.core.jobs.progress import JobProgress
from regulars.core.jobs.stops import JobCancelled
from regulars.core.records.history.undoing import (
    AT_ONCE,
    MOST_TOLD,
    Undoing,
    already_undone,
    change_count,
    check_undo,
    own_way,
    undo_batch,
    undo_entry,
)
from regulars.core.records.kinds.links import LARGEST_ID

KIND = "records.undo"


def undo_or_queue(entry_id: int, *, by: Viewer, dry_run: bool) -> dict[str, Any]:
    """Take an entry back now, or as a job when it changed many records."""
    is_usual = own_way(check_undo(entry_id, by=by)) is None
    if is_usual and change_count(entry_id) > AT_ONCE and not dry_run:
        queued = start_job(KIND, by=by, entry=entry_id)
        return {"undone": 0, "conflicts": [], "entry": None, "job": queued.pk}
    done = undo_entry(entry_id, by=by, dry_run=dry_run)
    return {"undone": done.undone, "conflicts": done.conflicts[:MOST_TOLD], "entry": done.entry, "job": None}


@job(KIND, label="Take back a large change")
def run_undo_job(progress: JobProgress, *, entry: int) -> dict[str, Any]:
    """Take back an entry with many changes, set by set; cancelled, it puts them where they were."""
    by, saved, pace = progress.by, progress.saved, Pace()
    done = Undoing(saved.get("entry"), saved.get("undone", 0), saved.get("conflicts", []))
    last: int | None = saved.get("last", LARGEST_ID)
    progress.total = change_count(entry)
    try:
        while last:
            progress.raise_if_cancelled()
            with write_transaction(), pace.timed():
                last = undo_batch(entry, last, done, by=by, most=pace.rows)
                del done.conflicts[MOST_TOLD:]
                progress.done = done.looked_at + progress.job.done_kept
                kept = {"entry": done.entry, "undone": done.undone, "conflicts": done.conflicts, "last": last or 0}
                progress.checkpoint(kept)
            pace.rest()
    except JobCancelled:
        take_back(progress, done.entry, by=by)
        raise
    return {"undone": done.undone, "conflicts": done.conflicts, "entry": done.entry}


def take_back(progress: JobProgress, entry: int | None, *, by: Viewer) -> None:
    """Begin to undo what a cancelled job has done, as a job that survives a restart; tried again, it begins anew."""
    with write_transaction():
        if entry is not None and change_count(entry) and not already_undone(entry):
            start_job(KIND, by=by, entry=entry)
        progress.done = 0
        progress.checkpoint({})
