"""What a job's function holds while it runs: its counters, its checkpoint, and the bell that stops it."""

import time
from datetime import datetime, timedelta
from threading import Event
from typing import Any

from django.utils import timezone

from regulars.core.access.models import User
from regulars.core.access.viewer import SYSTEM, Viewer, viewer_of
from regulars.core.jobs.claims import write_if_held
from regulars.core.jobs.models import Job
from regulars.core.jobs.stops import JobCancelled, JobPaused, JobTakenOver


class JobProgress:
    """How far a job is. Counting is free: the worker's heartbeat writes the counters every second or so."""

    def __init__(self, job: Job, *, stopping: Event) -> None:
        self.job = job
        self.saved: dict[str, Any] = dict(job.checkpoint)
        self.done = job.done_kept
        self.total = job.total
        self.is_cancelled = job.is_cancel_requested
        self.is_taken_over = False
        self.is_settled = False
        self.has_heartbeat = False
        self.stopping = stopping
        self._began = time.monotonic()
        self._done_before = job.done_kept

    @property
    def by(self) -> Viewer:
        """Whoever started the job, with the rights she has now."""
        user = User.objects.filter(pk=self.job.by_id or 0).first()
        return viewer_of(user) if user else SYSTEM

    def advance(self, steps: int = 1) -> None:
        """Count steps as done; cheap enough for every row."""
        self.done += steps

    def checkpoint(self, data: dict[str, Any]) -> None:
        """Keep where to go on from, in the caller's transaction: both are kept or neither.

        Raises JobTakenOver, which rolls the transaction back, when another worker has this job by now.
        """
        columns = {"checkpoint": data, "done_kept": self.done, **self.counters()}
        if data != self.saved:
            # It came further: only attempts that get stuck at the same place count towards giving up.
            columns["attempts"] = self.job.attempts = 1
        if not write_if_held(self.job, **columns):
            raise JobTakenOver
        self.saved = data

    def finish(self, result: dict[str, Any] | None = None) -> None:
        """Mark the job done in the caller's transaction, for work that must never be run twice."""
        now = timezone.now()
        counters = {**self.counters(), "eta_at": None}
        if not write_if_held(self.job, state="done", result=result, error="", finished_at=now, **counters):
            raise JobTakenOver
        self.is_settled = True

    def raise_if_cancelled(self) -> None:
        """Raise JobCancelled or JobPaused when the job should stop here; call it between pieces of work."""
        if not self.has_heartbeat:
            asked = Job.objects.filter(pk=self.job.pk).values_list("is_cancel_requested", flat=True)
            self.is_cancelled = bool(asked.first())
        if self.is_taken_over:
            raise JobTakenOver
        if self.is_cancelled:
            raise JobCancelled
        if self.stopping.is_set():
            raise JobPaused

    def counters(self) -> dict[str, Any]:
        """Return the columns that say how far the job is."""
        return {"done": self.done, "total": self.total, "eta_at": self._eta()}

    def _eta(self) -> datetime | None:
        steps = self.done - self._done_before
        if not self.total or steps <= 0:
            return None
        each = (time.monotonic() - self._began) / steps
        left = min(each * max(0, self.total - self.done), 10 * 365 * 86400)
        return timezone.now() + timedelta(seconds=left)
