"""Where a case waited for somebody else, as [state, from, until]; until is null meanwhile."""

import datetime as dt
from collections.abc import Collection
from typing import Any

from django.utils import timezone

from regulars.service.promise.hours import Stretch

WAITING = ("customer", "supplier")
DONE = ("solved", "closed")
# Between a solution and the next question nobody owed anything.
SOLVED = "solved"
Waits = list[list[Any]]


def pauses_of(waits: Waits, states: Collection[str], now: dt.datetime) -> list[Stretch]:
    """Return the times during which a clock stood that rests in these states."""
    moment = dt.datetime.fromisoformat
    return [(moment(begin), moment(end) if end else now) for state, begin, end in waits if state in states]


def waiting_from(waits: Waits, state: str) -> Waits:
    """Return the waits with one more, that begins now."""
    return [*ended(waits), [state, timezone.now().isoformat(), None]]


def ended(waits: Waits) -> Waits:
    """Return the waits with none that goes on."""
    return [[state, begin, end or timezone.now().isoformat()] for state, begin, end in waits]
