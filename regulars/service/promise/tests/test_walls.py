"""Working time is what a minute-by-minute look at the clock on the wall counts, in any zone, on any day."""

import datetime as dt
from functools import lru_cache
from random import Random
from zoneinfo import ZoneInfo

import pytest

from regulars.service.promise.hours import Hours, Window, due_at, time_worked
from regulars.service.promise.tests.test_hours import ZONES

BEGAN = dt.datetime(2026, 1, 5, tzinfo=dt.UTC)
QUARTER, WEEKS = dt.timedelta(minutes=15), 104
DAY = 24 * 60
# Working days, nights whose edges fall into the hours that clocks leave out or repeat, windows that overlap.
WINDOWS = (
    *(Window(day, 9 * 60, 17 * 60) for day in range(5)), Window(2, 12 * 60, 20 * 60 + 5), Window(4, 22 * 60, DAY),
    Window(5, 0, 60 + 50), Window(5, 60 + 20, 2 * 60 + 35), Window(6, 0, 30), Window(6, 60 + 10, 2 * 60 + 15),
    Window(6, 2 * 60 + 10, 2 * 60 + 40), Window(6, 23 * 60, DAY), Window(0, 0, 10),
)  # fmt: skip
HOLIDAYS = frozenset(dt.date(2026, 1, 1) + dt.timedelta(days=days) for days in range(0, 800, 29))


@lru_cache
def minutes_shown(weekday: int) -> list[int]:
    """How many minutes before each minute of a weekday are worked."""
    worked = [any(w.weekday == weekday and w.begins <= at < w.ends for w in WINDOWS) for at in range(DAY)]
    sums = [0]
    for one in worked:
        sums.append(sums[-1] + one)
    return sums


def minutes_counted(zone: str) -> list[int]:
    """The minutes worked before each quarter of an hour of two years, each minute looked at on its own.

    No clock jumps inside a quarter of an hour of ours, so that its fifteen minutes follow each other on the wall.
    """
    sums, place = [0], ZoneInfo(zone)
    for quarter in range(WEEKS * 7 * 96):
        shown = (BEGAN + quarter * QUARTER).astimezone(place)
        at, worked = shown.hour * 60 + shown.minute, minutes_shown(shown.weekday())
        sums.append(sums[-1] + (0 if shown.date() in HOLIDAYS else worked[at + 15] - worked[at]))
    return sums


@pytest.mark.parametrize("zone", ZONES)
def test_working_time_is_what_one_counts_minute_by_minute(zone: str) -> None:
    hours, counted = Hours(ZoneInfo(zone), WINDOWS, HOLIDAYS), minutes_counted(zone)
    for week in range(WEEKS):
        begin, end = week * 7 * 96, (week + 1) * 7 * 96
        worked = time_worked(BEGAN + begin * QUARTER, BEGAN + end * QUARTER, hours)
        assert worked == dt.timedelta(minutes=counted[end] - counted[begin]), (zone, week)
    dice = Random(zone)
    for _ in range(300):
        begin = dice.randrange(WEEKS * 7 * 96 - 2_000)
        end = begin + dice.randrange(1, 2_000)
        length = dt.timedelta(minutes=counted[end] - counted[begin])
        assert time_worked(BEGAN + begin * QUARTER, BEGAN + end * QUARTER, hours) == length
        if length:
            due = due_at(BEGAN + begin * QUARTER, length, hours)
            assert due is not None
            assert due <= BEGAN + end * QUARTER
            assert time_worked(BEGAN + begin * QUARTER, due, hours) == length
