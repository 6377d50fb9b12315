"""When a role hides a field, search lays that field apart: in the background, since a million records take minutes."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.kinds import job
from regulars.core.jobs.progress import JobProgress
from regulars.core.search.guarding import guard_hidden_fields, unguarded_fields


def guard_search(*, by: Viewer) -> None:
    """Start laying hidden fields apart, if there are any that are not; until it is done search finds too little."""
    if unguarded_fields():
        start_job("search.guard", by=by)


@job("search.guard", label="Prepare search for a hidden field")
def guard_job(progress: JobProgress) -> dict[str, Any]:
    """Lay out apart every field that a role may not see; it goes on where it stopped."""
    return {"documents": guard_hidden_fields()}
