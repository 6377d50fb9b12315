"""/api/sales/today: what a seller finds in the morning."""

from typing import Any

from django.http import HttpResponse
from ninja import Router, Schema

from regulars.core.records.api.bodies import answer
from regulars.core.records.api.schemas import PROBLEMS
from regulars.sales.day.queries import read_sellers_day

router = Router(tags=["Sales"])


class SellersDay(Schema):
    """Deals that need their seller and why, her new leads, and what her month comes to."""

    day: str
    deals: list[dict[str, Any]]
    leads: list[dict[str, Any]]
    month: dict[str, Any] | None
    counts: dict[str, int]


@router.get("/today", response={200: SellersDay, **PROBLEMS}, operation_id="sales_today")
def sellers_day(request: Any) -> HttpResponse:
    """The viewer's own deals that need her (a next step is due, none is planned, or it stands too long), and more."""
    return answer(read_sellers_day(request.viewer))
