"""A running job's heartbeat: shows others that its worker lives, and hears whether it is to be cancelled."""

import time
from collections.abc import Callable
from threading import Event, Thread
from types import TracebackType

from django.db import DatabaseError, InterfaceError, connection

from regulars.core.jobs.claims import write_if_held
from regulars.core.jobs.models import Job
from regulars.core.jobs.progress import JobProgress

LOOK_SECONDS = 1.0
BEAT_SECONDS = 5.0
Show = Callable[[JobProgress], None]


class Heartbeat:
    """A thread beside the job with a connection of its own, since the job's may be inside a transaction."""

    def __init__(self, progress: JobProgress, *, show: Show | None = None) -> None:
        self._progress = progress
        self._show = show
        self._ended = Event()
        self._thread: Thread | None = None
        self._written = (progress.done, progress.total)
        self._beat_at = time.monotonic()

    def __enter__(self) -> "Heartbeat":
        # In a test's transaction another connection would neither see the job nor get the lock.
        if not connection.in_atomic_block:
            self._progress.has_heartbeat = True
            self._thread = Thread(target=self._run, name="job-heartbeat", daemon=True)
            self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self._ended.set()
        if self._thread:
            self._thread.join()

    def _run(self) -> None:
        try:
            while not self._ended.wait(LOOK_SECONDS):
                self._beat()
        finally:
            connection.close()

    def _beat(self) -> None:
        now = (self._progress.done, self._progress.total)
        try:
            if now != self._written or time.monotonic() - self._beat_at >= BEAT_SECONDS:
                self._progress.is_taken_over = not write_if_held(self._progress.job, **self._progress.counters())
                self._written, self._beat_at = now, time.monotonic()
            asked = Job.objects.filter(pk=self._progress.job.pk).values_list("is_cancel_requested", flat=True)
            self._progress.is_cancelled = bool(asked.first())
        except (DatabaseError, InterfaceError):
            # The job itself meets the same trouble and tells it; a heart that misses a beat goes on.
            connection.close_if_unusable_or_obsolete()
        if self._show:
            self._show(self._progress)
