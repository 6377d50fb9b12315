"""A plan is the compiled shape of a row: which SQL columns to fetch and what is left to do in Python.

The database writes each value as JSON wants it, so that most columns need no Python at all.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import msgspec

from regulars.core.database.rows import is_postgres
from regulars.core.records.deriving import child_fields
from regulars.core.records.field import Field
from regulars.core.records.kinds.rich_text import plain_title
from regulars.core.records.reading.expressions import custom_expression, is_text, value_expression
from regulars.core.records.record_type import ChildGroup, RecordType

Decode = Callable[[Any], Any]
_DAY_AND_TIME = 'YYYY-MM-DD"T"HH24:MI:SS"Z"'


@dataclass
class Plan:
    """How to read rows: `sql` lists the columns, `names` their keys in JSON; the rest comes afterwards."""

    record_type: type[RecordType]
    sql: str = ""
    names: list[str] = field(default_factory=list)
    decoders: list[tuple[str, Decode]] = field(default_factory=list)
    pairs: list[tuple[str, str, Decode]] = field(default_factory=list)
    links: list[tuple[str, Field]] = field(default_factory=list)
    manies: list[tuple[str, Field]] = field(default_factory=list)
    computed: list[tuple[str, Field]] = field(default_factory=list)
    # By record type, the columns whose every read is written down.
    sensitive: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def width(self) -> int:
        """How many columns the SQL lists."""
        return len(self.names)


def make_plan(record_type: type[RecordType], fields: list[Field], alias: str = "t") -> Plan:
    """Compile the columns for some fields of a record type."""
    plan = Plan(record_type)
    title = record_type.column(record_type.title_field)
    columns = [f"{alias}.id", f"{alias}.version", f"COALESCE({alias}.{title}, '')"]
    plan.names = ["id", "version", "title"]
    if getattr(record_type.model._meta.get_field(record_type.title_field), "holds_markup", False):
        plan.decoders.append(("title", plain_title))
    if record_type.subtypes:
        subtypes, slug = record_type.subtypes, record_type.slug
        columns.append(f"{alias}.{record_type.subtype_column}")
        plan.names.append("type")
        plan.decoders.append(("type", lambda value: subtypes.get(value, slug)))
    for one in fields:
        _add_field(plan, columns, one, alias)
    plan.sql = ", ".join(columns)
    for slug in sorted({slug for one in fields for slug in one.sensitive_in}):
        plan.sensitive[slug] = tuple(one.name for one in fields if slug in one.sensitive_in)
    return plan


def make_child_plan(group: ChildGroup, record_type: type[RecordType], alias: str = "c") -> Plan:
    """Compile the columns of a record's child rows: their own ids, then the group's fields."""
    plan, columns = Plan(record_type), [f"{alias}.id"]
    plan.names = ["id"]
    for one in child_fields(group):
        _add_field(plan, columns, one, alias)
    plan.sql = ", ".join(columns)
    return plan


def _add_field(plan: Plan, columns: list[str], one: Field, alias: str) -> None:
    kind, name = one.kind, one.name
    if one.compute:
        plan.computed.append((name, one))
        return
    if one.many:
        plan.manies.append((name, one))
        return
    if kind.slug in ("link", "links", "user"):
        plan.links.append((name, one))
    if name == "title":
        return
    plan.names.append(name)
    if one.custom and (kind.is_many or kind.slug in ("money", "instant", "address")):
        columns.append(_json_part(one, alias))
        plan.decoders.append((name, _custom_decoder(one)))
    elif kind.slug in ("money", "instant"):
        columns += [f"{alias}.{one.column}", f"{alias}.{one.second_column}"]
        plan.names.append(f"{name}/")
        plan.pairs.append((name, f"{name}/", kind.encode))
    else:
        sql, decode = _selected(one, alias)
        columns.append(sql)
        if decode:
            plan.decoders.append((name, decode))


def _selected(one: Field, alias: str) -> tuple[str, Decode | None]:
    """The SQL of a value as JSON wants it, and what Python must still do."""
    sql, family = value_expression(one, alias), one.kind.family
    if is_text(one) or family in ("choice", "partial_date"):
        return f"NULLIF({sql}, '')", None
    if family == "date":
        return (f"CAST({sql} AS text)" if is_postgres() and not one.custom else sql), None
    if family == "instant":
        return _instant(sql, one), None
    if family == "number" and one.kind.slug == "duration":
        # PostgreSQL keeps the numbers of a JSON column as decimals.
        return sql, one.kind.encode if one.custom and is_postgres() else None
    if one.decimals == 0:
        return f"CAST({sql} AS text)", None
    if family in ("link", "user") and one.kind.slug in ("link", "user"):
        return sql, None
    if one.kind.slug in ("file", "picture"):
        return _file_as_json(sql), one.kind.encode
    return sql, one.kind.encode


def _file_as_json(sql: str) -> str:
    build = "json_build_object" if is_postgres() else "json_object"
    names = ", ".join(f"'{name}', stored.{name}" for name in ("id", "name", "size", "content_type"))
    return f"(SELECT {build}({names}) FROM files_file stored WHERE stored.id = {sql})"


def _instant(sql: str, one: Field) -> str:
    if is_postgres() and not one.custom:
        return f"to_char({sql} AT TIME ZONE 'UTC', '{_DAY_AND_TIME}')"
    return f"(substr({sql}, 1, 10) || 'T' || substr({sql}, 12, 8) || 'Z')"


def _json_part(one: Field, alias: str) -> str:
    return f"{alias}.custom -> '{one.name}'" if is_postgres() else custom_expression(alias, one.name)


def _custom_decoder(one: Field) -> Decode:
    kind = one.kind

    def decode(value: Any) -> Any:
        if isinstance(value, str):
            value = msgspec.json.decode(value)
        return kind.encode(kind.from_custom(value))

    return decode
