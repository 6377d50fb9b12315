"""Conditions on fields with several values: rows of another table, or a list in the custom column."""

from typing import Any

from regulars.core.access.conditions import Condition
from regulars.core.database.rows import is_postgres
from regulars.core.records.field import Field, ManyRows
from regulars.foundation.text import fold


def many_condition(field: Field, op: str, value: Any, alias: str) -> Condition:
    """Return the SQL of has_any, has_all, is_empty or is_not_empty."""
    if op in ("is_empty", "is_not_empty"):
        some = _some(field, alias)
        return (f"NOT {some}" if op == "is_empty" else some), []
    values = field.kind.parse(value if isinstance(value, list) else [value], field)[:200]
    if not values:
        return "1=0", []
    if op == "has_any":
        return _has_any(field, values, alias)
    parts = [_has_any(field, [one], alias) for one in values]
    return " AND ".join(sql for sql, _ in parts), [p for _, params in parts for p in params]


def _has_any(field: Field, values: list[Any], alias: str) -> Condition:
    marks = ", ".join(["%s"] * len(values))
    if field.many:
        keys = [fold(v) for v in values] if field.kind.slug == "tags" else values
        rows = field.many
        having = f"SELECT {rows.owner} FROM {rows.table} WHERE {rows.key or rows.value} IN ({marks}){_and(rows)}"
        return f"{alias}.id IN ({having})", keys
    if is_postgres():
        texts = [str(v) for v in values]
        return f"EXISTS (SELECT 1 FROM {_elements(field, alias)} AS one(value) WHERE one.value IN ({marks}))", texts
    return f"EXISTS (SELECT 1 FROM {_elements(field, alias)} one WHERE one.value IN ({marks}))", values


def _some(field: Field, alias: str) -> str:
    if field.many:
        rows = field.many
        return f"({alias}.id IN (SELECT {rows.owner} FROM {rows.table} WHERE 1=1{_and(rows)}))"
    return f"EXISTS (SELECT 1 FROM {_elements(field, alias)} {'AS ' if is_postgres() else ''}one)"


def _elements(field: Field, alias: str) -> str:
    if is_postgres():
        return f"jsonb_array_elements_text(COALESCE({alias}.custom -> '{field.name}', '[]'::jsonb))"
    return f"json_each({alias}.custom, '$.\"{field.name}\"')"


def _and(rows: ManyRows) -> str:
    return f" AND {rows.where}" if rows.where else ""
