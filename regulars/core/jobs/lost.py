"""Jobs whose worker died: found, and taken up again from their checkpoint."""

import logging
from datetime import timedelta

from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from regulars.core.database.turns import write_transaction
from regulars.core.jobs.attempts import back_off
from regulars.core.jobs.kinds import job_kind
from regulars.core.jobs.models import Job
from regulars.core.jobs.processes import is_gone
from regulars.core.jobs.running import enqueue

STALE = timedelta(seconds=60)
_SENTENCE = "The server was stopped in the middle of this job, several times in a row. Trying again goes on from there."
log = logging.getLogger(__name__)


def take_back_lost_jobs() -> int:
    """Give jobs of dead workers back to the queue, and return how many there were."""
    return sum(_take_back(job) for job in Job.objects.filter(state="running") if _is_lost(job))


def _is_lost(job: Job) -> bool:
    beat = job.heartbeat_at
    return beat is None or beat < timezone.now() - STALE or is_gone(job.worker)


def _take_back(job: Job) -> bool:
    kind = job_kind(job.kind)
    is_spent = job.attempts >= (kind.max_attempts if kind else 1)
    columns = {"state": "failed", "error": _SENTENCE, "finished_at": timezone.now()} if is_spent else {}
    with write_transaction():
        # A heart that beats again meanwhile, or another worker that was quicker, changes one of these.
        mine = Job.objects.filter(pk=job.pk, state="running", task_id=job.task_id, heartbeat_at=job.heartbeat_at)
        if not mine.update(**{"state": "waiting", "eta_at": None, **columns}):
            return False
        _close_entry(job)
        if not is_spent:
            # The first time at once; a job that kills its worker must not do so in a tight loop.
            wait = back_off(job.attempts) if job.attempts > 1 else timedelta(0)
            enqueue(job, at=timezone.now() + wait)
    log.warning("Job %s (%s) lost its worker and was %s.", job.pk, job.kind, "given up" if is_spent else "taken back")
    return True


def _close_entry(job: Job) -> None:
    DBTaskResult.objects.filter(pk__in=[job.task_id], status="RUNNING").update(
        status="FAILED", finished_at=timezone.now(), exception_class_path="regulars.core.jobs.lost", traceback=""
    )
