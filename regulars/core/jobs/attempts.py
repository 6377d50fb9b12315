"""One attempt at a job: run its function, and tell how it went."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import override

from regulars.core.jobs.faults import is_worth_retrying, sentence_for
from regulars.core.jobs.heartbeat import Heartbeat, Show
from regulars.core.jobs.kinds import JobKind, job_kind
from regulars.core.jobs.models import Job
from regulars.core.jobs.progress import JobProgress
from regulars.core.jobs.stops import JobCancelled, JobPaused, JobTakenOver
from regulars.core.problems import Problem
from regulars.core.words import say


class UnknownKind(Problem):
    """A job of a kind that this version of the program does not have."""


@dataclass(slots=True)
class Outcome:
    """How an attempt went: the columns to write, whether to try again after a while, and the fault."""

    columns: dict[str, Any] = field(default_factory=dict)
    again_after: timedelta | None = None
    fault: BaseException | None = None


def attempt(job: Job, progress: JobProgress, *, show: Show | None = None) -> Outcome:
    """Run the job's function until it ends, fails or is stopped."""
    kind = job_kind(job.kind)
    try:
        if kind is None:
            raise UnknownKind(say("This version of Regulars does not know jobs of the kind “{kind}”.", kind=job.kind))
        # What it tells is told to whoever began it.
        with Heartbeat(progress, show=show), override(job.language or None):
            result = _run(kind, job, progress)
    except JobTakenOver:
        return Outcome()
    except JobCancelled as stop:
        return _finished("cancelled", progress, result=stop.result)
    except (JobPaused, KeyboardInterrupt):
        progress.stopping.set()
        return Outcome({"state": "waiting", "attempts": max(0, job.attempts - 1)}, again_after=timedelta(0))
    except (Exception, SystemExit) as fault:
        with override(job.language or None):
            return _failed(job, kind, progress, fault)
    return Outcome() if progress.is_settled else _finished("done", progress, result=result)


def _run(kind: JobKind, job: Job, progress: JobProgress) -> dict[str, Any] | None:
    # Once it has kept something, the function itself must hear of the cancelling, to take that back.
    if not progress.saved:
        progress.raise_if_cancelled()
    return kind.run(progress, **job.args)


def _finished(state: str, progress: JobProgress, *, result: dict[str, Any] | None) -> Outcome:
    counters = {**progress.counters(), "eta_at": None}
    return Outcome({"state": state, "result": result, "error": "", "finished_at": timezone.now(), **counters})


def _failed(job: Job, kind: JobKind | None, progress: JobProgress, fault: BaseException) -> Outcome:
    counters = {**progress.counters(), "eta_at": None}
    sentence = sentence_for(fault)
    if kind and is_worth_retrying(fault) and job.attempts < kind.max_attempts:
        columns = {"state": "waiting", "error": sentence, **counters}
        return Outcome(columns, again_after=back_off(job.attempts), fault=fault)
    columns = {"state": "failed", "error": sentence, "finished_at": timezone.now(), **counters}
    return Outcome(columns, fault=None if isinstance(fault, Problem) else fault)


def back_off(attempts: int) -> timedelta:
    """Return how long to wait before the next attempt: 5 s, 20 s, 80 s, then five minutes."""
    return timedelta(seconds=min(300, 5 * 4 ** max(0, attempts - 1)))
