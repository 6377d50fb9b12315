"""What was believed in the past weeks, as each night would have noted it; worked out from the journal of the story."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import msgspec
from dateutil.relativedelta import relativedelta

from regulars.core.access.house_day import house_zone
from regulars.core.database.rows import fetch_rows
from regulars.core.records.reading.day_ranges import day_bounds
from regulars.sales.forecast.models import ForecastNight
from regulars.sales.forecast.nights import MONTHS_AHEAD, MONTHS_BACK, keep_beliefs
from regulars.sales.forecast.sums import COMMITTED, LIKELY, Line, Months
from regulars.sales.passage.stored import moment_of

WEEKS = 14
Deal = dict[str, Any]


def add_nights(today: dt.date) -> None:
    """Note the forecast of each night of the past weeks, the last one of this morning."""
    steps, facts = _steps(), _facts()
    chances: dict[int, Any] = dict(fetch_rows("SELECT id, probability FROM sales_stage"))
    known: dict[int, Deal] = {}
    for ago in range(WEEKS * 7, -1, -1):
        day = today - dt.timedelta(days=ago)
        begins = day_bounds(day, house_zone())[0]
        while steps and steps[0][0] < begins:
            _, deal, after = steps.pop(0)
            known[deal] = known.get(deal, {}) | after
        first = day.replace(day=1) - relativedelta(months=MONTHS_BACK)
        months = Months.of(first, MONTHS_BACK + MONTHS_AHEAD)
        night = ForecastNight.objects.create(day=day, is_demo=True)
        keep_beliefs(night, _believed(known, facts, chances, months))


def _steps() -> list[tuple[dt.datetime, int, Deal]]:
    rows = fetch_rows(
        "SELECT e.at, c.record_id, c.after FROM journal_change c JOIN journal_entry e ON e.id = c.entry_id"
        " WHERE c.record_type = 'deals' ORDER BY e.at, c.id"
    )
    return [
        (moment_of(at), deal, msgspec.json.decode(after) if isinstance(after, str) else after)
        for at, deal, after in rows
        if after
    ]


def _facts() -> dict[int, tuple[int | None, str, str, int]]:
    """What the story never changes of a deal: whose it is, its currency, its day, its worth."""
    rows = fetch_rows("SELECT id, owner_id, currency, expected_on, value FROM sales_deal WHERE is_demo = %s", [True])
    return {pk: (owner, currency, str(day), int(value)) for pk, owner, currency, day, value in rows}


def _believed(
    known: dict[int, Deal], facts: dict[int, tuple[int | None, str, str, int]], chances: dict[int, Any], months: Months
) -> Iterator[Line]:
    spans = list(zip(months.names, months.moments, months.moments[1:], strict=False))
    for pk, deal in known.items():
        owner, currency, day, value = facts[pk]
        if deal["state"] == "open" and day[:7] in months.names:
            chance = float(chances[deal["stage_id"]])
            committed, best = (value if chance >= least else 0 for least in (COMMITTED, LIKELY))
            yield Line(day[:7], owner, currency, 1, 0, committed, best, round(value * chance / 100), None)
        elif deal["state"] == "won":
            at = dt.datetime.fromisoformat(deal["closed_at"])
            month = next((name for name, begin, end in spans if begin <= at < end), "")
            if month:
                yield Line(month, owner, currency, 1, value, 0, 0, value, None)
