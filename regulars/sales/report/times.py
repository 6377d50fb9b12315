"""How long deals took: in each stage of a pipeline, and from their begin to their end."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import Row
from regulars.core.database.spans import seconds_between
from regulars.core.records.reading.tallies import tally
from regulars.core.words import say
from regulars.sales.report.asked import Asked, Filter, is_, reach, require_fields
from regulars.sales.report.stages import first_pipeline, stages_of
from regulars.sales.report.table import Column, Report, ReportRow, row_of_user

CLOSED = {"field": "state", "op": "has_any", "value": ["won", "lost"]}
# Of one group after the other: how many, their mean, and the one in the middle (of two in the middle the mean).
_MIDDLES = (
    "SELECT grp, MAX(many), AVG(took), AVG(CASE WHEN at IN ((many + 1) / 2, (many + 2) / 2) THEN took END) FROM"
    " (SELECT grp, took, ROW_NUMBER() OVER (PARTITION BY grp ORDER BY took) AS at,"
    " COUNT(*) OVER (PARTITION BY grp) AS many FROM ({spans}) spans) ranked GROUP BY grp ORDER BY grp"
)


def read_times(viewer: Viewer, asked: Asked) -> Report:
    """Return one row a stage: how long the deals closed in some days stood there, and how long those do that do now."""
    require_fields(viewer, "deals", {"stage", "state", "pipeline", "closed_at", "stage_since", "owner", "passed"})
    asked = asked._replace(pipeline=asked.pipeline or first_pipeline())
    closed = [*asked.of_pipeline(), CLOSED, *asked.between("closed_at"), *asked.whose()]
    now = [*asked.of_pipeline(), is_("state", "open"), *asked.whose()]
    took, standing = _in_stages(viewer, closed), _standing(viewer, now)
    rows = []
    for stage in stages_of(viewer, asked.pipeline or 0):
        row = ReportRow(stage.name, stage.pk)
        many, mean, middle = took.get(stage.pk, (0, None, None))
        row.put("passed", many, *closed, {"field": "passed", "op": "has_any", "value": [stage.pk]})
        row.put("middle", middle)
        row.put("mean", mean)
        many, _, middle = standing.get(stage.pk, (0, None, None))
        row.put("standing", many, *now, is_("stage", stage.pk))
        row.put("since", middle)
        rows.append(row)
    columns = [
        Column("passed", say("Closed deals that were here")),
        Column("middle", say("Half of them longer than"), "duration"),
        Column("mean", say("On average"), "duration"), Column("standing", say("Here now")),
        Column("since", say("Half of these longer than"), "duration"),
    ]  # fmt: skip
    return Report(say("Time in stage"), say("Stage"), columns, rows)


def read_cycles(viewer: Viewer, asked: Asked) -> Report:
    """Return one row a seller, all together first: how long it took from a deal's begin until it was won, or lost."""
    require_fields(viewer, "deals", {"state", "closed_at", "created_at", "owner"})
    base = [*asked.of_pipeline(), *asked.between("closed_at"), *asked.whose()]
    found = {
        (state, key): _cycle(viewer, [*base, is_("state", state)], key)
        for state in ("won", "lost") for key in ("0", "COALESCE(t.owner_id, 0)")
    }  # fmt: skip
    rows = [_fill(ReportRow(say("Everybody")), {state: found[state, "0"].get(0) for state in ("won", "lost")}, base)]
    by_owner = {state: found[state, "COALESCE(t.owner_id, 0)"] for state in ("won", "lost")}
    for pk in sorted({*by_owner["won"], *by_owner["lost"]}):
        took = {state: by_owner[state].get(pk) for state in ("won", "lost")}
        rows.append(_fill(row_of_user(pk, viewer), took, [*base, is_("owner", pk or None)]))
    columns = [
        Column("won", say("Won")), Column("won_middle", say("Half of them took longer than"), "duration"),
        Column("won_mean", say("On average"), "duration"), Column("lost", say("Lost")),
        Column("lost_middle", say("Half of these took longer than"), "duration"),
        Column("lost_mean", say("On average when lost"), "duration"),
    ]  # fmt: skip
    return Report(say("From begin to end"), say("Seller"), columns, rows)


def _fill(row: ReportRow, took: dict[str, Any], base: list[Filter]) -> ReportRow:
    for state in ("won", "lost"):
        many, mean, middle = took[state] or (0, None, None)
        row.put(state, many, *base, is_("state", state))
        row.put(f"{state}_mean", mean)
        row.put(f"{state}_middle", middle)
    return row


def _cycle(viewer: Viewer, parts: list[dict[str, Any]], key: str) -> dict[int, tuple[int, int, int]]:
    where, params = reach(viewer, "deals", parts)
    took = seconds_between("t.created_at", "t.closed_at")
    return _middles(f"SELECT {key} AS grp, {took} AS took FROM sales_deal t WHERE {where}", params)


def _in_stages(viewer: Viewer, parts: list[dict[str, Any]]) -> dict[int, tuple[int, int, int]]:
    where, params = reach(viewer, "deals", parts)
    return _middles(
        "SELECT m.stage_id AS grp, SUM(m.seconds) AS took FROM sales_deal t JOIN sales_passage m ON m.deal_id = t.id"
        f" WHERE {where} AND m.seconds IS NOT NULL GROUP BY m.deal_id, m.stage_id",
        params,
    )


def _standing(viewer: Viewer, parts: list[dict[str, Any]]) -> dict[int, tuple[int, int, int]]:
    where, params = reach(viewer, "deals", parts)
    took = seconds_between("t.stage_since", "CURRENT_TIMESTAMP")
    return _middles(f"SELECT t.stage_id AS grp, {took} AS took FROM sales_deal t WHERE {where}", params)


def _middles(spans: str, params: list[Any]) -> dict[int, tuple[int, int, int]]:
    rows = tally(_MIDDLES.format(spans=spans), params, _counted)
    return {grp: (many, int(mean), int(middle)) for grp, many, mean, middle in rows}


def _counted(rows: list[Row]) -> int:
    return sum(row[1] for row in rows)
