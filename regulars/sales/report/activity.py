"""What each seller did in some days: calls, visits, notes, tasks done, deals opened and won."""

from typing import NamedTuple

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import Row
from regulars.core.problems import Refused
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.tallies import tally
from regulars.core.records.registry import record_type
from regulars.core.words import mark, say
from regulars.sales.report.asked import Asked, Filter, is_, reach
from regulars.sales.report.table import Column, Report, row_of_user


class Deed(NamedTuple):
    """Something that is counted: rows of a type by a moment, and what else must be true of them."""

    name: str
    label: str
    slug: str
    moment: str
    also: tuple[Filter, ...] = ()


DEEDS = (
    Deed("calls", mark("Calls"), "calls", "happened_at"),
    Deed("visits", mark("Visits"), "visits", "happened_at"),
    Deed("notes", mark("Notes"), "notes", "created_at"),
    Deed("tasks", mark("Tasks done"), "tasks", "done_at"),
    Deed("opened", mark("Deals opened"), "deals", "created_at"),
    Deed("won", mark("Deals won"), "deals", "closed_at", ({"field": "state", "op": "is", "value": "won"},)),
)


def read_activity(viewer: Viewer, asked: Asked, action: str = "see") -> Report:
    """Return one row a seller, as far as the viewer sees what each did; raises Refused for who sees none of it."""
    counted = [(deed, _counts(viewer, asked, deed)) for deed in DEEDS if _may(viewer, deed, action)]
    if not counted:
        raise Refused(say("This report tells what you may not see of the deals."))
    rows = []
    for pk in {owner for _, counts in counted for owner in counts}:
        row = row_of_user(pk, viewer)
        for deed, counts in counted:
            parts = [*deed.also, *asked.between(deed.moment), is_("owner", pk)]
            row.put(deed.name, counts.get(pk, 0), *parts, of=deed.slug)
        rows.append(row)
    rows.sort(key=lambda row: (-sum(row.cells.values()), row.label))
    return Report(
        say("What each seller did"), say("Seller"), [Column(deed.name, say(deed.label)) for deed, _ in counted], rows
    )


def _may(viewer: Viewer, deed: Deed, action: str) -> bool:
    needs = {"owner", deed.moment, *(one["field"] for one in deed.also)}
    kind = record_type(deed.slug)
    return (
        viewer.may("see", deed.slug) and viewer.may(action, deed.slug) and needs <= set(readable_fields(kind, viewer))
    )


def _counts(viewer: Viewer, asked: Asked, deed: Deed) -> dict[int | None, int]:
    where, params = reach(viewer, deed.slug, [*deed.also, *asked.between(deed.moment), *asked.whose()])
    table = record_type(deed.slug).table()
    sql = f"SELECT t.owner_id, COUNT(*) FROM {table} t WHERE {where} GROUP BY t.owner_id"
    found: list[tuple[int | None, int]] = [(owner, count) for owner, count in tally(sql, params, _sum)]
    return dict(found)


def _sum(rows: list[Row]) -> int:
    return sum(row[1] for row in rows)
