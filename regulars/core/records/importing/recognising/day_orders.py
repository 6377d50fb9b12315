"""In which order a file writes the day and the month of its days: each way of parting them is judged by itself."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from regulars.core.records.importing.recognising.notations import NUMERIC_DATE

_AMERICAN = re.compile(
    r"(?:\+?1[ -.]?)?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?: ?x ?\d+)?|usa?|united states(?: of america)?|u\.s\.(?:a\.)?"
)
_PARTING = re.compile(r"\s*\d{1,4}\s*([./-])")
_STROKES = re.compile("[/-]")
_LONGEST_DAY = 40


@dataclass(frozen=True, slots=True)
class DayOrders:
    """The order most days are in (dmy, mdy, ymd; None: nothing shows it), that of other signs between their parts,
    and a day that may be two, of a sign whose order nothing shows.
    """

    usual: str | None
    others: Mapping[str, str]
    doubtful: str = ""


def parting_sign(text: str) -> str:
    """Return the sign between the parts of a day: "." of 1.2.2004, "/" of 1/2/2004; nothing for other texts."""
    found = _PARTING.match(text)
    return found[1] if found else ""


def detect_day_orders(rows: Iterable[list[str]]) -> DayOrders:
    """Find out the orders from a sample: one list may hold the days of two programs."""
    found: dict[str, Counter[str]] = {}
    doubtful: dict[str, str] = {}
    for cells in rows:
        for cell in cells:
            if len(cell) <= _LONGEST_DAY and (day := NUMERIC_DATE.match(cell)) and (order := _shown(day)):
                sign = parting_sign(cell)
                found.setdefault(sign, Counter())[order] += 1
                if order == "any" and _is_of_two_meanings(cell, day):
                    doubtful.setdefault(sign, cell.strip())
    orders = {sign: order for sign, seen in found.items() if (order := _order_of(sign, seen))}
    days = {sign: order for sign, order in orders.items() if order != "ymd"}
    usual = days[max(days, key=lambda sign: found[sign].total())] if days else "ymd" if orders else None
    return DayOrders(
        usual,
        {sign: order for sign, order in days.items() if order != usual},
        next((cell for sign, cell in doubtful.items() if sign not in orders), ""),
    )


def is_american(rows: Iterable[list[str]]) -> bool:
    """Whether half of the rows hold a phone number or a country as they are written in the United States."""
    found = [any(_AMERICAN.fullmatch(cell.strip().lower()) for cell in cells if len(cell) < 40) for cells in rows]
    return sum(found) * 2 >= len(found) > 0


def _shown(day: re.Match[str]) -> str | None:
    """Which order a day allows alone: "any" for one of two meanings, None for what is no day."""
    first, second, third = (int(part) for part in day.groups())
    if len(day[1]) == 4:
        return "ymd"
    if second > 31 or first > 31 or len(day[3]) not in (2, 4) or not third:
        return None
    return "dmy" if first > 12 >= second else "mdy" if second > 12 >= first else "any"


def _order_of(sign: str, seen: Mapping[str, int]) -> str | None:
    if seen["dmy"] or seen["mdy"]:
        return "dmy" if seen["dmy"] >= seen["mdy"] else "mdy"
    if sign == "." and seen["any"]:
        return "dmy"
    return "ymd" if seen["ymd"] else None


def _is_of_two_meanings(cell: str, day: re.Match[str]) -> bool:
    first, second = int(day[1]), int(day[2])
    return first != second and 0 < first <= 12 and 0 < second <= 12 and len(_STROKES.findall(cell)) == 2
