"""Tidying the house: what is old and finished is removed, once an hour, by one of the workers."""

import logging
from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from regulars.core.database.turns import write_transaction
from regulars.core.jobs.models import Job, Tidying

EVERY = timedelta(hours=1)
KEEP_DONE = timedelta(days=30)
KEEP_FAILED = timedelta(days=90)
KEEP_ENTRIES = timedelta(days=1)

Chore = Callable[[], object]
_CHORES: list[Chore] = []
log = logging.getLogger(__name__)


def chore(function: Chore) -> Chore:
    """Register a function that tidies something; it runs about once an hour and must be safe to repeat."""
    _CHORES.append(function)
    return function


def tidy_if_due() -> bool:
    """Do all chores if the last time is an hour ago and no other worker is at it."""
    if not _take_turn():
        return False
    for function in _CHORES:
        try:
            function()
        except Exception:
            log.exception("A chore failed: %s", function.__qualname__)
    return True


def _take_turn() -> bool:
    now = timezone.now()
    # What is still to come was written by a clock that was wrong: waiting for it, nothing would be tidied for as long.
    due = Tidying.objects.exclude(at__gt=now - EVERY, at__lte=now + EVERY).filter(pk=1)
    if due.exists():
        return bool(due.update(at=now))
    if Tidying.objects.filter(pk=1).exists():
        return False
    with write_transaction():
        return Tidying.objects.get_or_create(pk=1, defaults={"at": now})[1]


@chore
def remove_old_jobs() -> None:
    """Remove jobs that ended a month ago, failed ones after three months, and their queue entries."""
    now = timezone.now()
    Job.objects.filter(state__in=["done", "cancelled"], finished_at__lt=now - KEEP_DONE).delete()
    Job.objects.filter(state="failed", finished_at__lt=now - KEEP_FAILED).delete()
    DBTaskResult.objects.successful().filter(finished_at__lt=now - KEEP_ENTRIES).delete()
    DBTaskResult.objects.failed().filter(finished_at__lt=now - KEEP_FAILED).delete()
