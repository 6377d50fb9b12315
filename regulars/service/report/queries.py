"""How service went in a time: what came, how soon it was answered and solved, what waits, who was content."""

import datetime as dt
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.records.reading.day_ranges import today_for
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.registry import record_type
from regulars.core.words import mark, say
from regulars.service.report.figures import Figures, JsonRow, is_

ONE_DAY = dt.timedelta(days=1)
OPEN = is_("state", "has_any", ["new", "open", "customer", "supplier"])
# How old what waits is, from how many days on.
_AGES = (
    (0, mark("Today")),
    (1, mark("1 or 2 days")),
    (3, mark("3 to 6 days")),
    (7, mark("1 to 4 weeks")),
    (30, mark("Longer")),
)


def read_report(viewer: Viewer, since: dt.date, until: dt.date, queue: int | None) -> dict[str, Any]:
    """Return the sections of the report that the viewer may know of; times are working seconds."""
    require_any(viewer, "see", record_type("cases"))
    figures = Figures(viewer)
    its = [is_("queue", "is", queue)] if queue and figures.knows("queue") else []

    def within(field: str) -> list[JsonRow]:
        first, last = (since - ONE_DAY).isoformat(), (until + ONE_DAY).isoformat()
        return [is_(field, "after", first), is_(field, "before", last), *its]

    sections = {
        "came": (_came, ("channel",), within("created_at")),
        "answered": (_answered, ("answered_at", "answer_took", "is_answer_late"), within("answered_at")),
        "solved": (_solved, ("solved_at", "solve_took", "is_solve_late", "times_reopened"), within("solved_at")),
        "products": (_products, ("product",), within("created_at")),
        "customers": (_customers, ("party",), within("created_at")),
        "satisfaction": (_satisfaction, ("satisfaction", "rated_at"), within("rated_at")),
    }
    found = {name: tell(figures, when) for name, (tell, needs, when) in sections.items() if figures.knows(*needs)}
    if figures.knows("state"):
        found["backlog"] = _backlog(figures, its, today_for(viewer))
    return found


def _came(figures: Figures, when: list[JsonRow]) -> JsonRow:
    return figures.count(*when) | {"by": figures.groups("channel", *when)}


def _answered(figures: Figures, when: list[JsonRow]) -> JsonRow:
    late = figures.count(*when, is_("is_answer_late", "is", True))
    return figures.count(*when) | figures.lengths("answer_took", *when) | {"late": late}


def _solved(figures: Figures, when: list[JsonRow]) -> JsonRow:
    return (
        figures.count(*when)
        | figures.lengths("solve_took", *when)
        | {"late": figures.count(*when, is_("is_solve_late", "is", True))}
        | {"reopened": figures.count(*when, is_("times_reopened", "at_least", 1))}
    )


def _products(figures: Figures, when: list[JsonRow]) -> JsonRow:
    return {"by": figures.groups("product", *when)}


def _customers(figures: Figures, when: list[JsonRow]) -> JsonRow:
    return {"by": figures.groups("party", *when)}


def _satisfaction(figures: Figures, when: list[JsonRow]) -> JsonRow:
    return figures.count(*when) | {"by": figures.groups("satisfaction", *when)}


def _backlog(figures: Figures, its: list[JsonRow], today: dt.date) -> JsonRow:
    ages = []
    for place, (days, label) in enumerate(_AGES):
        newest = is_("created_at", "before", (today - (days - 1) * ONE_DAY).isoformat())
        older = _AGES[place + 1][0] if place + 1 < len(_AGES) else None
        oldest = [] if older is None else [is_("created_at", "after", (today - older * ONE_DAY).isoformat())]
        ages.append({"label": say(label)} | figures.count(OPEN, *its, newest, *oldest))
    return figures.count(OPEN, *its) | {"by": ages}
