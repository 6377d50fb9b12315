"""One filter condition as SQL, by the family of the field's kind."""

import datetime as dt
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import is_postgres, placeholders
from regulars.core.problems import BadRequest
from regulars.core.records.columns import MONEY_SCALE
from regulars.core.records.field import Field
from regulars.core.records.kinds.dates import Date, read_instant, utc_text
from regulars.core.records.kinds.links import read_id
from regulars.core.records.kinds.numbers import read_decimal
from regulars.core.records.old_ids import current_ids
from regulars.core.records.reading.day_ranges import day_bounds, days_of, span_of_days
from regulars.core.records.reading.expressions import (
    KEY_LENGTH,
    compare_expression,
    has_short_key,
    is_text,
    number_expression,
    searched_expression,
    truth,
    value_expression,
)
from regulars.core.records.reading.many_conditions import many_condition
from regulars.core.records.reading.unseen_links import seen_ids, seen_records
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.twins import home_country, twin_of
from regulars.core.words import say
from regulars.foundation.phones import apart_extension, phone_beginning, phone_digits
from regulars.foundation.text import clean, fold

Compiler = Callable[[Field, str, Any, str, Viewer], Condition]
TOP = "\U0010ffff"


def field_condition(field: Field, op: str, value: Any, alias: str, viewer: Viewer) -> Condition:
    """Return the SQL of one condition; raises BadRequest naming what does not fit."""
    if op not in field.operators:
        fits = ", ".join(field.operators) or "none"
        raise BadRequest(
            say("“{op}” does not fit the field “{name}”; what fits: {fits}.", op=op[:30], name=field.name, fits=fits)
        )
    try:
        if field.kind.family == "many" or field.many:
            return many_condition(field, op, value, alias, viewer)
        if op in ("is_empty", "is_not_empty"):
            return _emptiness(field, op, alias, viewer)
        return _COMPILERS[field.kind.family](field, op, value, alias, viewer)
    except ValueError as wrong:
        raise BadRequest(f"{field.label}: {wrong}") from None


def _emptiness(field: Field, op: str, alias: str, viewer: Viewer) -> Condition:
    value = value_expression(field, alias)
    if seen := seen_records(field, viewer):
        some = f"{value} IN ({seen[0]})"
        return (f"({value} IS NULL OR NOT {some})" if op == "is_empty" else some), seen[1]
    textual = is_text(field) or field.kind.family in ("choice", "partial_date")
    empty = f"({value} IS NULL OR {value} = '')" if textual else f"{value} IS NULL"
    return (empty if op == "is_empty" else f"NOT ({empty})"), []


def _text(field: Field, op: str, value: Any, alias: str, viewer: Viewer) -> Condition:
    if not isinstance(value, str) or len(value) > 500:
        raise ValueError(say("write a text of at most 500 characters."))
    column, key = compare_expression(field, alias), fold(clean(value))
    if op != "contains" and has_short_key(field):
        key = key[:KEY_LENGTH]
    if op == "is":
        return f"{column} = %s", [key]
    if op == "is_not":
        return f"({column} IS NULL OR {column} <> %s)", [key]
    if op == "starts_with":
        return f"({column} >= %s AND {column} < %s)", [key, key + TOP]
    pattern = key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"{searched_expression(field, alias)} LIKE %s ESCAPE '\\'", [f"%{pattern}%"]


def _phone(field: Field, op: str, value: Any, alias: str, viewer: Viewer) -> Condition:
    """Numbers are found in any spelling: by their digits, and as typed."""
    typed, digits = _text(field, op, value, alias, viewer), phone_digits(apart_extension(clean(value))[0])
    number = number_expression(field, alias)
    if not digits or not number:
        return typed
    if op in ("is", "is_not"):
        same = f"{number} = %s"
        key = twin_of(field.kind, value)
        return (same, [key]) if op == "is" else (f"({number} IS NULL OR {number} <> %s)", [key])
    pattern = f"%{digits.lstrip('0')}%" if op == "contains" else f"{phone_beginning(value, home_country())}%"
    return f"({typed[0]} OR {number} LIKE %s)", [*typed[1], pattern]


def _number(field: Field, op: str, value: Any, alias: str, viewer: Viewer) -> Condition:
    if isinstance(value, dict):
        value = value.get("amount")
    number = read_decimal(value)
    scaled = number * MONEY_SCALE if field.kind.family == "money" else number
    # SQLite compares an integer or a double; a decimal's text would sort after every number.
    bound: Any = int(scaled) if scaled == int(scaled) else float(scaled)
    column = value_expression(field, alias)
    if op == "is_not":
        return f"({column} IS NULL OR {column} <> %s)", [bound]
    return f"{column} { {'is': '=', 'at_least': '>=', 'at_most': '<='}[op] } %s", [bound]


def _yes_no(field: Field, op: str, value: Any, alias: str, viewer: Viewer) -> Condition:
    wanted = field.kind.parse(value, field)
    if wanted is None:
        raise ValueError(say("answer with yes or no."))
    return f"{value_expression(field, alias)} = {truth(wanted)}", []


def _date(field: Field, op: str, value: Any, alias: str, viewer: Viewer) -> Condition:
    column = value_expression(field, alias)
    if op in ("in_last_days", "in_next_days"):
        first, last = span_of_days(op, value, viewer)
        return f"({column} >= %s AND {column} <= %s)", [first.isoformat(), last.isoformat()]
    day = Date().parse(value, field)
    if day is None:
        raise ValueError(say("choose a day."))
    return f"{column} { {'is': '=', 'before': '<', 'after': '>'}[op] } %s", [day.isoformat()]


def _instant(field: Field, op: str, value: Any, alias: str, viewer: Viewer) -> Condition:
    column = value_expression(field, alias)
    zone = ZoneInfo(viewer.zone)
    if op in ("in_last_days", "in_next_days"):
        first, last = span_of_days(op, value, viewer)
        start, end = day_bounds(first, zone)[0], day_bounds(last, zone)[1]
        return f"({column} >= %s AND {column} < %s)", [_moment(start, field), _moment(end, field)]
    if isinstance(value, dict):
        # As records show it; the zone says how it is read there, not when it is.
        value = value.get("at") or ""
    if isinstance(value, str) and len(value) > 10:
        moment = read_instant(value, viewer.zone)
        start, end = moment, moment + dt.timedelta(seconds=1)
    else:
        day = Date().parse(value, field)
        if day is None:
            raise ValueError(say("choose a day."))
        start, end = day_bounds(day, zone)
    if op == "is":
        return f"({column} >= %s AND {column} < %s)", [_moment(start, field), _moment(end, field)]
    return (f"{column} < %s", [_moment(start, field)]) if op == "before" else (f"{column} >= %s", [_moment(end, field)])


def _moment(moment: dt.datetime, field: Field) -> str:
    """The text by which a driver (or a custom field) keeps this moment."""
    if field.custom:
        return utc_text(moment, "T", "microseconds") + "Z"
    return utc_text(moment, " ", "auto") + _offset()


def _offset() -> str:
    return "+00" if is_postgres() else ""


def _partial_date(field: Field, op: str, value: Any, alias: str, viewer: Viewer) -> Condition:
    column = value_expression(field, alias)
    if op == "is":
        return f"{column} = %s", [field.kind.parse(value, field)]
    days = days_of(value, viewer)
    marks = placeholders(days)
    return f"substr({column}, length({column}) - 4, 5) IN ({marks})", list(days)


def _choice(field: Field, op: str, value: Any, alias: str, viewer: Viewer) -> Condition:
    column = value_expression(field, alias)
    if op == "has_any":
        values = [field.kind.parse(one, field) for one in (value if isinstance(value, list) else [value])][:200]
        return (f"{column} IN ({', '.join(['%s'] * len(values))})", values) if values else ("1=0", [])
    wanted = field.kind.parse(value, field)
    return (f"{column} = %s", [wanted]) if op == "is" else (f"({column} IS NULL OR {column} <> %s)", [wanted])


def _link(field: Field, op: str, value: Any, alias: str, viewer: Viewer) -> Condition:
    column = value_expression(field, alias)
    given = value if isinstance(value, list) else [value]
    ids = [viewer.own_id or 0 if one == "me" and field.kind.family == "user" else read_id(one) for one in given][:500]
    if ids and field.target:
        now = current_ids(find_type(field.target), ids, epoch=viewer.epoch)
        ids = seen_ids(field, [now.get(one, one) for one in ids], viewer)
    if not ids:
        return "1=1" if op == "is_not" else "1=0", []
    if op == "is_not":
        return f"({column} IS NULL OR {column} <> %s)", [ids[0]]
    return f"{column} IN ({', '.join(['%s'] * len(ids))})", list(ids)


def _address(field: Field, op: str, value: Any, alias: str, viewer: Viewer) -> Condition:
    return _text(field, op, value, alias, viewer)


_COMPILERS: dict[str, Compiler] = {
    "text": _text,
    "phone": _phone,
    "number": _number,
    "money": _number,
    "yes_no": _yes_no,
    "date": _date,
    "instant": _instant,
    "partial_date": _partial_date,
    "choice": _choice,
    "link": _link,
    "user": _link,
    "address": _address,
}
