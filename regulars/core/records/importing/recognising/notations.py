"""Dates and numbers in the notations of many countries: told apart by a column's values, then read."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from unicodedata import numeric

from regulars.core.records.importing.recognising.worded_dates import worded_date
from regulars.core.words import say

# What was matched between the numbers is not matched in another way again: a text of spaces would be read for hours.
NUMERIC_DATE = re.compile(
    r"^\s*(\d{1,4})(?>\s*[./-]\s*|\s+)(\d{1,2})(?>\s*[./-]\s*|\s+)['’]?(\d{1,4})\.?(?:[T\s,]+\d{1,2}[:.]\d{2}.*+)?\s*$"
)
_LONGEST_NUMBER = 100
_COMPACT_DATE = re.compile(r"^(\d{4})(\d{2})(\d{2})$")
_DECIMAL = re.compile(r"^[^\d,.]{0,4}[-+]?\d{1,3}(?:[.,'\u2019\u00a0\u202f ]\d{3})*(?P<last>[.,])\d{1,2}[^\d.,]{0,4}$")
_DECIMALS_LONG = re.compile(r"^[-+]?\d+(?P<last>[.,])(?:\d{1,2}|\d{4,})$")
_SCIENTIFIC = re.compile(r"[-+]?\d{1,20}(?:[.,]\d{1,20})?[eE][-+]?\d{1,2}")
# "Fr.", "kr", "Stk.": their points are none of the number's.
_WORD = re.compile(r"[^\W\d_]+\.?")
_AS_EUROPEANS_WRITE = str.maketrans({"\u2212": "-", "\u066b": ".", "\u066c": "'"})
_DIGIT = re.compile(r"\d")
# "3/4", "10x20", "1 234:50": what is left without their signs would be another number.
_BETWEEN = re.compile(r"[^\d.,'\u2019_\s]")
_TIMES = re.compile(
    r"\d\s*(?:(?:k|tsd|tys|тыс|mio|mln|mill|mn|млн|mrd|bn|mld|млрд|mia|lakhs?|lac|crores?"
    r"|thousand|millions?|billions?|millionen|milliarden)\b|[百千万萬億亿兆천만억조])",
    re.IGNORECASE,
)
# Which side of the books an amount stands on is not the same everywhere; and ">5" is no five.
_SIDE = re.compile(r"\d\s*(?:[CD][Rr]|[SH]|Soll|Haben)\.?\s*$|[<>≤≥±]|[△▲]")
# "Rs. 5,000/-", "50.-" and "50,-" are prices without small change.
_NO_CHANGE = re.compile(r"[/.,]\s*[-=]\s*[^\d]{0,6}$")


def detect_decimal(rows: Iterable[list[str]]) -> str | None:
    """Return the decimal sign that the numbers of the sample use, or None where none shows it."""
    signs = {".": 0, ",": 0}
    for cells in rows:
        for cell in cells:
            if len(cell) < 30 and (found := _DECIMAL.match(cell.strip()) or _DECIMALS_LONG.match(cell.strip())):
                signs[found["last"]] += 1
    best = max(signs, key=lambda sign: signs[sign])
    return best if signs[best] else None


def parse_date(text: str, *, order: str | None = None) -> date:
    """Read a date by the given order (dmy, mdy, ymd; day first where unknown); raise ValueError."""
    text = text.strip()
    if found := _COMPACT_DATE.match(text):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := NUMERIC_DATE.match(text):
        return _ordered(found[1], found[2], found[3], order)
    year, month, day = (worded_date(text) if len(text) <= 60 else None) or (None, 0, 0)
    if year is not None:
        return date(year if year > 99 else _century(str(year)), month, day)
    raise ValueError(say("{text} is no date. Write it as 2026-11-21.", text=repr(text[:40])))


def parse_number(text: str, *, decimal: str | None = None) -> Decimal:
    """Read a number with the given decimal sign, thousands separators and a unit allowed; raise ValueError."""
    text = text.strip().translate(_AS_EUROPEANS_WRITE)
    if _SCIENTIFIC.fullmatch(text):
        return Decimal(text.replace(",", "."))
    if _says_more(text):
        raise ValueError(say("{text} is no number.", text=repr(text[:40])))
    bare = re.sub(r"[^\d.,+()-]", "", _WORD.sub("", text))
    negative = bare.startswith("(") or (bare.endswith("-") and not _NO_CHANGE.search(text))
    bare = bare.strip("()").rstrip("-")
    # To reckon with a number of a million digits would take minutes.
    if len(bare) > _LONGEST_NUMBER:
        raise ValueError(say("{text} is no number.", text=repr(text[:40])))
    sign = decimal if decimal and _fits(bare, decimal) else _decimal_of(bare)
    bare = bare.replace("," if sign == "." else ".", "").replace(",", ".")
    try:
        number = Decimal(bare)
    except InvalidOperation as fault:
        raise ValueError(say("{text} is no number.", text=repr(text[:40]))) from fault
    return -number if negative else number


def _ordered(first: str, second: str, third: str, order: str | None) -> date:
    if len(first) >= 3:
        return date(int(first), int(second), int(third))
    if len(third) < 3 and order == "ymd":
        return date(_century(first), int(second), int(third))
    day, month = (second, first) if order == "mdy" else (first, second)
    if int(month) > 12 >= int(day):
        day, month = month, day
    return date(_century(third), int(month), int(day))


def _century(year: str) -> int:
    if len(year) >= 3:
        return int(year)
    now = datetime.now().astimezone().year
    full = now // 100 * 100 + int(year)
    return full if full <= now + 10 else full - 100


def _says_more(text: str) -> bool:
    """Whether what would be dropped makes it another number: a fraction, a factor, a sign between digits."""
    places = [found.start() for found in _DIGIT.finditer(text[: _LONGEST_NUMBER * 2])]
    if not places:
        return False
    is_between = _BETWEEN.search(text, places[0], places[-1])
    return bool(
        is_between
        or _TIMES.search(text)
        or _SIDE.search(text)
        or any(numeric(sign, 0) % 1 for sign in text[:_LONGEST_NUMBER])
    )


def _fits(bare: str, decimal: str) -> bool:
    """Whether the other sign may stand between thousands: "1234,50" is no number of hundreds of thousands."""
    whole, _, part = bare.partition(decimal)
    other = "," if decimal == "." else "."
    return other not in part and all(len(group) == 3 for group in whole.split(other)[1:])


def _decimal_of(bare: str) -> str:
    comma, point = bare.rfind(","), bare.rfind(".")
    if comma >= 0 and point >= 0:
        return "," if comma > point else "."
    last = max(comma, point)
    if last >= 0 and (bare.count(bare[last]) > 1 or (len(bare) - last - 1 == 3 and len(bare.lstrip("+-")) <= 7)):
        return "." if bare[last] == "," else ","
    return bare[last] if last >= 0 else "."
