"""When the steps of a sequence are due."""

import datetime as dt
from collections.abc import Sequence
from typing import Protocol, TypeVar


class Step(Protocol):
    """What a step says of its day."""

    @property
    def day(self) -> int:
        """So many days after the first."""


S = TypeVar("S", bound=Step)


def in_order(steps: Sequence[S]) -> list[S]:
    """Return steps by their day; those of one day in the order in which they were written."""
    return sorted(steps, key=lambda one: one.day)


def next_due(steps: Sequence[Step], done: int, began_on: dt.date) -> dt.date | None:
    """Return when the step after so many is due; None after the last one."""
    return began_on + dt.timedelta(days=steps[done].day) if done < len(steps) else None


def begun_anew(began_on: dt.date, paused_on: dt.date, today: dt.date) -> dt.date:
    """Return from which day to count after a pause, so that the days between the steps stay as many as they were."""
    return began_on + (today - paused_on)
