"""What the clock on a wall shows, as moments: a window of a day, also on the days when that clock jumps."""

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from zoneinfo import ZoneInfo

Stretch = tuple[dt.datetime, dt.datetime]
ONE_DAY = dt.timedelta(days=1)
_ONE_SECOND = dt.timedelta(seconds=1)


def moments_of(day: dt.date, begins: int, ends: int, zone: ZoneInfo) -> Iterator[Stretch]:
    """Yield when a clock on the wall shows a time of a day from `begins` until `ends`, in minutes after midnight.

    That is one stretch; none of an hour that the clock leaves out, and two of one that it shows twice.
    """
    midnight = dt.datetime.combine(day, dt.time())
    shown = midnight + dt.timedelta(minutes=begins), midnight + dt.timedelta(minutes=ends)
    before, after, jump = _offsets(day, zone)
    if jump is None:
        yield shown[0].replace(tzinfo=dt.UTC) - before, shown[1].replace(tzinfo=dt.UTC) - before
        return
    begin, end = (one.replace(tzinfo=dt.UTC) for one in shown)
    if begin - before < jump:
        yield begin - before, min(end - before, jump)
    if end - after > jump:
        yield max(begin - after, jump), end - after


@lru_cache(maxsize=8192)
def _offsets(day: dt.date, zone: ZoneInfo) -> tuple[dt.timedelta, dt.timedelta, dt.datetime | None]:
    """By how much a zone's clock is ahead at a day's begin and end, and when it jumps between them."""
    begin = dt.datetime.combine(day, dt.time(), dt.UTC) - ONE_DAY
    end = begin + 3 * ONE_DAY
    before, after = _ahead(begin, zone), _ahead(end, zone)
    if before == after:
        return before, after, None
    while end - begin > _ONE_SECOND:
        middle = (begin + (end - begin) / 2).replace(microsecond=0)
        if _ahead(middle, zone) == before:
            begin = middle
        else:
            end = middle
    return before, after, end


def _ahead(moment: dt.datetime, zone: ZoneInfo) -> dt.timedelta:
    return moment.astimezone(zone).utcoffset() or dt.timedelta()
