"""What each month brings, by seller or team: closed, committed, at best, and weighted by how likely it is."""

import datetime as dt
from typing import Any, NamedTuple

from dateutil.relativedelta import relativedelta

from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import Row
from regulars.core.problems import NotFound
from regulars.core.records.kinds import KINDS
from regulars.core.records.reading.tallies import tally
from regulars.core.words import say
from regulars.sales.forecast.cube import Group, cells_of
from regulars.sales.forecast.goals import add_progress, goals_between
from regulars.sales.forecast.groups import sellers_of, teams_with
from regulars.sales.forecast.past import belief_of, night_of, noted_days, past_lines
from regulars.sales.forecast.reach import forecast_reach, sees_learnt
from regulars.sales.forecast.sums import SUMS, Line, Months, lines_of
from regulars.sales.forecast.together import Together

MOST_MONTHS = 24


class Asked(NamedTuple):
    """Which months are asked for, by "seller" or "team", now or as believed on a day, in each currency or together."""

    begin: dt.date
    months: int
    by: str = "seller"
    on: dt.date | None = None
    together: bool = False


def read_forecast(viewer: Viewer, asked: Asked) -> dict[str, Any]:
    """Return the cells of the months asked for, the goals with how far they are, and what stands in no month.

    "best" holds what is committed, "weighted" and "likely" what is closed. Raises Refused for who may not see what a
    deal is worth, or when; NotFound where nothing was noted up to the day asked for.
    """
    seen = forecast_reach(viewer)
    end = asked.begin + relativedelta(months=min(asked.months, MOST_MONTHS))
    # Goals of a year and a quarter are told whole.
    first, last = asked.begin.replace(month=1), dt.date(end.year + (end.month > 1), 1, 1)
    around = Months.of(first, (last.year - first.year) * 12)
    night = _night(asked.on) if asked.on else None
    lines = past_lines(viewer, night[0], around) if night else lines_of(seen, around)
    if not sees_learnt(viewer):
        lines = [line._replace(likely=None) for line in lines]
    shown = Months.of(asked.begin, min(asked.months, MOST_MONTHS))
    goals = goals_between(viewer, asked.begin, end)
    among = [line for line in lines if line.month in set(shown.names)]
    groups = _groups(asked.by, among, goals, viewer)
    aside = [] if night else _aside(seen, asked.begin)
    rates, currencies = Together(viewer), sorted({one.currency for one in among})
    if asked.together:
        # A goal in another currency is still measured by the deals in it.
        lines = [*rates.lines(lines), *rates.abroad(lines)]
        among, aside = rates.lines(among), rates.rows(aside, "why", ("value",))
    add_progress(goals, lines, viewer)
    return {
        "months": _told_months(shown),
        "groups": [{"key": group.key, **group.told} for group in groups],
        "cells": cells_of(among, groups),
        "currencies": currencies,
        "together": rates.names_of(currencies),
        "goals": goals,
        "aside": aside,
        "as_of": night[1] if night else None,
        "noted": noted_days(),
        "learnt": any(line.likely is not None for line in among),
    }


def read_belief(
    viewer: Viewer, month: str, people: frozenset[int] | None, *, together: bool = False
) -> list[dict[str, Any]]:
    """Return how the belief about a month moved, as far as the viewer sees; raises Refused as the forecast does."""
    forecast_reach(viewer)
    found = belief_of(viewer, month, people)
    return Together(viewer).rows(found, "day", SUMS) if together else found


def _night(day: dt.date) -> tuple[int, str]:
    found = night_of(day)
    if found is None:
        raise NotFound(say("The forecast of that day was not noted, nor of any before it."))
    return found


def _groups(by: str, lines: list[Line], goals: list[dict[str, Any]], viewer: Viewer) -> list[Group]:
    owners = {line.owner for line in lines}
    if by == "team":
        return teams_with(owners, [goal["group"][1:] for goal in goals if goal["group"].startswith("t")])
    return sellers_of(owners | {int(g["group"][1:]) for g in goals if g["group"].startswith("u")}, viewer)


def _told_months(months: Months) -> list[dict[str, str]]:
    spans = zip(months.names, months.days, months.days[1:], months.moments, months.moments[1:], strict=False)
    return [
        {"month": name, "begins": begins.isoformat(), "ends": (ends - dt.timedelta(days=1)).isoformat(),
         "begins_at": at.isoformat(), "ends_at": until.isoformat()}
        for name, begins, ends, at, until in spans
    ]  # fmt: skip


def _aside(seen: Condition, begin: dt.date) -> list[dict[str, Any]]:
    """Open deals that no month asked for tells of: late ones, those without a day, those without a worth."""
    sql = (
        "SELECT CASE WHEN t.value IS NULL THEN 'no_worth' WHEN t.expected_on IS NULL THEN 'no_day' ELSE 'late' END,"
        " t.currency, COUNT(*), SUM(t.value / 10000), SUM(t.value - t.value / 10000 * 10000) FROM sales_deal t"
        " WHERE t.state = 'open' AND t.trashed_at IS NULL"
        " AND (t.expected_on IS NULL OR t.expected_on < %s OR t.value IS NULL)"
        f"{f' AND ({seen[0]})' if seen[0] else ''} GROUP BY 1, 2 ORDER BY 1, 2"
    )
    # Whole ones and what is left of them apart: together thousands of absurd sums would be too large for SQLite.
    rows = tally(sql, [begin.isoformat(), *seen[1]], _counted)
    return [
        {"why": why, "currency": currency, "count": count,
         "value": None if why == "no_worth"
         else KINDS["money"].encode((int(whole or 0) * 10_000 + int(rest or 0), currency))}
        for why, currency, count, whole, rest in rows
    ]  # fmt: skip


def _counted(rows: list[Row]) -> int:
    return sum(row[2] for row in rows)
