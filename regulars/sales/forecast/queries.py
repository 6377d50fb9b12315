"""What each month brings, by seller: closed, committed, at best, and weighted by how likely it is."""

import datetime as dt
from typing import Any

from dateutil.relativedelta import relativedelta

from regulars.core.access.house_day import house_day_sql
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import Row
from regulars.core.problems import Refused
from regulars.core.records.fields import readable_fields
from regulars.core.records.kinds import KINDS
from regulars.core.records.reading.tallies import tally
from regulars.core.records.reading.titles import users_by_id
from regulars.core.records.reading.visibility import require_any, visible_condition
from regulars.core.records.registry import record_type
from regulars.core.words import say

# A deal in a stage from which so many of a hundred are won is as good as sold; from the second on it may well be.
COMMITTED, LIKELY = 75, 40
MOST_MONTHS = 24
SUMS = ("closed", "committed", "best", "weighted")
_NEEDS = ("value", "weighted", "stage", "state", "expected_on", "owner", "closed_at")


def read_forecast(viewer: Viewer, begin: dt.date, months: int) -> list[dict[str, Any]]:
    """Return one row a month, seller and currency: {"month", "owner", "currency", "count", and the four sums}.

    A month's "best" holds what is committed, "weighted" what is closed. Raises Refused for who may not see what a deal
    is worth, or when.
    """
    deals = record_type("deals")
    require_any(viewer, "see", deals)
    if not set(_NEEDS) <= set(readable_fields(deals, viewer)):
        raise Refused(say("The forecast tells what you may not see of the deals."))
    end = begin + relativedelta(months=min(months, MOST_MONTHS))
    rows = [*_open_deals(viewer, begin, end), *_won_deals(viewer, begin, end)]
    return [
        _told(row, users_by_id(viewer.epoch)) for row in sorted(rows, key=lambda row: (row[0], row[1] or 0, row[2]))
    ]


def _open_deals(viewer: Viewer, begin: dt.date, end: dt.date) -> list[Row]:
    month = "substr(CAST(t.expected_on AS text), 1, 7)"
    seen, params = visible_condition(viewer, record_type("deals"), "t")
    sql = (
        f"SELECT {month}, t.owner_id, t.currency, COUNT(*), 0,"
        f" SUM(CASE WHEN s.probability >= {COMMITTED} THEN t.value ELSE 0 END),"
        f" SUM(CASE WHEN s.probability >= {LIKELY} THEN t.value ELSE 0 END), SUM(t.weighted)"
        " FROM sales_deal t JOIN sales_stage s ON s.id = t.stage_id"
        " WHERE t.state = 'open' AND t.trashed_at IS NULL AND t.expected_on >= %s AND t.expected_on < %s"
        f" AND t.value IS NOT NULL{f' AND ({seen})' if seen else ''} GROUP BY 1, 2, 3"
    )
    return tally(sql, [begin.isoformat(), end.isoformat(), *params], _counted)


def _won_deals(viewer: Viewer, begin: dt.date, end: dt.date) -> list[Row]:
    day = house_day_sql("t.closed_at")
    seen, params = visible_condition(viewer, record_type("deals"), "t")
    sql = (
        f"SELECT substr(CAST({day} AS text), 1, 7), t.owner_id, t.currency, COUNT(*), SUM(t.value), 0, 0, SUM(t.value)"
        " FROM sales_deal t WHERE t.state = 'won' AND t.trashed_at IS NULL"
        f" AND CAST({day} AS text) >= %s AND CAST({day} AS text) < %s"
        f" AND t.value IS NOT NULL{f' AND ({seen})' if seen else ''} GROUP BY 1, 2, 3"
    )
    return tally(sql, [begin.isoformat(), end.isoformat(), *params], _counted)


def _counted(rows: list[Row]) -> int:
    return sum(row[3] for row in rows)


def _told(row: Row, users: dict[int, dict[str, Any]]) -> dict[str, Any]:
    month, owner, currency, count, *sums = row
    amounts = {name: KINDS["money"].encode((int(one or 0), currency)) for name, one in zip(SUMS, sums, strict=True)}
    return {"month": month, "owner": users.get(owner), "currency": currency, "count": count, **amounts}
