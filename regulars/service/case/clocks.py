"""The two clocks of a case: by when it is to be answered and solved, from what it is and where it waited."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from regulars.service.case.terms import Terms
from regulars.service.case.waits import DONE, SOLVED, WAITING, pauses_of
from regulars.service.promise.hours import Hours, Stretch, due_at, time_worked
from regulars.service.promise.models import Promise

ANSWER, SOLVE = "answer", "solve"


@dataclass(frozen=True)
class Clock:
    """One clock of a case, as it runs by what is promised now; all moments are UTC, the length is working time."""

    which: str
    promise: Promise | None
    length: dt.timedelta | None
    hours: Hours
    began: dt.datetime
    stopped: dt.datetime | None
    pauses: list[Stretch]
    rests: bool

    @property
    def due(self) -> dt.datetime | None:
        """Return when it is over; None where nothing is promised, or while somebody else is waited for."""
        if self.length is None or self.rests:
            return None
        return due_at(self.began, self.length, self.hours, self.pauses)

    @property
    def warns(self) -> dt.datetime | None:
        """Return when so much of it is used up that those concerned are told."""
        share = self.promise.warn_share if self.promise else 0
        if self.length is None or self.rests or not share:
            return None
        return due_at(self.began, self.length * share / 100, self.hours, self.pauses)

    def used(self, until: dt.datetime) -> dt.timedelta:
        """Return how much of it is used up at a moment, or was when it stopped."""
        return time_worked(self.began, min(self.stopped or until, until), self.hours, self.pauses)


def clocks_of(case: Any, terms: Terms) -> tuple[Clock, Clock]:
    """Return when a case is to be answered and when solved."""
    return _clock(case, ANSWER, terms), _clock(case, SOLVE, terms)


def _clock(case: Any, which: str, terms: Terms) -> Clock:
    promise, now = terms.promise_for(case), timezone.now()
    seconds = (promise.first_answer if which == ANSWER else promise.resolution) if promise else None
    stopped = case.answered_at if which == ANSWER else case.solved_at if case.state in DONE else None
    resting = {"customer", SOLVED, *(("supplier",) if promise and promise.can_rest_for_supplier else ())}
    pauses = [(begin, end) for begin, end in pauses_of(case.waits, resting, now) if not stopped or begin < stopped]
    rests = not stopped and case.state in WAITING and case.state in resting
    length = None if seconds is None else dt.timedelta(seconds=seconds)
    began = case.created_at or now
    return Clock(which, promise, length, terms.hours(case.queue_id), began, stopped, pauses, rests)
