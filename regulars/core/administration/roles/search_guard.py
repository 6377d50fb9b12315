"""When a role hides a field, search lays that field apart: in the background, since a million records take minutes."""

from typing import Any

from regulars.core.access.viewer import SYSTEM, Viewer
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.kinds import job
from regulars.core.jobs.models import Job
from regulars.core.jobs.progress import JobProgress
from regulars.core.jobs.tidying import chore
from regulars.core.search.guarding import guard_hidden_fields, unguarded_fields

KIND = "search.guard"


def guard_search(*, by: Viewer) -> None:
    """Start laying hidden fields apart, if there are any that are not; until it is done search finds too little."""
    if unguarded_fields():
        start_job(KIND, by=by)


@chore
def guard_search_if_due() -> None:
    """See to fields that came to be hidden in another way than by changing a role: by a token, or a new version."""
    if unguarded_fields() and not Job.objects.filter(kind=KIND, state__in=["waiting", "running"]).exists():
        start_job(KIND, by=SYSTEM)


@job(KIND, label="Prepare search for a hidden field")
def guard_job(progress: JobProgress) -> dict[str, Any]:
    """Lay out apart every field that a role may not see; it goes on where it stopped."""
    return {"documents": guard_hidden_fields()}
