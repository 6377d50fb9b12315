"""/api/forecast: what the coming months bring."""

import datetime as dt
from typing import Any

from django.http import HttpResponse
from ninja import Router, Schema

from regulars.core.problems import BadRequest
from regulars.core.records.api.bodies import answer
from regulars.core.records.api.schemas import PROBLEMS
from regulars.core.records.reading.day_ranges import today_for
from regulars.core.words import say
from regulars.sales.forecast.queries import MOST_MONTHS, read_forecast

router = Router(tags=["Forecast"])


class MonthOfSeller(Schema):
    """What one seller brings in one month, in one currency."""

    month: str
    owner: dict[str, Any] | None
    currency: str
    count: int
    closed: dict[str, str]
    committed: dict[str, str]
    best: dict[str, str]
    weighted: dict[str, str]


class Forecast(Schema):
    """The months asked for; those in which nothing is expected are left out."""

    rows: list[MonthOfSeller]


@router.get("", response={200: Forecast, **PROBLEMS}, operation_id="forecast")
def forecast(request: Any, since: str = "", months: int = 6) -> HttpResponse:
    """What each month brings, from `since` ("2026-11"; this month without it), by seller and currency."""
    if not 1 <= months <= MOST_MONTHS:
        raise BadRequest(say("Ask for 1 to {most} months.", most=MOST_MONTHS))
    try:
        begin = dt.date.fromisoformat(f"{since}-01") if since else today_for(request.viewer).replace(day=1)
    except ValueError:
        raise BadRequest(say("Write the month like 2026-11.")) from None
    return answer({"rows": read_forecast(request.viewer, begin, months)})
