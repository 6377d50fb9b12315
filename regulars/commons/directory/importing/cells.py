"""Cells of a party's row read one by one: lists, labels, days, roles, languages."""

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache, lru_cache

from babel import Locale

from regulars.core.records.importing.recognising.notations import parse_date
from regulars.core.records.importing.recognising.worded_dates import worded_date
from regulars.foundation.formulas import rearm_text
from regulars.foundation.partial_dates import PartialDate
from regulars.foundation.text import clean, fold

_NOTHING = frozenset(
    ["-", "--", "n/a", "na", "none", "null", "nil", "#n/a", "k.a.", "k. a.", "keine", "brak", "なし",
     "unspecified", "keine angabe", "non spécifié"]
)  # fmt: skip
_NO_DAY = re.compile(r"0{1,4}([./-]) ?0{1,2}\1 ?0{1,4}")
_DAY_NUMBER = re.compile(r"[1-7]\d{4}(?:[.,]0+)?")
_FULL_YEAR = re.compile(r"\d{4}|[年년]")
_BETWEEN = re.compile(r"\s:::\s|[;\n]|,\s+")
_WORD = re.compile(r"\S+")
_MONTH_DAY = re.compile(r"^(\d{1,2})[./\s-](\d{1,2})\.?$")
_LABELS = {
    "business": "work", "office": "work", "company": "work", "job": "work", "arbeit": "work", "private": "home",
    "personal": "home", "privat": "home", "cell": "mobile", "iphone": "mobile", "handy": "mobile", "mobil": "mobile",
    "homefax": "home fax", "workfax": "work fax", "home page": "", "homepage": "", "internet": "", "obsolete": "other",
}  # fmt: skip
# How spreadsheets count days.
_ZERO = dt.date(1899, 12, 30)
_USUAL = frozenset(
    ["work", "home", "mobile", "other", "main", "fax", "pager", "work fax", "home fax", "school", "birthday"]
)
_ROLES = {
    "customer": ["client", "kunde", "klant", "cliente", "customers", "evangelist", "account", "existing customer"],
    "lead": ["prospect", "subscriber", "marketing qualified lead", "sales qualified lead", "opportunity", "interessent",
             "marketingqualifiedlead", "salesqualifiedlead", "potential customer"],
    "supplier": ["vendor", "lieferant", "leverandor", "fournisseur", "proveedor", "fornitore", "leverancier"],
    "partner": ["channel partner / reseller", "channel partner", "integrator", "technology partner"],
    "retailer": ["reseller", "dealer", "handler", "forhandler"],
    "distributor": ["grossist", "wholesaler"],
    "press": ["journalist", "media", "analyst"],
    "other": ["competitor", "investor"],
}  # fmt: skip
_ROLE = {fold(w): role for role, words in _ROLES.items() for w in [role, *words]}


def said(cell: str) -> str:
    """Return a cell's text, or nothing where it only says that there is nothing."""
    text = clean(cell).strip()
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text[:1] == "'":
        text = rearm_text(text)
    is_nothing = len(text) < 15 and (text.lower() in _NOTHING or (text[:1] == "0" and _NO_DAY.fullmatch(text)))
    return "" if is_nothing else text


def split_values(text: str) -> list[str]:
    """Split a cell that holds several e-mail addresses, numbers or links."""
    parted = _WORD.sub(_addresses_apart, text) if "@" in text and "," in text else text
    return [part.strip() for part in _BETWEEN.split(parted) if part.strip()]


def _addresses_apart(word: re.Match[str]) -> str:
    # A comma without a space parts only what an e-mail address follows: "a@x.no,b@x.no", but not "1,5". No pattern
    # looks ahead for it: over a cell of commas alone it would look for hours.
    before_address = max(word[0].rfind("@") - 1, 0)
    return word[0][:before_address].replace(",", "\n") + word[0][before_address:]


@lru_cache(maxsize=4_096)
def plain_label(text: str) -> tuple[str, bool]:
    """Return a label as we write it, and whether it marks the primary one (Google writes "* Work")."""
    label = text.strip()
    primary = label.startswith("*")
    label = label.lstrip("* ").strip()
    known = _LABELS.get(label.lower())
    if known is not None:
        return known, primary
    return (label.lower() if label.lower() in _USUAL else label)[:60], primary


def join_day(parts: Mapping[str, str]) -> str:
    """Return a day from its year, month and number where they stand in columns of their own."""
    year, month, number = (parts.get(part, "") for part in ("year", "month", "day"))
    if not (month.isdecimal() and number.isdecimal()):
        # A directory's "birthday" may be the whole day; a year alone is none.
        return number
    return f"{year if year.isdecimal() else '-'}-{month:0>2}-{number:0>2}"


@lru_cache(maxsize=16_384)
def read_day(text: str, order: str | None) -> str:
    """Return a day of the year, with or without its year, as ISO text; raise ValueError."""
    text = text.strip()
    try:
        return PartialDate.parse(text).isoformat()
    except ValueError:
        pass
    if found := _MONTH_DAY.match(text):
        first, second = int(found[1]), int(found[2])
        month, number = (second, first) if order == "dmy" and second <= 12 else (first, second)
        if month > 12:
            month, number = number, month
        return PartialDate(month, number).isoformat()
    if _DAY_NUMBER.fullmatch(text):
        day = _ZERO + dt.timedelta(days=int(text[:5]))
    elif len(text) <= 60 and (worded := worded_date(text)) and worded[0] is None:
        return PartialDate(worded[1], worded[2]).isoformat()
    else:
        day = parse_date(text, order=order)
    if day > dt.datetime.now().astimezone().date() and not _FULL_YEAR.search(text):
        # Nobody's birthday of '33 is still to come.
        day = day.replace(year=day.year - 100)
    # Apple writes 1604 for a year it does not know.
    return PartialDate(day.month, day.day, day.year if day.year > 1604 else None).isoformat()


def read_role(text: str) -> str | None:
    """Return the role that a word of another program means, or None."""
    return _ROLE.get(fold(text))


@lru_cache(maxsize=1_024)
def read_language(text: str) -> str | None:
    """Return the code of a language named by itself, in English, or by its code; or None."""
    if re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z]{2,4})?", text):
        code = re.split("[-_]", text)[0].lower()
        if code in _language_codes():
            return text.replace("_", "-")
    return _languages().get(fold(text.partition("(")[0]))


@cache
def _language_codes() -> frozenset[str]:
    return frozenset(str(code) for code in Locale.parse("en").languages if "_" not in str(code))


@cache
def _languages() -> dict[str, str]:
    names = {fold(str(name)): str(code) for code, name in Locale.parse("en").languages.items() if "_" not in str(code)}
    for code in ("de", "fr", "es", "it", "pt", "nl", "nb", "sv", "da", "fi", "pl", "cs", "ru", "ja", "zh", "ko"):
        names[fold(str(Locale.parse(code).languages.get(code, code)))] = code
    return names
