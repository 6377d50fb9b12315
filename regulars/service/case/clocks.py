"""The clocks of a case: by when it is to be answered and solved, from what it is and where it waited."""

import datetime as dt
from typing import Any

from django.utils import timezone

from regulars.service.promise.hours import Stretch, due_at
from regulars.service.promise.models import Promise
from regulars.service.queue.saving import hours_of

WAITING = ("customer", "supplier")
DONE = ("solved", "closed")
Waits = list[list[Any]]


def set_clocks(case: Any, began: dt.datetime) -> None:
    """Set when a case is due, from when it came; while it waits for somebody else, its solution is due at no time."""
    promise = promise_for(case)
    hours = hours_of(case.queue_id)
    answer = promise.first_answer if promise else None
    solution = promise.resolution if promise and case.state not in WAITING else None
    case.answer_due_at = None if answer is None else due_at(began, dt.timedelta(seconds=answer), hours)
    length = None if solution is None else dt.timedelta(seconds=solution)
    case.solve_due_at = None if length is None else due_at(began, length, hours, pauses_of(case.waits))


def promise_for(case: Any) -> Promise | None:
    """Return the promise that speaks most closely of a case: of its level first, then its queue, then its priority."""
    fitting = [
        one
        for one in Promise.objects.filter(trashed_at=None).order_by("id")
        if one.priority in ("", case.priority)
        and one.queue_id in (None, case.queue_id)
        and one.level.casefold() in ("", case.level.casefold())
    ]
    return max(fitting, key=lambda one: (bool(one.level), one.queue_id is not None, bool(one.priority)), default=None)


def pauses_of(waits: Waits) -> list[Stretch]:
    """Return the times during which a case's clocks stood."""
    now = timezone.now()
    moment = dt.datetime.fromisoformat
    return [(moment(begin), moment(end) if end else now) for _, begin, end in waits]


def waiting_from(waits: Waits, state: str) -> Waits:
    """Return the waits with one more, that begins now."""
    return [*ended(waits), [state, timezone.now().isoformat(), None]]


def ended(waits: Waits) -> Waits:
    """Return the waits with none that goes on."""
    return [[state, begin, end or timezone.now().isoformat()] for state, begin, end in waits]
