"""/api/jobs: what runs in the background, for whoever started it."""

from typing import Annotated, Any

from annotated_types import Ge, Le
from ninja import Router

from regulars.core.contracts import PROBLEMS, Id, ProblemView
from regulars.core.jobs.actions import cancel_job, retry_job
from regulars.core.jobs.queries import job_for, jobs_for
from regulars.core.jobs.schemas import JobList, JobState, JobView, view_of

router = Router(tags=["jobs"])
PageSize = Annotated[int, Ge(1), Le(200)]


@router.get("", response={200: JobList, PROBLEMS: ProblemView}, summary="List jobs, newest first")
def list_jobs(
    request: Any, state: JobState | None = None, after: Id | None = None, limit: PageSize = 50
) -> dict[str, Any]:
    """List one's own jobs, or everybody's for administrators."""
    jobs = jobs_for(request.viewer)
    if state:
        jobs = jobs.filter(state=state)
    if after:
        jobs = jobs.filter(pk__lt=after)
    found = list(jobs[: limit + 1])
    more = len(found) > limit
    page = found[:limit]
    return {"jobs": [view_of(job) for job in page], "next": page[-1].pk if more else None}


@router.get("/{int:job_id}", response={200: JobView, PROBLEMS: ProblemView}, summary="Show a job")
def show_job(request: Any, job_id: Id) -> dict[str, Any]:
    """Show how far a job is."""
    return view_of(job_for(request.viewer, job_id))


@router.post("/{int:job_id}/cancel", response={200: JobView, PROBLEMS: ProblemView}, summary="Cancel a job")
def cancel(request: Any, job_id: Id) -> dict[str, Any]:
    """Cancel a job: at once if it waits, at its next stop if it runs."""
    return view_of(cancel_job(job_for(request.viewer, job_id), by=request.viewer))


@router.post("/{int:job_id}/retry", response={200: JobView, PROBLEMS: ProblemView}, summary="Try a job again")
def retry(request: Any, job_id: Id) -> dict[str, Any]:
    """Take up a failed or cancelled job again, from its last checkpoint."""
    return view_of(retry_job(job_for(request.viewer, job_id), by=request.viewer))
