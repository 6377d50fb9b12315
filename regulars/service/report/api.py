"""/api/service/report: how service went."""

import datetime as dt
from typing import Any

from django.http import HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from regulars.core.contracts import BIGGEST_ID
from regulars.core.problems import BadRequest
from regulars.core.records.api.bodies import answer
from regulars.core.records.api.schemas import PROBLEMS
from regulars.core.records.reading.day_ranges import today_for
from regulars.core.words import say
from regulars.service.report.queries import read_report

router = Router(tags=["Cases"])
MOST_DAYS = 3_660


class ReportQuery(Schema):
    """Which days, both included (the last thirty without them), and which queue."""

    since: str = Field("", max_length=10)
    until: str = Field("", max_length=10)
    queue: int | None = Field(None, ge=1, le=BIGGEST_ID)


class ServiceReport(Schema):
    """The sections that the user may know of; each number comes with the filter of the cases behind it."""

    since: str
    until: str
    sections: dict[str, dict[str, Any]]


@router.get("/report", response={200: ServiceReport, **PROBLEMS}, operation_id="service_report")
def report(request: Any, given: Query[ReportQuery]) -> HttpResponse:
    """What came, how soon it was answered and solved, what waits, and who was content; times in working seconds."""
    today = today_for(request.viewer)
    try:
        until = dt.date.fromisoformat(given.until) if given.until else today
        since = dt.date.fromisoformat(given.since) if given.since else until - dt.timedelta(days=29)
    except (ValueError, OverflowError):
        raise BadRequest(say("Write the days like 2026-11-23.")) from None
    if not 0 <= (until - since).days <= MOST_DAYS or since.year < 1900 or until.year > 2200:
        raise BadRequest(say("Choose a first day that is not after the last, at most ten years apart."))
    sections = read_report(request.viewer, since, until, given.queue)
    return answer({"since": since.isoformat(), "until": until.isoformat(), "sections": sections})
