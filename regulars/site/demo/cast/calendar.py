"""The story's days: counted back from today, so that the demo is always fresh."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from random import Random
from zoneinfo import ZoneInfo

from regulars.site.demo.cast.sources import story_file

HISTORY_DAYS = 730


def years_before(today: date, years: float) -> date:
    """Return the day so many years ago."""
    return today - timedelta(days=round(years * 365.25))


def story_day(today: date, written: str) -> str:
    """Return "1984-02-29" as it is, and "+2/1961" as the day after tomorrow, born in 1961."""
    if not written.startswith("+"):
        return written
    ahead, _, year = written.partition("/")
    day = today + timedelta(days=int(ahead))
    start = f"{int(year):04d}" if year else "-"
    if (day.month, day.day) == (2, 29):
        day -= timedelta(days=1)
    return f"{start}-{day:%m-%d}"


def working_moment(day: date, dice: Random) -> datetime:
    """Return a moment in the office hours of that day, or of the last working day before it."""
    while day.weekday() > 4:
        day -= timedelta(days=1)
    local = datetime.combine(day, time(8), tzinfo=_zone()) + timedelta(minutes=dice.randint(0, 525))
    return local.astimezone(UTC)


def moments_between(first: date, last: date, count: int, dice: Random) -> list[datetime]:
    """Return moments spread unevenly over the days, in order; the last of them on the last day."""
    span = max((last - first).days, 0)
    days = [round(span * dice.random() ** 0.85) for _ in range(count - 1)] + [span]
    return sorted(working_moment(first + timedelta(days=day), dice) for day in days)


@cache
def _zone() -> ZoneInfo:
    return ZoneInfo(story_file("company")["zone"])
