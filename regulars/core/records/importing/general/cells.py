"""A cell as the value of a field of any kind; links are found by their titles."""

from functools import lru_cache
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.records.field import Field
from regulars.core.records.importing.reading.table import Reading
from regulars.core.records.importing.recognising.notations import parse_date, parse_number
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.registry import record_type as find_type
from regulars.foundation.formulas import rearm_text
from regulars.foundation.text import clean, fold

_YES = frozenset("yes true 1 y x ja oui si sí sim on wahr vrai".split())
_NO = frozenset("no false 0 n nei nein nej non nee não off falsch faux".split())


def read_cell(text: str, field: Field, reading: Reading, by: Viewer) -> Any:
    """Return the stored value that a cell means; raise ValueError with a sentence for the user."""
    text = rearm_text(clean(text).strip())
    kind = field.kind.slug
    if kind == "date":
        return field.kind.parse(_iso(text, reading), field)
    if kind in ("number", "percent"):
        return field.kind.parse(str(parse_number(text.rstrip("% "), decimal=reading.decimal)), field)
    if kind == "money":
        amount = parse_number(text, decimal=reading.decimal)
        code = next((w for w in text.upper().split() if len(w) == 3 and w.isalpha()), field.currency)
        return field.kind.parse({"amount": str(amount), "currency": code}, field)
    if kind == "yes_no":
        return _yes_or_no(text)
    if kind == "user":
        return _found(user_named(fold(text)), text, "user")
    if kind == "link":
        return _found(_record_titled(field.target, fold(text), by), text, "record")
    return field.kind.parse(field.kind.from_text(text, field), field)


def _iso(text: str, reading: Reading) -> str:
    return parse_date(text, order=reading.date_order).isoformat()


def _yes_or_no(text: str) -> bool:
    word = text.lower()
    if word not in _YES and word not in _NO:
        raise ValueError(f"“{text[:40]}” is neither yes nor no.")
    return word in _YES


def _found(pk: int | None, text: str, what: str) -> int:
    if pk is None:
        raise ValueError(f"There is no {what} called “{text[:80]}” that you can see.")
    return pk


@lru_cache(maxsize=1_024)
def user_named(key: str) -> int | None:
    """Return the user whose folded name or address this is."""
    rows = fetch_rows("SELECT id, name, email FROM access_user")
    return next((pk for pk, name, email in rows if key in (fold(name), fold(email))), None)


@lru_cache(maxsize=4_096)
def _record_titled(slug: str, key: str, by: Viewer) -> int | None:
    record_type = find_type(slug)
    twin = next((f.attname for f in record_type.model._meta.fields if f.attname == "name_key"), "")
    if not twin:
        return None
    alive: tuple[str, list[object]] = (f"t.{twin} = %s AND t.trashed_at IS NULL", [key])
    where, params = join_conditions([alive, visible_condition(by, record_type, "t")])
    rows = fetch_rows(f"SELECT t.id FROM {record_type.table()} t WHERE {where} ORDER BY t.id LIMIT 2", params)
    return rows[0][0] if rows else None


def forget_found() -> None:
    """Look users and records up anew: they may have changed since the last import."""
    user_named.cache_clear()
    _record_titled.cache_clear()
