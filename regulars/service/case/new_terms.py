"""When a promise or a queue changes, the clocks of open cases follow in the background."""

from collections.abc import Sequence
from typing import Any

from regulars.core.access.viewer import SYSTEM, Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.kinds import job
from regulars.core.jobs.models import Job
from regulars.core.jobs.pacing import Pace
from regulars.core.jobs.progress import JobProgress
from regulars.core.journal.recording import ChangeMade, demo, on_changes
from regulars.service.case.keeping import keep_clocks

_TERMS = {"promises", "queues"}
_OPEN = (
    "SELECT t.id FROM service_case t WHERE t.id > %s AND t.trashed_at IS NULL AND t.state NOT IN ('solved', 'closed')"
    " ORDER BY t.id LIMIT {most}"
)


@on_changes
def follow_terms(entry: int, changes: Sequence[ChangeMade], by: Viewer) -> None:
    """Begin to work the clocks out anew, once for all that waits to be taken up."""
    if demo.get() or not any(change.record_type in _TERMS for change in changes):
        return
    # Locked: one that is waiting does not begin before this change is stored.
    if Job.objects.select_for_update().filter(kind="service.clocks", state="waiting").first() is None:
        start_job("service.clocks", by=SYSTEM)


@job("service.clocks", label="Work out by when cases are due", is_visible=False)
def keep_open_clocks(progress: JobProgress) -> dict[str, Any]:
    """Work out the clocks of all open cases anew, some at a time."""
    pace, last = Pace(), int(progress.saved.get("last", 0))
    while True:
        progress.raise_if_cancelled()
        with write_transaction(), pace.timed():
            ids = [row[0] for row in fetch_rows(_OPEN.format(most=pace.rows), [last])]
            keep_clocks(ids)
            progress.advance(len(ids))
            last = ids[-1] if ids else last
            progress.checkpoint({"last": last})
        if not ids:
            return {"count": progress.done}
        pace.rest()
