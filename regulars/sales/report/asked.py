"""What a report is asked for, as conditions of a filter: the same ones count its numbers and lead to their rows."""

import datetime as dt
from typing import Any, NamedTuple

from regulars.core.access.conditions import Condition
from regulars.core.access.house_day import house_zone
from regulars.core.access.viewer import Viewer
from regulars.core.problems import BadRequest, Refused
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.day_ranges import day_bounds
from regulars.core.records.reading.filters import filter_condition
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.registry import record_type
from regulars.core.words import say

Filter = dict[str, Any]
_SECOND = dt.timedelta(seconds=1)
MOST_YEARS = 20


class Asked(NamedTuple):
    """From which day to which, of which pipeline, and whose; None is everybody's."""

    since: dt.date
    until: dt.date
    pipeline: int | None = None
    people: tuple[int, ...] | None = None

    def between(self, field: str) -> list[Filter]:
        """Return that a moment falls into these days, where the company is."""
        zone = house_zone()
        begin, end = day_bounds(self.since, zone)[0], day_bounds(self.until, zone)[1]
        return [
            {"field": field, "op": "after", "value": _told(begin - _SECOND)},
            {"field": field, "op": "before", "value": _told(end)},
        ]

    def whose(self) -> list[Filter]:
        """Return that a record is one of theirs."""
        if self.people is None:
            return []
        if self.people == (0,):
            return [{"field": "owner", "op": "is_empty"}]
        return [{"field": "owner", "op": "has_any", "value": list(self.people)}]

    def of_pipeline(self) -> list[Filter]:
        """Return that a deal goes this way."""
        return [] if self.pipeline is None else [is_(field="pipeline", value=self.pipeline)]


def is_(field: str, value: Any) -> Filter:
    """Return that a field has a value; None is that it has none."""
    return {"field": field, "op": "is_empty"} if value in (None, "") else {"field": field, "op": "is", "value": value}


def all_of(*parts: Filter) -> Filter:
    """Return several conditions as one."""
    return {"and": list(parts)}


def reach(viewer: Viewer, slug: str, parts: list[Filter]) -> Condition:
    """Return the rows of a type, over alias t, that the viewer sees and to which these conditions lead."""
    kind = record_type(slug)
    return join_conditions([
        ("t.trashed_at IS NULL", []), visible_condition(viewer, kind, "t"),
        filter_condition(all_of(*parts), viewer, kind, "t"),
    ])  # fmt: skip


def require_fields(viewer: Viewer, slug: str, names: set[str]) -> None:
    """Refuse who may not see what a report tells of."""
    if not viewer.may("see", slug) or not names <= set(readable_fields(record_type(slug), viewer)):
        raise Refused(say("This report tells what you may not see of the deals."))


def asked_for(since: str, until: str, pipeline: int | None, people: str) -> Asked:
    """Return what an address asks for; raises BadRequest saying what to write."""
    try:
        days = dt.date.fromisoformat(since), dt.date.fromisoformat(until)
    except ValueError:
        raise BadRequest(say("Write both days like 2026-02-28.")) from None
    if not 1900 <= days[0].year <= days[1].year <= 2200 or days[0] > days[1]:
        raise BadRequest(say("Choose a first day that is not after the last one."))
    if people and not all(one.isascii() and one.isdigit() and len(one) < 19 for one in people.split(",")):
        raise BadRequest(say("Give the ids as numbers with commas between them."))
    return Asked(*days, pipeline, tuple(map(int, people.split(",")))[:200] if people else None)


def _told(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
