"""/api/forecast: what the coming months bring, and what was believed of them."""

import datetime as dt
from typing import Any, Literal

from django.http import HttpResponse
from ninja import Router

from regulars.core.access.house_day import house_today
from regulars.core.problems import BadRequest
from regulars.core.records.api.bodies import answer
from regulars.core.records.api.schemas import PROBLEMS
from regulars.core.words import say
from regulars.sales.forecast.queries import MOST_MONTHS, Asked, read_belief, read_forecast
from regulars.sales.forecast.schemas import Belief, Forecast

router = Router(tags=["Forecast"])


@router.get("", response={200: Forecast, **PROBLEMS}, operation_id="forecast")
def forecast(
    request: Any,
    since: str = "",
    months: int = 6,
    by: Literal["seller", "team"] = "seller",
    on: str = "",
    together: bool = False,
) -> HttpResponse:
    """What each month brings, from `since` ("2026-11"; this month without it), by seller or team and currency.

    `on` ("2026-10-26") asks for what was believed when that day began, or the last day before it that was noted.
    `together` counts the currencies that have a rate in the company's own, by the rates of today.
    """
    if not 1 <= months <= MOST_MONTHS:
        raise BadRequest(say("Ask for 1 to {most} months.", most=MOST_MONTHS))
    begin = _month(since) if since else house_today().replace(day=1)
    return answer(read_forecast(request.viewer, Asked(begin, months, by, _day(on) if on else None, together)))


@router.get("/belief", response={200: Belief, **PROBLEMS}, operation_id="forecast_belief")
def belief(request: Any, month: str, people: str = "", together: bool = False) -> HttpResponse:
    """How the belief about a month moved, night by night; `people` are ids of users with commas, 0 for nobody."""
    whose = _people(people) if people else None
    return answer({"days": read_belief(request.viewer, f"{_month(month):%Y-%m}", whose, together=together)})


def _month(text: str) -> dt.date:
    try:
        return _sensible(dt.date.fromisoformat(f"{text}-01"))
    except ValueError:
        raise BadRequest(say("Write the month like 2026-11.")) from None


def _day(text: str) -> dt.date:
    try:
        return _sensible(dt.date.fromisoformat(text))
    except ValueError:
        raise BadRequest(say("“{text}” is no day. Write it like 2026-02-28.", text=text[:40])) from None


def _sensible(day: dt.date) -> dt.date:
    if not 1900 <= day.year <= 2200:
        raise ValueError
    return day


def _people(text: str) -> frozenset[int]:
    parts = text.split(",")
    if len(parts) > 500 or not all(one.isascii() and one.isdigit() and len(one) < 19 for one in parts):
        raise BadRequest(say("Give the ids as numbers with commas between them."))
    return frozenset(map(int, parts))
