"""What was believed in earlier nights."""

import datetime as dt
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, one_of
from regulars.core.records.kinds import KINDS
from regulars.sales.forecast.reach import past_sellers, sees_learnt
from regulars.sales.forecast.sums import SUMS, Line, Months

MOST_NIGHTS = 400
_COLUMNS = "b.month, b.owner_id, b.currency, b.count, b.closed, b.committed, b.best, b.weighted, b.likely"


def noted_days(limit: int = MOST_NIGHTS) -> list[str]:
    """Return the days at whose begin the forecast was noted, the latest last."""
    rows = fetch_rows(f"SELECT day FROM sales_forecastnight ORDER BY day DESC LIMIT {limit}")
    return [str(row[0]) for row in reversed(rows)]


def night_of(day: dt.date) -> tuple[int, str] | None:
    """Return the last night noted up to a day: its id and its day."""
    rows = fetch_rows(
        "SELECT id, day FROM sales_forecastnight WHERE day <= %s ORDER BY day DESC LIMIT 1", [day.isoformat()]
    )
    return (rows[0][0], str(rows[0][1])) if rows else None


def past_lines(viewer: Viewer, night: int, months: Months) -> list[Line]:
    """Return what was believed in a night, of the sellers whose deals the viewer sees all."""
    whose, params = _whose(viewer)
    rows = fetch_rows(
        f"SELECT {_COLUMNS} FROM sales_belief b WHERE b.night_id = %s AND b.month >= %s AND b.month <= %s{whose}"
        " ORDER BY b.month, b.owner_id, b.currency",
        [night, months.names[0], months.names[-1], *params],
    )
    return [Line(*row) for row in rows]


def belief_of(viewer: Viewer, month: str, people: frozenset[int] | None) -> list[dict[str, Any]]:
    """Return how the belief about one month moved: night by night and currency, of some sellers or of all."""
    whose, params = _whose(viewer)
    likely = "COALESCE(b.likely, b.weighted)" if sees_learnt(viewer) else "b.weighted"
    if people is not None:
        sql, more = one_of("COALESCE(b.owner_id, 0)", sorted(people) or [-1])
        whose, params = f"{whose} AND {sql}", [*params, *more]
    rows = fetch_rows(
        "SELECT n.day, b.currency, SUM(b.closed), SUM(b.committed), SUM(b.best), SUM(b.weighted),"
        f" SUM({likely}) FROM sales_belief b JOIN sales_forecastnight n ON n.id = b.night_id"
        f" WHERE b.month = %s{whose} GROUP BY n.day, b.currency ORDER BY n.day DESC, b.currency"
        f" LIMIT {MOST_NIGHTS * 4}",
        [month, *params],
    )
    return [_point(row) for row in reversed(rows)]


def _point(row: tuple[Any, ...]) -> dict[str, Any]:
    day, currency, *sums = row
    amounts = {name: KINDS["money"].encode((int(one or 0), currency)) for name, one in zip(SUMS, sums, strict=True)}
    return {"day": str(day), "currency": currency, **amounts}


def _whose(viewer: Viewer) -> tuple[str, list[Any]]:
    sellers = past_sellers(viewer)
    if sellers is None:
        return "", []
    sql, params = one_of("b.owner_id", sorted(sellers) or [-1])
    return f" AND {sql}", params
