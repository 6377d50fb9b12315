"""Tuples become JSON rows: named columns, then links, then values from other tables, then computed ones."""

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import Row
from regulars.core.records.field import Field
from regulars.core.records.reading.plan import Plan
from regulars.core.records.reading.titles import JsonRow, fill_links
from regulars.core.records.sensitive.noting import note_rows


def assemble_rows(plan: Plan, tuples: list[Row], viewer: Viewer) -> list[JsonRow]:
    """Return the JSON rows for what a plan's SQL fetched; columns behind the plan's own are left out."""
    names = plan.names
    rows: list[JsonRow] = [dict(zip(names, values, strict=False)) for values in tuples]
    for name, decode in plan.decoders:
        for row in rows:
            row[name] = decode(row[name])
    for name, second, encode in plan.pairs:
        for row in rows:
            row[name] = encode((row[name], row.pop(second)))
    if rows:
        if plan.links:
            fill_links(rows, plan.links, viewer)
        for name, field in plan.manies:
            _fill_many(rows, name, field, viewer.epoch)
            if field.target:
                fill_links(rows, [(name, field)], viewer)
        for name, field in plan.computed:
            assert field.compute is not None
            answers = field.compute(rows, viewer)
            for row in rows:
                row[name] = answers.get(row["id"])
    if plan.sensitive:
        note_rows(plan.sensitive, rows, viewer)
    return rows


def _fill_many(rows: list[JsonRow], name: str, field: Field, epoch: int) -> None:
    found = field.many_values([row["id"] for row in rows], epoch=epoch)
    for row in rows:
        row[name] = found.get(row["id"], [])
