"""What the deals of some months add up to, by month, seller and currency: one statement each for open and won ones."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, NamedTuple

from dateutil.relativedelta import relativedelta

from regulars.core.access.conditions import Condition
from regulars.core.access.house_day import house_zone
from regulars.core.database.rows import Row
from regulars.core.database.stored_values import stored_moment
from regulars.core.records.reading.day_ranges import day_bounds
from regulars.core.records.reading.tallies import tally
from regulars.sales.goal.rules import name_of

# A deal in a stage from which so many of a hundred are won is as good as sold; from the second on it may well be.
COMMITTED, LIKELY = 75, 40
SUMS = ("closed", "committed", "best", "weighted", "likely")
# Added up in two parts: the sum of what is absurdly large would not fit into a column.
_PART = 10**9


class Line(NamedTuple):
    """What one seller brings in one month in one currency; sums are ten-thousandths."""

    month: str
    owner: int | None
    currency: str
    deals: int
    closed: int
    committed: int
    best: int
    weighted: int
    likely: int | None


class Months(NamedTuple):
    """Some months in a row, and the moments at which each begins and the last one ends, where the company is."""

    names: tuple[str, ...]
    days: tuple[dt.date, ...]
    moments: tuple[dt.datetime, ...]

    @classmethod
    def of(cls, begin: dt.date, count: int) -> "Months":
        """Return so many months from the one that begins on a day."""
        days = [begin + relativedelta(months=at) for at in range(count + 1)]
        zone = house_zone()
        return cls(
            tuple(name_of("month", day) for day in days[:-1]), tuple(days), tuple(day_bounds(d, zone)[0] for d in days)
        )


def lines_of(seen: Condition, months: Months) -> list[Line]:
    """Return what the deals within reach bring, open and won, in order."""
    lines = [*_lines(*_open(seen, months)), *_lines(*_won(seen, months))]
    return sorted(lines, key=lambda one: (one.month, one.owner or 0, one.currency))


def _open(seen: Condition, months: Months) -> tuple[str, list[Any]]:
    sums = (
        "0", f"CASE WHEN s.probability >= {COMMITTED} THEN t.value ELSE 0 END",
        f"CASE WHEN s.probability >= {LIKELY} THEN t.value ELSE 0 END", "t.weighted",
        "CASE WHEN t.chance IS NULL THEN t.weighted ELSE CAST(ROUND(t.value * t.chance / 100) AS bigint) END",
    )  # fmt: skip
    sql = (
        f"SELECT substr(CAST(t.expected_on AS text), 1, 7), t.owner_id, t.currency, COUNT(*), COUNT(t.chance),"
        f" {_in_parts(sums)} FROM sales_deal t JOIN sales_stage s ON s.id = t.stage_id"
        " WHERE t.state = 'open' AND t.trashed_at IS NULL AND t.expected_on >= %s AND t.expected_on < %s"
        f" AND t.value IS NOT NULL{_and(seen)} GROUP BY 1, 2, 3"
    )
    return sql, [months.days[0].isoformat(), months.days[-1].isoformat(), *seen[1]]


def _won(seen: Condition, months: Months) -> tuple[str, list[Any]]:
    moments = [stored_moment(one) for one in months.moments]
    # By the moments themselves: to ask for the day of each would call a function for each row.
    cases = "".join(" WHEN t.closed_at < %s THEN %s" for _ in months.names)
    by_month = [part for pair in zip(moments[1:], months.names, strict=True) for part in pair]
    sql = (
        f"SELECT CASE{cases} END, t.owner_id, t.currency, COUNT(*), 0,"
        f" {_in_parts(('t.value', '0', '0', 't.value', 't.value'))}"
        " FROM sales_deal t WHERE t.state = 'won' AND t.trashed_at IS NULL AND t.closed_at >= %s AND t.closed_at < %s"
        f" AND t.value IS NOT NULL{_and(seen)} GROUP BY 1, 2, 3"
    )
    return sql, [*by_month, moments[0], moments[-1], *seen[1]]


def _and(seen: Condition) -> str:
    return f" AND ({seen[0]})" if seen[0] else ""


def _in_parts(sums: Sequence[str]) -> str:
    return ", ".join(f"SUM(({one}) / {_PART}), SUM(({one}) %% {_PART})" for one in sums)


def _lines(sql: str, params: list[Any]) -> list[Line]:
    return [_line(row) for row in tally(sql, params, _counted)]


def _counted(rows: list[Row]) -> int:
    return sum(row[3] for row in rows)


def _line(row: Row) -> Line:
    month, owner, currency, count, learnt, *parts = row
    sums = [int(parts[at] or 0) * _PART + int(parts[at + 1] or 0) for at in range(0, len(parts), 2)]
    closed, committed, best, weighted, likely = sums
    return Line(month, owner, currency, count, closed, committed, best, weighted, likely if learnt else None)
