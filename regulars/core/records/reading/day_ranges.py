"""Days as the viewer lives them: "the last seven days" begins at midnight in her zone."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.words import say

MOST_DAYS = 36_600


def today_for(viewer: Viewer) -> dt.date:
    """Return the day it is where the viewer lives."""
    return timezone.now().astimezone(ZoneInfo(viewer.zone)).date()


def day_for(viewer: Viewer, moment: dt.datetime | str) -> dt.date:
    """Return the day that a stored moment falls on where the viewer lives."""
    if isinstance(moment, str):
        moment = dt.datetime.fromisoformat(moment)
    utc = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return utc.astimezone(ZoneInfo(viewer.zone)).date()


def day_bounds(day: dt.date, zone: ZoneInfo) -> tuple[dt.datetime, dt.datetime]:
    """Return the first moment of a day and of the next, however long the day is."""
    try:
        start = dt.datetime.combine(day, dt.time(), zone).astimezone(dt.UTC)
        end = dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), zone).astimezone(dt.UTC)
    except OverflowError:
        raise ValueError(say("choose a day that a calendar shows.")) from None
    return start, end


def span_of_days(op: str, value: Any, viewer: Viewer) -> tuple[dt.date, dt.date]:
    """Return first and last day of "in the last N days" or "in the next N days", today included."""
    days = read_days(value)
    today = today_for(viewer)
    if op == "in_last_days":
        return today - dt.timedelta(days=days), today
    return today, today + dt.timedelta(days=days)


def days_of(value: Any, viewer: Viewer) -> list[str]:
    """Return the "MM-DD" of today and the next N days; 29 February counts on the 28th of a common year."""
    today = today_for(viewer)
    days = [today + dt.timedelta(days=n) for n in range(min(read_days(value), 366) + 1)]
    found = dict.fromkeys(d.strftime("%m-%d") for d in days)
    if any((d.month, d.day) == (2, 28) and not _is_leap(d.year) for d in days):
        found["02-29"] = None
    return list(found)


def read_days(value: Any) -> int:
    """Return a number of days between 0 and a hundred years."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 6:
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= MOST_DAYS:
        raise ValueError(say("write a number of days from 0 to {most}.", most=MOST_DAYS))
    return value


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
