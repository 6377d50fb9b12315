"""Verbs for jobs: start, cancel, retry."""

from typing import Any

from django.utils import timezone
from django.utils.translation import get_language
from django_tasks_db.models import DBTaskResult

from regulars.core.access.paces import Pace
from regulars.core.access.too_much import keep_pace
from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.kinds import job_kind
from regulars.core.jobs.models import Job
from regulars.core.jobs.running import enqueue
from regulars.core.problems import Invalid, Refused
from regulars.core.words import say

STARTS = Pace("jobs", 300, 1)


def start_job(kind: str, *, by: Viewer, **args: Any) -> Job:
    """Put long work in the queue, in the caller's transaction: it runs only if that is kept.

    Raises LookupError for a kind that nothing registered, TooMuch for a user who has started a lot lately.
    """
    found = job_kind(kind)
    if found is None:
        raise LookupError(f"There is no kind of job named {kind!r}.")
    if by.user_id is not None:
        keep_pace(STARTS, by.user_id)
    with write_transaction():
        job = Job.objects.create(
            kind=kind,
            label=found.label_for(args),
            args=args,
            by_id=by.user_id,
            language=(get_language() or "")[:16],
            is_visible=found.is_visible,
        )
        enqueue(job)
    return job


def cancel_job(job: Job, *, by: Viewer) -> Job:
    """Cancel a job: at once if it has done nothing yet, else at its next stop, where its function may tidy up.

    A failed job that has kept part of its work is run once more for that; a finished one stays as it is.
    """
    _require_hers(job, by)
    with write_transaction():
        job = Job.objects.select_for_update().get(pk=job.pk)
        if job.state == "running":
            Job.objects.filter(pk=job.pk).update(is_cancel_requested=True)
        elif job.state == "waiting" and not job.checkpoint:
            DBTaskResult.objects.filter(pk__in=[job.task_id], status="READY").delete()
            cancelled = {"state": "cancelled", "eta_at": None, "finished_at": timezone.now()}
            Job.objects.filter(pk=job.pk).update(is_cancel_requested=True, error="", **cancelled)
        elif job.can_be_cancelled:
            DBTaskResult.objects.filter(pk__in=[job.task_id], status="READY").delete()
            job.is_cancel_requested, job.state, job.attempts, job.finished_at = True, "waiting", 0, None
            job.save(update_fields=["is_cancel_requested", "state", "attempts", "finished_at"])
            enqueue(job)
    job.refresh_from_db()
    return job


def retry_job(job: Job, *, by: Viewer) -> Job:
    """Take up a failed or cancelled job again, from its last checkpoint."""
    _require_hers(job, by)
    with write_transaction():
        stopped = Job.objects.filter(pk=job.pk, state__in=["failed", "cancelled"])
        fresh = {"attempts": 0, "error": "", "result": None, "is_cancel_requested": False, "finished_at": None}
        if not stopped.update(state="waiting", **fresh):
            raise Invalid(say("Only a job that failed or was cancelled can be tried again."))
        job.refresh_from_db()
        enqueue(job)
    return job


def _require_hers(job: Job, by: Viewer) -> None:
    if job.by_id != by.user_id and not by.administers:
        raise Refused(say("Only whoever started this job, or an administrator, can do that."))
