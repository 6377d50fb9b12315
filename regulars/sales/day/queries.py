"""What a seller finds on Today: deals that need her and why, new leads of hers, how her month stands."""

import datetime as dt
from typing import Any

from dateutil.relativedelta import relativedelta

from regulars.commons.money.rate.queries import add_up, rates_on
from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.problems import Refused
from regulars.core.records.fields import readable_fields
from regulars.core.records.kinds import KINDS
from regulars.core.records.reading.counting import count_rows
from regulars.core.records.reading.day_ranges import today_for
from regulars.core.records.reading.pages import ListRequest, read_page
from regulars.core.records.reading.visibility import join_conditions
from regulars.core.records.registry import record_type
from regulars.sales.board.queries import card_columns
from regulars.sales.day.reasons import Conditions, reason_conditions
from regulars.sales.deal.steps import add_step_days
from regulars.sales.forecast.goals import goals_between
from regulars.sales.forecast.reach import forecast_reach
from regulars.sales.forecast.sums import Months, lines_of

JsonRow = dict[str, Any]
MOST = 30
MOST_LEADS = 10
# The most urgent first.
REASONS = ("due", "stale", "aimless")


def read_sellers_day(viewer: Viewer) -> JsonRow:
    """Return what needs the viewer among her own deals and leads; what she may not see is missing."""
    today = today_for(viewer)
    reasons = _reasons(viewer, today)
    return {
        "day": today.isoformat(),
        "deals": _deals(viewer, reasons),
        "leads": _leads(viewer),
        "month": _month(viewer, today),
        "counts": {
            **{name: _count(viewer, "deals", _mine(viewer, reasons[name])) for name in reasons},
            "deals": _count(viewer, "deals", _mine(viewer, _any(reasons))) if reasons else 0,
            "leads": _count(viewer, "leads", _new_leads(viewer)) if _sees_leads(viewer) else 0,
        },
    }


def _reasons(viewer: Viewer, today: dt.date) -> Conditions:
    fields = readable_fields(record_type("deals"), viewer) if viewer.may("see", "deals") else {}
    if not {"owner", "state"} <= fields.keys():
        return {}
    known = reason_conditions(viewer, today)
    return {name: known[name] for name in REASONS if name in known}


def _deals(viewer: Viewer, reasons: Conditions) -> list[JsonRow]:
    """Her deals that need her, each once, with all its reasons under "why"."""
    found: dict[int, JsonRow] = {}
    for name, condition in reasons.items():
        asked = ListRequest(columns=card_columns(viewer), limit=MOST, extra=_mine(viewer, condition))
        for row in read_page(record_type("deals"), asked, viewer)["rows"]:
            found.setdefault(row["id"], {**row, "why": []})["why"].append(name)
    rows = list(found.values())[:MOST]
    add_step_days(rows, viewer)
    return rows


def _mine(viewer: Viewer, condition: Condition) -> Condition:
    return join_conditions([("t.owner_id = %s AND t.state = 'open'", [viewer.own_id]), condition])


def _any(reasons: Conditions) -> Condition:
    return join_conditions(reasons.values(), " OR ")


def _leads(viewer: Viewer) -> list[JsonRow]:
    if not _sees_leads(viewer):
        return []
    leads = record_type("leads")
    wanted = [n for n in ("interest", "party", "source", "created_at") if n in readable_fields(leads, viewer)]
    asked = ListRequest(columns=",".join(wanted), sort="-created_at", limit=MOST_LEADS, extra=_new_leads(viewer))
    return list(read_page(leads, asked, viewer)["rows"])


def _sees_leads(viewer: Viewer) -> bool:
    return viewer.may("see", "leads") and {"owner", "state"} <= readable_fields(record_type("leads"), viewer).keys()


def _new_leads(viewer: Viewer) -> Condition:
    return "t.state = 'new' AND t.owner_id = %s", [viewer.own_id]


def _count(viewer: Viewer, slug: str, extra: Condition) -> int:
    return int(count_rows(record_type(slug), ListRequest(extra=extra), viewer)["value"])


def _month(viewer: Viewer, today: dt.date) -> JsonRow | None:
    """What she closed this month, and what it comes to with what is still open, weighted; None for who may not know."""
    if not viewer.may("see", "deals"):
        return None
    begin = today.replace(day=1)
    try:
        lines = lines_of(forecast_reach(viewer), Months.of(begin, 1))
    except Refused:
        return None
    mine = [line for line in lines if line.owner == viewer.own_id]
    rates = rates_on(today, by=viewer)
    sums = {
        name: add_up([KINDS["money"].encode((getattr(line, name), line.currency)) for line in mine], rates)
        for name in ("closed", "weighted")
    }
    goals = goals_between(viewer, begin, begin + relativedelta(months=1))
    own = [goal["value"] for goal in goals if (goal["group"], goal["period"]) == (f"u{viewer.own_id}", "month")]
    return {**sums, "goal": own[-1] if own else None}
