"""What was meant to be sold, and how far it is."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.records.fields import readable_fields
from regulars.core.records.kinds import KINDS
from regulars.core.records.reading.titles import users_by_id
from regulars.core.records.reading.visibility import visible_condition
from regulars.core.records.registry import record_type
from regulars.sales.forecast.sums import Line
from regulars.sales.goal.rules import end_of, months_of, name_of
from regulars.sales.goal.teams import COMPANY, teams_of_sellers

_FIELDS = {"owner", "team", "period", "begins_on", "value"}


def goals_between(viewer: Viewer, begin: dt.date, end: dt.date) -> list[dict[str, Any]]:
    """Return the goals of all periods that touch these days; of two for the same the later one counts."""
    goals = record_type("goals")
    if not viewer.may("see", "goals") or not set(readable_fields(goals, viewer)) >= _FIELDS:
        return []
    seen, params = visible_condition(viewer, goals, "t")
    rows = fetch_rows(
        "SELECT t.id, t.version, t.owner_id, t.team, t.period, t.begins_on, t.value, t.currency"
        " FROM sales_goal t WHERE t.trashed_at IS NULL AND t.begins_on >= %s AND t.begins_on < %s"
        f"{f' AND ({seen})' if seen else ''} ORDER BY t.begins_on, t.id",
        [begin.replace(month=1, day=1).isoformat(), end.isoformat(), *params],
    )
    found = {}
    for pk, version, owner, team, period, begins, value, currency in rows:
        day = begins if isinstance(begins, dt.date) else dt.date.fromisoformat(begins)
        if end_of(period, day) <= begin:
            continue
        group = "" if team == COMPANY else f"t{team}" if team else f"u{owner or 0}"
        found[group, period, day, currency] = {
            "id": pk, "version": version, "group": group, "period": period, "name": name_of(period, day),
            "begins_on": day,
            "value": KINDS["money"].encode((value, currency)), "currency": currency,
            "months": months_of(period, day),
        }  # fmt: skip
    return list(found.values())


def add_progress(goals: Iterable[dict[str, Any]], lines: Iterable[Line], viewer: Viewer) -> None:
    """Set whose each goal is, and what of it is closed, committed, weighted."""
    teams = {f"t{one.pk}": set(one.people) for one in teams_of_sellers()}
    names = {f"t{one.pk}": one.name for one in teams_of_sellers()}
    names |= {f"u{pk}": user["title"] for pk, user in users_by_id(viewer.epoch).items()}
    known = list(lines)
    for goal in goals:
        months, people = set(goal.pop("months")), teams.get(goal["group"], set())
        mine = [
            one
            for one in known
            if one.month in months
            and one.currency == goal["currency"]
            and (not goal["group"] or goal["group"] == f"u{one.owner}" or one.owner in people)
        ]
        goal["whose"] = names.get(goal["group"], "")
        for name in ("closed", "committed", "weighted"):
            goal[name] = KINDS["money"].encode((sum(getattr(one, name) for one in mine), goal["currency"]))
        goal["begins_on"] = goal["begins_on"].isoformat()
