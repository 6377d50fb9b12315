"""The worker: takes jobs from the queue, one after the other, in a thread or a process of its own."""

import logging
import time
from collections.abc import Callable
from threading import Event

from django.db import DatabaseError, InterfaceError, close_old_connections, connection
from django_tasks_db.management.commands.db_worker import Worker as QueueWorker
from django_tasks_db.models import DBTaskResult

from regulars.core.jobs.claims import claim_next
from regulars.core.jobs.heartbeat import Show
from regulars.core.jobs.lost import take_back_lost_jobs
from regulars.core.jobs.models import Job
from regulars.core.jobs.processes import worker_name
from regulars.core.jobs.running import working
from regulars.core.jobs.ticking import ticking
from regulars.core.jobs.tidying import tidy_if_due
from regulars.core.jobs.watching import run_watchers

QUICK_SECONDS, SLOW_SECONDS = 0.2, 1.0
LOOK_FOR_LOST_SECONDS = 10.0
TROUBLE_SECONDS = 5.0
log = logging.getLogger(__name__)


def run_forever(stop: Event, *, may_rest: Callable[[], bool] = lambda: False) -> None:
    """Run jobs until `stop` is set; the job then running goes back to the queue at its next stop.

    Any number of workers may share a database. An idle one asks once a second, a busy one five times, and leaves
    where `may_rest` says so.
    """
    name = worker_name()
    looked, pause, in_trouble = 0.0, QUICK_SECONDS, False
    with working(stop), ticking(stop):
        while not stop.is_set():
            try:
                close_old_connections()
                if time.monotonic() - looked > LOOK_FOR_LOST_SECONDS or not looked:
                    take_back_lost_jobs()
                    tidy_if_due()
                    looked = time.monotonic()
                has_run = run_next(name)
                in_trouble = False
                if has_run:
                    pause = QUICK_SECONDS
                    continue
                run_watchers()
                if may_rest():
                    break
                pause = min(SLOW_SECONDS, pause * 1.3)
            except (DatabaseError, InterfaceError) as trouble:
                # Said once, not each second: a database that is away comes back by itself.
                if not in_trouble:
                    log.warning("The worker cannot reach the database and keeps trying: %s", trouble)
                in_trouble, pause = True, TROUBLE_SECONDS
            except Exception:
                # A fault round the jobs, not in one: the next look may go well, and nobody else would look.
                log.exception("The worker met a fault and goes on.")
                pause = TROUBLE_SECONDS
            stop.wait(pause)
    connection.close()


def run_next(name: str, *, job: Job | None = None) -> bool:
    """Run the next job that is due (or this one); False when there was none."""
    entry = claim_next(name, job=job)
    if entry is None:
        return False
    _run_entry(entry, name)
    return True


def run_waiting_jobs() -> int:
    """Run all jobs that are due in this thread, and return how many ran."""
    name, ran = worker_name(), 0
    while run_next(name):
        ran += 1
    return ran


def finish_job(job: Job, *, show: Show | None = None) -> Job:
    """Run the job here, or wait while another worker runs it, until it has ended; for the command line.

    Raises KeyboardInterrupt when that stopped it: the job then waits, to go on from its checkpoint.
    """
    name, stopping = worker_name(), Event()
    with working(stopping, show):
        while not job.is_finished:
            if not run_next(name, job=job):
                time.sleep(QUICK_SECONDS)
                take_back_lost_jobs()
            if stopping.is_set():
                raise KeyboardInterrupt
            job.refresh_from_db()
    return job


def _run_entry(entry: DBTaskResult, name: str) -> None:
    # Only its run_task is used: its loop takes over the process's signals, which a thread may not.
    runner = QueueWorker(
        queue_names=["default"],
        interval=SLOW_SECONDS,
        batch=False,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=name,
        excluded_queue_names=[],
    )
    runner.run_task(entry)
