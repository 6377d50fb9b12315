"""Moments in the notations of many countries: a day, a time, and maybe an offset or a zone."""

import datetime as dt
import re
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from regulars.core.records.importing.recognising.notations import parse_date
from regulars.core.records.kinds.dates import ZONES, read_instant
from regulars.core.words import say

_EXACT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d\d:?\d\d)")
_TIME = re.compile(
    r"(?:\A|[\sT,]+)(?:kl\.?|um|at|at the)?\s*(?P<hour>\d{1,2})"
    r"(?:[:.h](?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:[.,]\d{1,9})?)?)?\s*(?P<half>[ap]\.?\s?m\.?)?(?P<said>uhr|h)?\Z",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"(?<=\d)\s*(?:(?:UTC|GMT)?(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d)|Z|UTC|GMT)\Z")
# Days since 1900 as spreadsheets count them, and parts of a day, where a cell lost its format.
_SERIAL = re.compile(r"(?P<day>[2-7]\d{4})(?P<part>[.,]\d+)?\Z")
_PART = re.compile(r"(?:\A|\s+)0?[.,](?P<part>\d{2,})\Z")
_ZERO = dt.date(1899, 12, 30)
_LONGEST = 80
# A day alone is the same day for nearly everybody at noon.
_NOON = dt.time(12)


def parse_moment(text: str, *, order: str | None, zone: str) -> tuple[dt.datetime, str | None]:
    """Read a moment as UTC and the zone that the text names, if any.

    `zone` is meant where the text has neither offset nor zone. A time that a clock put forward leaves out is read as
    that much later, one that it shows twice as the first. Raises ValueError with a sentence for the user.
    """
    if len(text) > _LONGEST:
        raise _not_a_moment(text)
    text = " ".join(text.split())
    words, _, last = text.rpartition(" ")
    named = last if words and last in ZONES and last not in ("UTC", "GMT") else None
    text = words if named else text
    if _EXACT.fullmatch(text):
        return read_instant(text), named
    here: dt.tzinfo = ZoneInfo(named or zone)
    if (offset := _OFFSET.search(text)) and _TIME.search(text[: offset.start()]):
        text, here = text[: offset.start()], _zone_of(offset)
    try:
        return dt.datetime.combine(*_day_and_time(text, order), here).astimezone(dt.UTC), named
    except OverflowError:
        raise _not_a_moment(text) from None


def day_first(pieces: Sequence[str]) -> str:
    """Return a day and a time that stand in cells of their own as one text, whichever comes first."""
    return " ".join(sorted(pieces, key=_is_time))


def excel_day(text: str) -> dt.date | None:
    """Return the day of a spreadsheet's day number, None for any other text."""
    found = _SERIAL.fullmatch(text)
    return _ZERO + dt.timedelta(days=int(found["day"])) if found else None


def _day_and_time(text: str, order: str | None) -> tuple[dt.date, dt.time]:
    if (found := _SERIAL.fullmatch(text)) and (day := excel_day(text)):
        return _with_part(day, found["part"])
    if part := _PART.search(text):
        day, time = _day_and_time(text[: part.start()], order)
        return _with_part(day, f".{part['part']}") if time == _NOON else (day, time)
    found = _TIME.search(text)
    # "03.05.26" is a day; a time alone is no moment.
    if not found or not found.start() or not _says_time(found):
        return excel_day(text) or parse_date(text, order=order), _NOON
    before = text[: found.start()]
    return excel_day(before) or parse_date(before, order=order), _time(found)


def _with_part(day: dt.date, part: str | None) -> tuple[dt.date, dt.time]:
    if part is None:
        return day, _NOON
    moment = dt.datetime.combine(day, dt.time()) + dt.timedelta(seconds=round(float(f"0.{part[1:]}") * 86_400))
    return moment.date(), moment.time()


def _is_time(piece: str) -> bool:
    if len(piece) > _LONGEST:
        return False
    found = _TIME.match(piece)
    # "03.05.26" could be either, and stands for a day where one is wanted.
    is_time = found and (":" in piece or found["half"] or found["said"])
    return bool(is_time or _PART.fullmatch(piece))


def _says_time(found: re.Match[str]) -> bool:
    """Whether this is a time: a number alone is not, as it may be a year."""
    return bool(found["minute"] or found["half"] or found["said"])


def _time(found: re.Match[str]) -> dt.time:
    hour, half = int(found["hour"]), (found["half"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            raise _not_a_moment(found.group().strip())
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    try:
        return dt.time(hour, int(found["minute"] or 0), int(found["second"] or 0))
    except ValueError:
        raise _not_a_moment(found.group().strip()) from None


def _zone_of(offset: re.Match[str]) -> dt.tzinfo:
    if not offset["sign"]:
        return dt.UTC
    minutes = int(offset["hours"]) * 60 + int(offset["minutes"])
    if minutes >= 24 * 60:
        raise _not_a_moment(offset.group().strip())
    return dt.timezone(dt.timedelta(minutes=minutes if offset["sign"] == "+" else -minutes))


def _not_a_moment(text: str) -> ValueError:
    return ValueError(say("“{value}” is not a moment; write it like 2026-05-31T14:00:00Z.", value=text[:40]))
