"""The funnel: of the deals that began in some days, how many were in each stage, and how many of these went further.

It counts what was truly passed, as the passages tell: a deal that was won straight from the second stage was never in
the third. Peers call this the funnel of "any stages" (HubSpot) or the "standard" one (Bitrix24), beside one that counts
a won deal in all stages, or drops whoever leaves one out. Of those who were in a stage, the share that came to a later
one or was won is its conversion; so a stage that is often left out is smaller than the next one, yet no share is above
a hundred.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import Row
from regulars.core.records.reading.tallies import tally
from regulars.core.words import say
from regulars.sales.report.asked import Asked, Filter, is_, reach, require_fields
from regulars.sales.report.stages import StageOfReport, first_pipeline, stages_of
from regulars.sales.report.table import Column, Report, ReportRow

NEEDS = {"stage", "state", "pipeline", "created_at", "owner", "passed"}


# So many stages are told by the bits of one number.
_BITS = 60


class _Way(NamedTuple):
    """Deals that were in the same stages, by their places, and are in the same state now."""

    places: frozenset[int]
    state: str
    deals: int

    def went_on(self, at: int) -> bool:
        """Whether they went further than this stage, or were won."""
        return max(self.places) > at or self.state == "won"


def read_funnel(viewer: Viewer, asked: Asked) -> Report:
    """Return one row a stage and a last one for what was won; raises Refused for who may not see deals' stages."""
    require_fields(viewer, "deals", NEEDS)
    asked = asked._replace(pipeline=asked.pipeline or first_pipeline())
    stages = stages_of(viewer, asked.pipeline or 0)
    cohort = [*asked.of_pipeline(), *asked.between("created_at"), *asked.whose()]
    ways = _ways(viewer, cohort, stages)
    rows = []
    for at, stage in enumerate(stages):
        rows.append(_row(stage, stages[at + 1 :], at, [way for way in ways if at in way.places], cohort))
    states = _states(viewer, cohort)
    last = ReportRow(say("Won"))
    last.put("came", states.get("won", 0), *cohort, is_("state", "won"))
    last.put("share", _percent(states.get("won", 0), sum(states.values())))
    columns = [
        Column("came", say("Came here")), Column("further", say("Went further")),
        Column("share", say("Of a hundred"), "percent"), Column("lost", say("Lost here")),
        Column("still", say("Still here")),
    ]  # fmt: skip
    return Report(say("Funnel"), say("Stage"), columns, [*rows, last])


def _row(
    stage: StageOfReport, later: list[StageOfReport], at: int, here: list[_Way], cohort: list[Filter]
) -> ReportRow:
    row = ReportRow(stage.name, stage.pk)
    came = sum(way.deals for way in here)
    further = sum(way.deals for way in here if way.went_on(at))
    was_here, went_on = _was_in([stage]), {"or": [*([_was_in(later)] if later else []), is_("state", "won")]}
    row.put("came", came, *cohort, was_here)
    row.put("further", further, *cohort, was_here, went_on)
    row.put("share", _percent(further, came))
    for name, state in (("lost", "lost"), ("still", "open")):
        ended = sum(way.deals for way in here if way.state == state and not way.went_on(at))
        row.put(name, ended, *cohort, was_here, {"not": went_on}, is_("state", state))
    return row


def _was_in(stages: list[StageOfReport]) -> Filter:
    """That a deal was in one of these stages."""
    return {"field": "passed", "op": "has_any", "value": [stage.pk for stage in stages]}


def _ways(viewer: Viewer, cohort: list[Filter], stages: list[StageOfReport]) -> list[_Way]:
    """In which of these stages how many deals were, by their state; stages of other pipelines count not."""
    where, params = reach(viewer, "deals", cohort)
    sets = [stages[at : at + _BITS] for at in range(0, len(stages), _BITS)]
    names = ", ".join(f"set{at}" for at in range(len(sets)))
    sql = (
        f"SELECT {names}, state, COUNT(*) FROM (SELECT"
        f" {', '.join(f'({_bits(some)}) AS set{at}' for at, some in enumerate(sets))}, t.state AS state"
        f" FROM sales_deal t WHERE {where}) ways GROUP BY {names}, state"
    )
    rows = tally(sql, params, _counted)
    ways = [_Way(frozenset(_places(bits)), state, count) for *bits, state, count in rows]
    return [way for way in ways if way.places]


def _bits(stages: list[StageOfReport]) -> str:
    """The stages in which a deal was, each a bit of one number."""
    cases = " ".join(f"WHEN {stage.pk} THEN {1 << at}" for at, stage in enumerate(stages))
    return f"SELECT SUM(DISTINCT CASE m.stage_id {cases} ELSE 0 END) FROM sales_passage m WHERE m.deal_id = t.id"


def _places(bits: list[Any]) -> Iterator[int]:
    for at, some in enumerate(bits):
        yield from (at * _BITS + place for place in range(_BITS) if int(some or 0) >> place & 1)


def _states(viewer: Viewer, cohort: list[Filter]) -> dict[str, int]:
    """How many of all the deals are open, won and lost."""
    where, params = reach(viewer, "deals", cohort)
    return dict(tally(f"SELECT t.state, COUNT(*) FROM sales_deal t WHERE {where} GROUP BY 1", params, _counted))


def _counted(rows: list[Row]) -> int:
    return sum(row[-1] for row in rows)


def _percent(part: int, whole: int) -> str | None:
    return f"{100 * part / whole:.1f}" if whole else None
