"""The funnel: of the deals that began in some days, how many came to each stage, and how many went further."""

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import Row
from regulars.core.records.reading.tallies import tally
from regulars.core.words import say
from regulars.sales.report.asked import Asked, Filter, is_, reach, require_fields
from regulars.sales.report.stages import StageOfReport, first_pipeline, stages_of
from regulars.sales.report.table import Column, Report, ReportRow

NEEDS = {"stage", "state", "pipeline", "created_at", "owner", "passed"}


def read_funnel(viewer: Viewer, asked: Asked) -> Report:
    """Return one row a stage and a last one for what was won; raises Refused for who may not see deals' stages."""
    require_fields(viewer, "deals", NEEDS)
    asked = asked._replace(pipeline=asked.pipeline or first_pipeline())
    stages = stages_of(viewer, asked.pipeline or 0)
    cohort = [*asked.of_pipeline(), *asked.between("created_at"), *asked.whose()]
    counts = _counts(viewer, cohort, stages)
    came = [
        sum(n for (far, state), n in counts.items() if far >= at or state == "won") for at in range(len(stages))
    ]  # fmt: skip
    won = sum(n for (_, state), n in counts.items() if state == "won")
    rows = []
    for at, stage in enumerate(stages):
        row = ReportRow(stage.name, stage.pk)
        further = came[at + 1] if at + 1 < len(stages) else won
        to_here, to_next = _came_to(stages[at:]), _came_to(stages[at + 1 :])
        row.put("came", came[at], *cohort, to_here)
        row.put("further", further, *cohort, to_next)
        row.put("share", _percent(further, came[at]))
        lost, still = (counts.get((at, state), 0) for state in ("lost", "open"))
        here = [to_here, {"not": to_next}]
        row.put("lost", lost, *cohort, *here, is_("state", "lost"))
        row.put("still", still, *cohort, *here, is_("state", "open"))
        rows.append(row)
    last = ReportRow(say("Won"))
    last.put("came", won, *cohort, is_("state", "won"))
    last.put("share", _percent(won, came[0]) if came else None)
    columns = [
        Column("came", say("Came here")), Column("further", say("Went further")),
        Column("share", say("Of a hundred"), "percent"), Column("lost", say("Lost here")),
        Column("still", say("Still here")),
    ]  # fmt: skip
    return Report(say("Funnel"), say("Stage"), columns, [*rows, last])


def _came_to(stages: list[StageOfReport]) -> Filter:
    """That a deal came to one of these stages, or was won before."""
    won = is_("state", "won")
    passed = {"field": "passed", "op": "has_any", "value": [stage.pk for stage in stages]}
    return {"or": [passed, won]} if stages else won


def _counts(viewer: Viewer, cohort: list[Filter], stages: list[StageOfReport]) -> dict[tuple[int, str], int]:
    """How many deals came how far, by state."""
    where, params = reach(viewer, "deals", cohort)
    cases = " ".join(f"WHEN {stage.pk} THEN {at}" for at, stage in enumerate(stages))
    sql = (
        "SELECT far, state, COUNT(*) FROM (SELECT t.state AS state, COALESCE((SELECT MAX(CASE m.stage_id"
        f" {cases} ELSE -1 END) FROM sales_passage m WHERE m.deal_id = t.id), -1) AS far"
        f" FROM sales_deal t WHERE {where}) ways GROUP BY far, state"
    )
    return {(far, state): n for far, state, n in tally(sql, params, _counted)}


def _counted(rows: list[Row]) -> int:
    return sum(row[2] for row in rows)


def _percent(part: int, whole: int) -> str | None:
    return f"{100 * part / whole:.1f}" if whole else None
