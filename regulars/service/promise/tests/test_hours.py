"""Working time is counted as the clock on the wall shows it, over changes of the clock, holidays and pauses."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from regulars.service.promise.hours import Hours, Window, due_at, time_worked

ZONES = (
    "Europe/Oslo", "America/New_York", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kolkata", "Asia/Tokyo",
    "Africa/Cairo", "America/Santiago", "Pacific/Chatham", "UTC",
)  # fmt: skip
WEEK = tuple(Window(day, 9 * 60, 17 * 60) for day in range(5))
HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)


def at(text: str, zone: str = "Europe/Oslo") -> dt.datetime:
    """A moment as the clock on the wall shows it."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(dt.UTC)


def working(zone: str = "Europe/Oslo", *holidays: str) -> Hours:
    """Monday to Friday, nine to five."""
    return Hours(ZoneInfo(zone), WEEK, frozenset(map(dt.date.fromisoformat, holidays)))


@pytest.mark.parametrize(
    ("begin", "hours", "due"),
    [
        ("2026-11-23T10:00", 4, "2026-11-23T14:00"),
        ("2026-11-23T15:00", 4, "2026-11-24T11:00"),
        ("2026-11-27T16:00", 4, "2026-11-30T12:00"),
        ("2026-11-28T12:00", 1, "2026-11-30T10:00"),
        ("2026-11-23T03:00", 8, "2026-11-23T17:00"),
        ("2026-12-24T16:00", 2, "2026-12-28T10:00"),
    ],
)
def test_a_promise_runs_in_working_hours_only(begin: str, hours: int, due: str) -> None:
    assert due_at(at(begin), hours * HOUR, working("Europe/Oslo", "2026-12-25")) == at(due)


def test_an_hour_that_the_clock_leaves_out_is_not_worked_and_one_it_repeats_is() -> None:
    nights = Hours(ZoneInfo("Europe/Oslo"), tuple(Window(day, 0, 6 * 60) for day in range(7)))
    for day, worked in (("2026-03-29", 5), ("2026-10-25", 7), ("2026-11-22", 6)):
        assert time_worked(at(f"{day}T00:00"), at(f"{day}T12:00"), nights) == worked * HOUR


@pytest.mark.parametrize("zone", ZONES)
def test_every_week_of_two_years_has_forty_hours(zone: str) -> None:
    hours = working(zone)
    monday = dt.datetime(2026, 1, 5, tzinfo=ZoneInfo(zone))
    for week in range(104):
        begin = (monday + week * 7 * DAY).astimezone(dt.UTC)
        end = (monday + (week + 1) * 7 * DAY).astimezone(dt.UTC)
        assert time_worked(begin, end, hours) == 40 * HOUR
        due = due_at(begin, 40 * HOUR, hours)
        assert due is not None
        assert due.astimezone(ZoneInfo(zone)).isoformat()[11:16] == "17:00"


def test_what_is_due_is_due_when_so_much_was_worked() -> None:
    for zone in ZONES:
        hours, begin = working(zone, "2026-05-01"), dt.datetime(2026, 3, 1, 1, 17, tzinfo=dt.UTC)
        for minutes in range(1, 20_000, 977):
            length = dt.timedelta(minutes=minutes)
            due = due_at(begin, length, hours)
            assert due is not None
            assert time_worked(begin, due, hours) == length


def test_pauses_do_not_count_and_none_counts_twice() -> None:
    pauses = [
        (at("2026-11-23T10:00"), at("2026-11-23T12:00")), (at("2026-11-23T11:00"), at("2026-11-23T13:00")),
        (at("2026-11-23T16:00"), at("2026-11-24T10:00")),
    ]  # fmt: skip
    assert time_worked(at("2026-11-23T09:00"), at("2026-11-24T17:00"), working(), pauses) == 11 * HOUR


def test_windows_that_overlap_and_days_off_count_once() -> None:
    both = Hours(ZoneInfo("UTC"), (*WEEK, Window(0, 12 * 60, 20 * 60)))
    assert time_worked(at("2026-11-23T00:00", "UTC"), at("2026-11-24T00:00", "UTC"), both) == 11 * HOUR
    always = Hours(ZoneInfo("UTC"), holidays=frozenset({dt.date(2026, 11, 23)}))
    assert time_worked(at("2026-11-23T00:00", "UTC"), at("2026-11-25T00:00", "UTC"), always) == DAY


def test_who_never_works_promises_nothing() -> None:
    never = Hours(ZoneInfo("UTC"), (Window(0, 9 * 60, 9 * 60),))
    assert due_at(at("2026-11-23T00:00"), HOUR, never) is None
