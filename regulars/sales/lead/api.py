"""/api/leads/next: the next lead to take up."""

from typing import Any, Literal

from django.http import HttpResponse
from ninja import Router

from regulars.core.contracts import PROBLEMS, Input, ProblemView
from regulars.core.records.api.bodies import answer
from regulars.core.records.reading.single import read_written
from regulars.core.records.registry import record_type
from regulars.sales.lead.taking import take_next

router = Router(tags=["Leads"])


class NextLead(Input):
    """Which lead comes next: the hottest or the oldest, of one's own and nobody's, or of all."""

    order: Literal["hot", "old"] = "hot"
    whose: Literal["mine", "all"] = "mine"


@router.post("/next", response={200: dict[str, Any], PROBLEMS: ProblemView}, operation_id="leads_next")
def take(request: Any, body: NextLead) -> HttpResponse:
    """Take up the next lead that nobody works; two who ask at once get two leads."""
    pk, entry = take_next(order=body.order, whose=body.whose, by=request.viewer)
    return answer(read_written(record_type("leads"), pk, request.viewer), entry=entry)
