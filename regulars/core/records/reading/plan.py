"""A plan is the compiled shape of a row: which SQL columns to fetch and how each becomes JSON."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import msgspec

from regulars.core.records.field import Field
from regulars.core.records.kinds.kind import Kind
from regulars.core.records.reading.expressions import value_expression
from regulars.core.records.record_type import RecordType

Decode = Callable[[Any], Any]


@dataclass
class Plan:
    """How to read rows: `sql` lists the columns (id, version, title first); decoders stand in JSON order."""

    record_type: type[RecordType]
    sql: str
    width: int
    decoders: list[tuple[str, int, Decode | None]] = field(default_factory=list)
    pairs: list[tuple[str, int, Decode]] = field(default_factory=list)
    links: list[tuple[str, Field]] = field(default_factory=list)
    manies: list[tuple[str, Field]] = field(default_factory=list)
    computed: list[tuple[str, Field]] = field(default_factory=list)
    subtype_at: int | None = None


def make_plan(record_type: type[RecordType], fields: list[Field], alias: str = "t") -> Plan:
    """Compile the columns for some fields of a record type."""
    columns = [f"{alias}.id", f"{alias}.version", f"{alias}.{record_type.column(record_type.title_field)}"]
    plan = Plan(record_type, "", 0)
    if record_type.subtypes:
        plan.subtype_at = len(columns)
        columns.append(f"{alias}.{record_type.subtype_column}")
    for one in fields:
        _add_field(plan, columns, one, alias)
    plan.sql, plan.width = ", ".join(columns), len(columns)
    return plan


def _add_field(plan: Plan, columns: list[str], one: Field, alias: str) -> None:
    at, kind = len(columns), one.kind
    if one.compute:
        plan.computed.append((one.name, one))
    elif one.many:
        plan.manies.append((one.name, one))
    elif one.custom and (kind.is_many or kind.slug in ("money", "instant", "address")):
        columns.append(_json_part(one, alias))
        if kind.slug == "links":
            plan.links.append((one.name, one))
        plan.decoders.append((one.name, at, _custom_decoder(one)))
    elif kind.slug in ("money", "instant"):
        columns += [f"{alias}.{one.column}", f"{alias}.{one.second_column}"]
        plan.pairs.append((one.name, at, kind.encode))
    else:
        columns.append(value_expression(one, alias))
        if kind.slug in ("link", "user"):
            plan.links.append((one.name, one))
            plan.decoders.append((one.name, at, None))
        else:
            plan.decoders.append((one.name, at, _encoder(one)))


def _encoder(one: Field) -> Decode | None:
    # Texts go out as they are; an empty one as null.
    if type(one.kind).encode is Kind.encode:
        return _or_none
    return one.kind.encode


def _or_none(value: Any) -> Any:
    return value or None if isinstance(value, str) else value


def _json_part(one: Field, alias: str) -> str:
    from regulars.core.database.rows import is_postgres

    if is_postgres():
        return f"{alias}.custom -> '{one.name}'"
    return f"json_extract({alias}.custom, '$.\"{one.name}\"')"


def _custom_decoder(one: Field) -> Decode:
    kind = one.kind

    def decode(value: Any) -> Any:
        if isinstance(value, str):
            value = msgspec.json.decode(value)
        return kind.encode(kind.from_custom(value))

    return decode
