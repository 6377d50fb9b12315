"""Working hours: which stretches of time count, in a zone whose clock jumps twice a year."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from zoneinfo import ZoneInfo

from regulars.service.promise.walls import ONE_DAY, Stretch, moments_of

# Nobody promises anything beyond; a calendar without working hours must not be walked for ever.
MOST_DAYS = 3_700
_NOTHING = dt.timedelta()


@dataclass(frozen=True)
class Window:
    """From when until when a weekday (Monday is 0) is worked, in minutes after midnight; 1440 is its end."""

    weekday: int
    begins: int
    ends: int


class Day(NamedTuple):
    """The stretches of one day in which work is done, one after the other, none twice, and their sum."""

    stretches: Sequence[Stretch]
    total: dt.timedelta


@dataclass(frozen=True)
class Hours:
    """When a queue works: its windows in its zone, without its holidays. Without windows it always works."""

    zone: ZoneInfo
    windows: tuple[Window, ...] = ()
    holidays: frozenset[dt.date] = frozenset()
    # Each day is worked out once: thousands of cases wait for the same ones.
    _days: dict[dt.date, Day] = field(default_factory=dict, compare=False, repr=False)

    @property
    def is_always(self) -> bool:
        """Whether every minute counts."""
        return not self.windows and not self.holidays

    def on(self, day: dt.date) -> Day:
        """Return when a day is worked."""
        found = self._days.get(day)
        if found is None:
            found = self._days[day] = _day(list(_merged(sorted(self._stretches(day)))))
        return found

    def _stretches(self, day: dt.date) -> Iterator[Stretch]:
        if day in self.holidays:
            return
        for window in self.windows or (Window(day.weekday(), 0, 1440),):
            if window.weekday == day.weekday():
                yield from moments_of(day, window.begins, window.ends, self.zone)


def due_at(
    begin: dt.datetime, length: dt.timedelta, hours: Hours, paused: Sequence[Stretch] = ()
) -> dt.datetime | None:
    """Return when a length of working time is over, pauses left out; None where the hours never suffice.

    Moments are UTC.
    """
    left, end = length, begin + MOST_DAYS * ONE_DAY
    for day in _days(begin, end, hours, paused):
        if left > day.total:
            left -= day.total
            continue
        for start, stop in day.stretches:
            if stop - start >= left:
                return start + left
            left -= stop - start
    return None


def time_worked(begin: dt.datetime, end: dt.datetime, hours: Hours, paused: Sequence[Stretch] = ()) -> dt.timedelta:
    """Return how much working time lies between two moments, pauses left out."""
    return sum((day.total for day in _days(begin, end, hours, paused)), _NOTHING)


def counted(begin: dt.datetime, end: dt.datetime, hours: Hours, paused: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield the stretches between two moments that count: worked, and not paused."""
    for day in _days(begin, end, hours, paused):
        yield from day.stretches


def _days(begin: dt.datetime, end: dt.datetime, hours: Hours, paused: Sequence[Stretch]) -> Iterator[Day]:
    """What counts of each day between two moments; most days count whole, and are told as they are known."""
    if end <= begin:
        return
    if hours.is_always:
        yield _day(list(_without((begin, end), paused)))
        return
    whole_from = max([begin, *(stop for _, stop in paused)])
    # A day that has not begun here may have begun there.
    day, until = begin.astimezone(hours.zone).date() - ONE_DAY, end.astimezone(hours.zone).date()
    while day <= until:
        known = hours.on(day)
        if not known.stretches or (known.stretches[0][0] >= whole_from and known.stretches[-1][1] <= end):
            yield known
        else:
            clipped = [(max(start, begin), min(stop, end)) for start, stop in known.stretches]
            yield _day([part for one in clipped if one[1] > one[0] for part in _without(one, paused)])
        day += ONE_DAY


def _day(stretches: list[Stretch]) -> Day:
    return Day(stretches, sum((stop - start for start, stop in stretches), _NOTHING))


def _merged(stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    last = None
    for start, stop in stretches:
        start = max(start, last) if last else start
        if stop > start:
            yield start, stop
            last = stop


def _without(stretch: Stretch, paused: Sequence[Stretch]) -> Iterator[Stretch]:
    reached, end = stretch
    for start, stop in sorted(paused):
        if start > reached:
            yield reached, min(start, end)
        reached = max(reached, stop)
        if reached >= end:
            return
    if reached < end:
        yield reached, end
