"""Who holds a job: a worker claims one, and writes to it only while it is still the holder."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from regulars.core.database.turns import write_transaction
from regulars.core.jobs.models import Job


def claim_next(worker: str, *, job: Job | None = None) -> DBTaskResult | None:
    """Claim the queue's next entry that is due (or this job's), with its job; None when nothing waits."""
    ready = DBTaskResult.objects.ready()
    if job is not None:
        ready = ready.filter(pk__in=[job.task_id])
    # Looking costs no write lock; on SQLite only one process at a time may hold that.
    if not ready.exists():
        return None
    with write_transaction():
        entry = ready.get_locked()
        if entry is None:
            return None
        entry.claim(worker)
        now = timezone.now()
        waiting = Job.objects.filter(task_id=entry.pk, state="waiting").first()
        if waiting:
            _begin(waiting, worker, now)
    return entry


def _begin(job: Job, worker: str, now: datetime) -> None:
    job.state = "running"
    job.attempts += 1
    job.worker = worker
    job.heartbeat_at = now
    job.started_at = job.started_at or now
    job.eta_at = None
    job.save(update_fields=["state", "attempts", "worker", "heartbeat_at", "started_at", "eta_at"])


def held_job(task_id: Any) -> Job | None:
    """Return the job that this queue entry is running, or None when it is nobody's any more."""
    return Job.objects.filter(task_id=task_id, state="running").first()


def write_if_held(job: Job, **values: Any) -> bool:
    """Change the job's row in the present transaction; False when another worker holds it by now."""
    mine = Job.objects.filter(pk=job.pk, task_id=job.task_id, state="running")
    return bool(mine.update(heartbeat_at=timezone.now(), **values))
