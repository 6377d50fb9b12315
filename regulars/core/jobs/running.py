"""The queue's one task: run a job. Django's task queue decides when; the job's row says what and how far."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from threading import Event
from uuid import UUID

from django.db import DatabaseError, InterfaceError, connection
from django.utils import timezone
from django_tasks import TaskContext, task

from regulars.core.database.turns import write_transaction
from regulars.core.jobs.attempts import Outcome, attempt
from regulars.core.jobs.claims import held_job, write_if_held
from regulars.core.jobs.heartbeat import Show
from regulars.core.jobs.models import Job
from regulars.core.jobs.progress import JobProgress

_WRITE_TRIES = 5
_worker: ContextVar[tuple[Event, Show | None] | None] = ContextVar("job_worker", default=None)


@contextmanager
def working(stopping: Event, show: Show | None = None) -> Iterator[None]:
    """Let the jobs run in this block hear the bell that stops them and show their progress."""
    token = _worker.set((stopping, show))
    try:
        yield
    finally:
        _worker.reset(token)


@task(takes_context=True)
def run_job(context: TaskContext, job_id: int) -> None:
    """Run one attempt at a job; a fault is raised again so that the queue keeps its traceback."""
    job = held_job(context.task_result.id)
    if job is None:
        return
    stopping, show = _worker.get() or (Event(), None)
    outcome = attempt(job, JobProgress(job, stopping=stopping), show=show)
    _write(job, outcome)
    if outcome.fault:
        raise outcome.fault


def enqueue(job: Job, *, at: datetime | None = None) -> None:
    """Put the job in the queue, to be run at once or not before a time."""
    entry = run_job.using(run_after=at).enqueue(job.pk)
    job.task_id = UUID(entry.id)
    job.save(update_fields=["task_id"])


def _write(job: Job, outcome: Outcome) -> None:
    if not outcome.columns:
        return
    for tried in range(1, _WRITE_TRIES + 1):
        try:
            _write_once(job, outcome)
            return
        except (DatabaseError, InterfaceError):
            if tried == _WRITE_TRIES or connection.in_atomic_block:
                raise
            connection.close_if_unusable_or_obsolete()
            time.sleep(tried)


def _write_once(job: Job, outcome: Outcome) -> None:
    with write_transaction():
        if write_if_held(job, **outcome.columns) and outcome.again_after is not None:
            enqueue(job, at=timezone.now() + outcome.again_after)
