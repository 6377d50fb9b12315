"""Tuples become JSON rows: decoded columns, then links, then values from other tables, then computed ones."""

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import Row
from regulars.core.records.field import Field
from regulars.core.records.kinds.rich_text import plain_title
from regulars.core.records.reading.plan import Plan
from regulars.core.records.reading.titles import JsonRow, fill_links


def assemble_rows(plan: Plan, tuples: list[Row], viewer: Viewer) -> list[JsonRow]:
    """Return the JSON rows for what a plan's SQL fetched."""
    rows = [_assemble(plan, values) for values in tuples]
    if rows:
        if plan.links:
            fill_links(rows, plan.links, viewer)
        for name, field in plan.manies:
            _fill_many(rows, name, field)
        for name, field in plan.computed:
            assert field.compute is not None
            answers = field.compute(rows, viewer)
            for row in rows:
                row[name] = answers.get(row["id"])
    return rows


def _assemble(plan: Plan, values: Row) -> JsonRow:
    row: JsonRow = {"id": values[0], "version": values[1], "title": plain_title(values[2])}
    if plan.subtype_at is not None:
        row["type"] = plan.record_type.subtypes.get(values[plan.subtype_at], plan.record_type.slug)
    for name, at, decode in plan.decoders:
        row[name] = values[at] if decode is None else decode(values[at])
    for name, at, encode in plan.pairs:
        row[name] = encode((values[at], values[at + 1]))
    return row


def _fill_many(rows: list[JsonRow], name: str, field: Field) -> None:
    found = field.many_values([row["id"] for row in rows])
    for row in rows:
        row[name] = found.get(row["id"], [])
