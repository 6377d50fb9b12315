"""A cell as the value of a field of any kind; links are found by their titles."""

import re
from collections.abc import Sequence
from typing import Any

from regulars.core.access.house_day import house_zone
from regulars.core.access.viewer import Viewer
from regulars.core.records.field import Field
from regulars.core.records.importing.general.named import linked_record, linked_records
from regulars.core.records.importing.reading.table import Reading
from regulars.core.records.importing.recognising.currencies import currency_of
from regulars.core.records.importing.recognising.durations import parse_duration
from regulars.core.records.importing.recognising.moments import day_first, excel_day, parse_moment
from regulars.core.records.importing.recognising.notations import parse_date, parse_number
from regulars.core.records.importing.recognising.yes_no import NO, YES
from regulars.core.records.twins import home_country
from regulars.core.words import say
from regulars.foundation.formulas import rearm_text
from regulars.foundation.text import clean


def text_of(cell: str) -> str:
    """Return what a cell says, once: a second time would take away an apostrophe that is the text's own."""
    return rearm_text(clean(cell).strip())


_BARE = re.compile(r"-?\d+(?:\.\d+)?%?")
# What several columns may fill together: a day and a time, a subject and notes.
MOMENTS, TEXTS = ("timestamp", "instant"), ("long_text", "rich_text")


def join_cells(texts: Sequence[str], field: Field) -> str:
    """Return the cells of several columns that go to one field as one text, the last alone where they do not join."""
    if len(texts) < 2 or field.kind.slug not in (*MOMENTS, *TEXTS):
        return texts[-1] if texts else ""
    return day_first(texts) if field.kind.slug in MOMENTS else "\n".join(dict.fromkeys(texts))


def read_cell(text: str, field: Field, reading: Reading, by: Viewer, *, heading: str = "", country: str = "") -> Any:
    """Return the stored value that a cell's text means; raise ValueError with a sentence for the user.

    `country` is that of whom the row tells, where it says so.
    """
    kind = field.kind.slug
    if kind == "date":
        return field.kind.parse(_iso(text, reading), field)
    if kind in MOMENTS:
        # The company's zone where nobody is there to have one of her own.
        zone = by.zone if by.user_id else house_zone(by.epoch).key
        moment, named = parse_moment(text, order=reading.order_of(text), zone=zone)
        return moment if kind == "timestamp" else (moment, named)
    if kind == "duration":
        return field.kind.parse(parse_duration(text, heading), field)
    if kind in ("number", "percent"):
        return field.kind.parse(str(parse_number(text, decimal=_decimal(text, reading))), field)
    if kind == "money":
        amount = parse_number(text, decimal=_decimal(text, reading))
        currency = currency_of(text, field.currency or "", heading=heading, countries=(country, home_country()))
        return field.kind.parse({"amount": str(amount), "currency": currency}, field)
    if kind == "yes_no":
        return _yes_or_no(text)
    if kind in ("user", "link"):
        return linked_record(text, field, by)
    if kind == "links":
        return linked_records(text, field, by)
    return field.kind.parse(field.kind.from_text(text, field), field)


def _decimal(text: str, reading: Reading) -> str | None:
    """The sign that parts the decimals: a point in a spreadsheet's own numbers, which never say more than digits."""
    if reading.sheet is None or reading.decimal is not None:
        return reading.decimal
    return "." if _BARE.fullmatch(text) else None


def _iso(text: str, reading: Reading) -> str:
    return (excel_day(text) or parse_date(text, order=reading.order_of(text))).isoformat()


def _yes_or_no(text: str) -> bool:
    word = text.lower()
    if word not in YES and word not in NO:
        raise ValueError(say("“{text}” is neither yes nor no.", text=text[:40]))
    return word in YES
