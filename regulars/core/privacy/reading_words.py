"""Values in words that anybody understands: what a code stands for, a moment by the company's clock."""

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from babel import Locale
from babel.dates import format_date, format_datetime
from django.utils.translation import get_language

from regulars.core.access.house_day import house_zone
from regulars.core.records.deriving import child_fields
from regulars.core.records.field import Field
from regulars.core.records.fields import all_fields
from regulars.core.records.kinds.rich_text import plain_text
from regulars.core.records.record_type import RecordType
from regulars.core.words import say

Fields = dict[str, Field]
Groups = dict[str, tuple[str, Fields]]


def fields_to_read(kind: type[RecordType]) -> tuple[Fields, Groups]:
    """Return the fields of a kind, and by name the heading and fields of each group of its rows."""
    return all_fields(kind), {
        group.name: (group.label, {field.name: field for field in child_fields(group)}) for group in kind.children
    }


def moment_in_words(moment: Any) -> str:
    """Return a moment as the company's clock shows it, in the reader's language."""
    at = moment if isinstance(moment, dt.datetime) else dt.datetime.fromisoformat(str(moment))
    return format_datetime(at, "medium", tzinfo=house_zone(), locale=_locale())


def value_in_words(value: Any, field: Field | None = None) -> str:
    """Return a value as text; what is stored otherwise than its field says today is told as it is."""
    if value is None or value in ("", [], {}):
        return ""
    if field is not None:
        with suppress(LookupError, TypeError, ValueError, AttributeError):
            return _by_field(value, field)
    return _as_it_is(value)


def row_in_words(row: dict[str, Any], fields: Fields) -> str:
    """Return a row of a group: each of its values after what it is."""
    told = [
        (fields[name].label if name in fields else name, value_in_words(value, fields.get(name)))
        for name, value in row.items()
        if name != "id"
    ]
    return "; ".join(f"{label}: {text}" for label, text in told if text)


def _by_field(value: Any, field: Field) -> str:
    kind = field.of or field.kind.slug
    if kind in ("choice", "choices", "tags", "percent", "duration", "money"):
        return field.kind.to_cell(value, field)
    if not field.custom and field.name in _CODES:
        return _CODES[field.name](str(value))
    return _DAYS[kind](value) if kind in _DAYS else _as_it_is(value)


def _as_it_is(value: Any) -> str:
    if isinstance(value, dict):
        if "title" in value or "name" in value:
            return str(value.get("title") or value["name"])
        return ", ".join(text for one in value.values() if (text := _as_it_is(one)))
    if isinstance(value, list):
        return ", ".join(text for one in value if (text := _as_it_is(one)))
    if isinstance(value, bool):
        return say("yes") if value else ""
    return "" if value is None else plain_text(str(value)) if "<" in str(value) else str(value)


def _day(value: Any) -> str:
    return format_date(dt.date.fromisoformat(str(value)[:10]), "long", locale=_locale())


def _partial_day(value: Any) -> str:
    # Without its year it is no day of a calendar: any leap year tells how it is written.
    if str(value).startswith("--"):
        return format_date(dt.date.fromisoformat(f"2024-{str(value)[2:]}"), "d MMMM", locale=_locale())
    return _day(value)


def _instant(value: Any) -> str:
    return moment_in_words(value["at"] if isinstance(value, dict) else value)


def _locale() -> Locale:
    return Locale.parse(get_language() or "en", sep="-")


_DAYS: dict[str, Callable[[Any], str]] = {
    "date": _day,
    "partial_date": _partial_day,
    "timestamp": moment_in_words,
    "instant": _instant,
}
_CODES: dict[str, Callable[[str], str]] = {
    "country": lambda code: str(_locale().territories.get(code, code)),
    "language": lambda code: str(_locale().languages.get(code.partition("-")[0], code)),
}
