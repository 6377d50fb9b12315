"""How a job looks to the API."""

from datetime import datetime
from typing import Any, Literal

from django.utils import timezone
from ninja import Schema

from regulars.core.jobs.kinds import job_kind
from regulars.core.jobs.models import Job

JobState = Literal["waiting", "running", "done", "failed", "cancelled"]


class StartedBy(Schema):
    """Whoever started a job."""

    id: int
    title: str


class JobView(Schema):
    """A job: how far it is, when it will be done, how it ended."""

    id: int
    kind: str
    label: str
    state: JobState
    done: int
    total: int | None
    eta_seconds: int | None
    result: dict[str, Any] | None
    error: str | None
    attempts: int
    by: StartedBy | None
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    is_cancelling: bool
    can_cancel: bool
    can_retry: bool


class JobList(Schema):
    """Jobs, newest first; `next` is the `after` of the next page."""

    jobs: list[JobView]
    next: int | None


def view_of(job: Job) -> dict[str, Any]:
    """Return a job as the API shows it."""
    return {
        "id": job.pk,
        "kind": job.kind,
        "label": kind.label_for(job.args) if (kind := job_kind(job.kind)) else job.label,
        "state": job.state,
        "done": job.done,
        "total": job.total,
        "eta_seconds": _eta_seconds(job),
        "result": job.result,
        "error": job.error or None,
        "attempts": job.attempts,
        "by": {"id": job.by.pk, "title": job.by.name} if job.by else None,
        "created_at": job.created_at,
        "started_at": job.started_at,
        "finished_at": job.finished_at,
        "is_cancelling": job.is_cancel_requested and not job.is_finished,
        "can_cancel": job.can_be_cancelled,
        "can_retry": job.state in ("failed", "cancelled"),
    }


def _eta_seconds(job: Job) -> int | None:
    if job.state != "running" or job.eta_at is None:
        return None
    return max(0, round((job.eta_at - timezone.now()).total_seconds()))
