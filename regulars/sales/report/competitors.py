"""Whom we met in the deals closed in some days, how often we won against each, and whom we meet now."""

from typing import NamedTuple

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import Row
from regulars.core.records.reading.tallies import tally
from regulars.core.records.reading.titles import titles_of
from regulars.core.records.registry import record_type
from regulars.core.words import say
from regulars.sales.part.models import COMPETES
from regulars.sales.report.asked import Asked, Filter, is_, reach, require_fields
from regulars.sales.report.table import Column, Report, ReportRow

MOST_ROWS = 100
_CLOSED = {"field": "state", "op": "has_any", "value": ["won", "lost"]}
Found = dict[str, int]


class _Deals(NamedTuple):
    """Which deals are counted: those closed in some days, and those open now."""

    closed: list[Filter]
    now: list[Filter]


def read_competitors(viewer: Viewer, asked: Asked) -> Report:
    """Return one row a competitor, who was met most first, below what came of all deals; none where nobody was met.

    Raises Refused for who may not see what came of deals, or who has a part in them.
    """
    require_fields(viewer, "deals", {"state", "closed_at", "owner"})
    require_fields(viewer, "parts", {"deal", "party", "part"})
    mine = [*asked.of_pipeline(), *asked.whose()]
    deals = _Deals([*mine, *asked.between("closed_at"), _CLOSED], [*mine, is_("state", "open")])
    found = _met(viewer, deals)
    rows = [
        _fill(ReportRow(party["title"], pk, party["picture"], party["type"]), found[pk], deals, pk)
        for pk, party in titles_of(record_type("parties"), set(found), viewer).items()
    ]
    rows.sort(key=lambda row: (-row.cells["met"], -row.cells["open"], row.label, row.id))
    every = [_fill(ReportRow(say("All deals")), _all(viewer, deals), deals)] if rows else []
    columns = [
        Column("met", say("Closed deals")), Column("won", say("Won")), Column("lost", say("Lost")),
        Column("share", say("Won of a hundred"), "percent"), Column("open", say("Open now")),
    ]  # fmt: skip
    return Report(say("Won and lost by competitor"), say("Competitor"), columns, [*every, *rows[:MOST_ROWS]])


def _fill(row: ReportRow, found: Found, deals: _Deals, competitor: int | None = None) -> ReportRow:
    """Put the numbers into a row; behind those of a competitor stand her parts, behind those of all the deals."""
    won, lost = found.get("won", 0), found.get("lost", 0)
    for name, value, among in (
        ("met", won + lost, deals.closed), ("won", won, [*deals.closed, is_("state", "won")]),
        ("lost", lost, [*deals.closed, is_("state", "lost")]), ("open", found.get("open", 0), deals.now),
    ):  # fmt: skip
        if competitor is None:
            row.put(name, value, *among)
        else:
            row.put(name, value, is_("party", competitor), *_competing_in(among), of="parts")
    row.put("share", f"{100 * won / (won + lost):.1f}" if won + lost else None)
    return row


def _competing_in(deals: list[Filter]) -> list[Filter]:
    """That a part is one against us, in one of these deals."""
    return [is_("part", COMPETES), *({**one, "field": f"deal.{one['field']}"} for one in deals)]


def _met(viewer: Viewer, deals: _Deals) -> dict[int, Found]:
    """In how many deals each competitor is met, by the deals' state, as far as the viewer sees her part in them."""
    found: dict[int, Found] = {}
    for among in deals:
        where, params = reach(viewer, "parts", _competing_in(among))
        sql = (
            "SELECT t.party_id, d.state, COUNT(DISTINCT d.id) FROM sales_part t JOIN sales_deal d ON d.id = t.deal_id"
            f" WHERE {where} GROUP BY 1, 2"
        )
        for party, state, count in tally(sql, params, _counted):
            found.setdefault(party, {})[state] = count
    return found


def _all(viewer: Viewer, deals: _Deals) -> Found:
    """What came of all deals, to compare with."""
    found: Found = {}
    for among in deals:
        where, params = reach(viewer, "deals", among)
        found |= dict(tally(f"SELECT t.state, COUNT(*) FROM sales_deal t WHERE {where} GROUP BY 1", params, _counted))
    return found


def _counted(rows: list[Row]) -> int:
    return sum(row[-1] for row in rows)
