"""Conditions on fields with several values: rows of another table, or a list in the custom column."""

from typing import Any

from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import SYSTEM, Viewer
from regulars.core.database.rows import is_postgres, placeholders
from regulars.core.records.field import Field
from regulars.core.records.old_ids import current_ids
from regulars.core.records.reading.unseen_links import seen_ids, seen_records
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.tagging import tag_key


def many_condition(field: Field, op: str, value: Any, alias: str, viewer: Viewer = SYSTEM) -> Condition:
    """Return the SQL of has_any, has_all, is_empty or is_not_empty."""
    if op in ("is_empty", "is_not_empty"):
        some, params = _some(field, alias, viewer)
        return (f"NOT {some}" if op == "is_empty" else some), params
    values = field.kind.parse(value if isinstance(value, list) else [value], field)[:200]
    if not values:
        return "1=0", []
    if field.target:
        now = current_ids(find_type(field.target), values, epoch=viewer.epoch)
        found = [now.get(one, one) for one in values]
        values = seen_ids(field, found, viewer)
        if not values or (op == "has_all" and len(values) < len(found)):
            return "1=0", []
    if op == "has_any":
        return _has_any(field, values, alias, viewer.epoch)
    parts = [_has_any(field, [one], alias, viewer.epoch) for one in values]
    return " AND ".join(sql for sql, _ in parts), [p for _, params in parts for p in params]


def _has_any(field: Field, values: list[Any], alias: str, epoch: int) -> Condition:
    marks = placeholders(values)
    if field.many:
        keys = [tag_key(v) for v in values] if field.kind.slug == "tags" else values
        rows = field.many
        having = f"SELECT {rows.owner} FROM {rows.table} WHERE {rows.key or rows.value} IN ({marks}){rows.also(epoch)}"
        return f"{alias}.id IN ({having})", keys
    if is_postgres():
        texts = [str(v) for v in values]
        return f"EXISTS (SELECT 1 FROM {_elements(field, alias)} AS one(value) WHERE one.value IN ({marks}))", texts
    return f"EXISTS (SELECT 1 FROM {_elements(field, alias)} one WHERE one.value IN ({marks}))", values


def _some(field: Field, alias: str, viewer: Viewer) -> Condition:
    seen, params = seen_records(field, viewer) or ("", [])
    if field.many:
        rows = field.many
        among = f" AND {rows.value} IN ({seen})" if seen else ""
        return (
            f"({alias}.id IN (SELECT {rows.owner} FROM {rows.table} WHERE 1=1{rows.also(viewer.epoch)}{among}))",
            params,
        )
    elements, cast = _elements(field, alias), "::bigint" if is_postgres() else ""
    among = f" WHERE one.value{cast} IN ({seen})" if seen else ""
    return f"EXISTS (SELECT 1 FROM {elements} {'AS one(value)' if is_postgres() else 'one'}{among})", params


def _elements(field: Field, alias: str) -> str:
    if is_postgres():
        return f"jsonb_array_elements_text(COALESCE({alias}.custom -> '{field.name}', '[]'::jsonb))"
    return f"json_each({alias}.custom, '$.\"{field.name}\"')"
