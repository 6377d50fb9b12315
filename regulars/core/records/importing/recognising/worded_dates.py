"""Dates written with the names of months, or with the signs and eras of the East."""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

_LANGUAGES = "en de fr es it pt nl nb sv da fi pl cs sk hu ro ru uk el tr ar".split()
# Short forms that people write and no catalogue has.
_ALSO = (
    "janv jänner ene", "fév feb febr", "mrt mrz mär", "avr abr", "mai mag", "giu", "lug", "août ago aug",
    "sept set septbr",
    "out okt", "nov", "dez dic des dec",
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+|\d+")
_EASTERN = re.compile(
    r"(?:(?P<era>明治|大正|昭和|平成|令和|[MTSHR](?=\d))\s*)?(?:(?P<year>\d{1,4}|元)\s*[年년.])?"
    r"\s*(?P<month>\d{1,2})\s*[月월.]\s*(?P<day>\d{1,2})\s*[日일]?(?:\s*\(.\))?"
)
_ERAS = {"明治": 1867, "M": 1867, "大正": 1911, "T": 1911, "昭和": 1925, "S": 1925, "平成": 1988, "H": 1988,
         "令和": 2018, "R": 2018}  # fmt: skip
Worded = tuple[int | None, int, int]


def worded_date(text: str) -> Worded | None:
    """Return year (None where there is none, two digits as they stand), month and day of "3. März 2020"; or None."""
    if eastern := _eastern(text):
        return eastern
    words = _WORD.findall(text.lower())[:6]
    month = next((_months()[w] for w in words if w in _months()), 0)
    numbers = [w for w in words if w.isdecimal()]
    if not month or not numbers:
        return None
    if len(numbers) == 1:
        # "May-15" is how spreadsheets show a month of a year.
        is_day = len(numbers[0]) <= 2 and (words[0] == numbers[0] or "-" not in text)
        return (None, month, int(numbers[0])) if is_day else None
    year = next((n for n in numbers if len(n) == 4), numbers[1])
    return int(year), month, int(next((n for n in numbers if n != year and len(n) <= 2), "0"))


def _eastern(text: str) -> Worded | None:
    found = _EASTERN.fullmatch(text.strip())
    if not found or not (found["era"] or re.search("[月월]", text)):
        return None
    year = 1 if found["year"] == "元" else int(found["year"]) if found["year"] else None
    if found["era"]:
        year = _ERAS[found["era"]] + year if year else None
        if year is None:
            return None
    return year, int(found["month"]), int(found["day"])


@cache
def _months() -> dict[str, int]:
    """The months by their names; those that mean different ones in two languages are none."""
    known = {word: number for number, words in enumerate(_ALSO, start=1) for word in words.split()}
    claimed: dict[str, set[int]] = {}
    for word, number in _all_names():
        claimed.setdefault(word, set()).add(number)
    return {
        word: numbers.pop() for word, numbers in claimed.items() if len(numbers) == 1 and not word.isdecimal()
    } | known


def _all_names() -> Iterator[tuple[str, int]]:
    for language in _LANGUAGES:
        months = Locale.parse(language).months
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months[context][width].items():
                    for word in _WORD.findall(str(name).lower())[:1]:
                        yield word, number
