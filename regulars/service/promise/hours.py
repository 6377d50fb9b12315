"""Working hours: which stretches of time count, in a zone whose clock jumps twice a year."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

Stretch = tuple[dt.datetime, dt.datetime]
ONE_DAY = dt.timedelta(days=1)
# Nobody promises anything beyond; a calendar without working hours must not be walked for ever.
MOST_DAYS = 3_700


@dataclass(frozen=True)
class Window:
    """From when until when a weekday (Monday is 0) is worked, in minutes after midnight; 1440 is its end."""

    weekday: int
    begins: int
    ends: int


@dataclass(frozen=True)
class Hours:
    """When a queue works: its windows in its zone, without its holidays. Without windows it always works."""

    zone: ZoneInfo
    windows: tuple[Window, ...] = ()
    holidays: frozenset[dt.date] = frozenset()

    @property
    def is_always(self) -> bool:
        """Whether every minute counts."""
        return not self.windows and not self.holidays


def due_at(
    begin: dt.datetime, length: dt.timedelta, hours: Hours, paused: Sequence[Stretch] = ()
) -> dt.datetime | None:
    """Return when a length of working time is over, pauses left out; None where the hours never suffice.

    Moments are UTC.
    """
    left = length
    for start, end in _counted(begin, begin + MOST_DAYS * ONE_DAY, hours, paused):
        if end - start >= left:
            return start + left
        left -= end - start
    return None


def time_worked(begin: dt.datetime, end: dt.datetime, hours: Hours, paused: Sequence[Stretch] = ()) -> dt.timedelta:
    """Return how much working time lies between two moments, pauses left out."""
    return sum((stop - start for start, stop in _counted(begin, end, hours, paused)), dt.timedelta())


def _counted(begin: dt.datetime, end: dt.datetime, hours: Hours, paused: Sequence[Stretch]) -> Iterator[Stretch]:
    stretches = iter([(begin, end)]) if hours.is_always else worked_stretches(begin, end, hours)
    for stretch in stretches:
        yield from _without(stretch, paused)


def worked_stretches(begin: dt.datetime, end: dt.datetime, hours: Hours) -> Iterator[Stretch]:
    """Yield the stretches between two moments in which work is done, one after the other, none twice."""
    last = begin
    # A day that has not begun here may have begun there.
    day = begin.astimezone(hours.zone).date() - ONE_DAY
    until = end.astimezone(hours.zone).date()
    while day <= until:
        for start, stop in _stretches_of(day, hours):
            start, stop = max(start, last), min(stop, end)
            if stop > start:
                yield start, stop
                last = stop
        day += ONE_DAY


def _stretches_of(day: dt.date, hours: Hours) -> Iterator[Stretch]:
    if day in hours.holidays:
        return
    windows = hours.windows or (Window(day.weekday(), 0, 1440),)
    for window in sorted(windows, key=lambda one: one.begins):
        if window.weekday == day.weekday():
            yield _moment(day, window.begins, hours.zone), _moment(day, window.ends, hours.zone)


def _moment(day: dt.date, minutes: int, zone: ZoneInfo) -> dt.datetime:
    """The moment at which a clock on the wall shows this; of two such the first, of none the one it jumps to."""
    day, minutes = day + ONE_DAY * (minutes // 1440), minutes % 1440
    shown = dt.datetime.combine(day, dt.time(minutes // 60, minutes % 60), zone)
    return shown.astimezone(dt.UTC)


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
