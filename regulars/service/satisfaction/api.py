"""/api/cases/{id}/question: the link by which a customer tells how it went."""

from typing import Any

from django.http import HttpResponse
from ninja import Router, Schema

from regulars.core.database.turns import write_transaction
from regulars.core.records.api.bodies import answer
from regulars.core.records.api.schemas import PROBLEMS, write_problems
from regulars.core.records.reading.loading import load_record
from regulars.core.records.registry import record_type
from regulars.service.satisfaction.asking import ask
from regulars.service.satisfaction.links import link_of

router = Router(tags=["Cases"])


class CaseQuestion(Schema):
    """When the customer was asked, and the link that she has; both are missing where she was not."""

    asked_at: str | None
    link: str | None


@router.get("/{int:pk}/question", response={200: CaseQuestion, **PROBLEMS}, operation_id="cases_question")
def question(request: Any, pk: int) -> HttpResponse:
    """The link by which the customer tells how it went, for whoever may change the case, to pass on."""
    with write_transaction():
        case = load_record(request.viewer, "change", record_type("cases"), pk)
    return answer(_told(case))


@router.post("/{int:pk}/question", response={200: CaseQuestion, **write_problems()}, operation_id="cases_ask")
def ask_now(request: Any, pk: int) -> HttpResponse:
    """Ask the customer how it went, whatever the queue says; a link sent before is void."""
    with write_transaction():
        case = load_record(request.viewer, "change", record_type("cases"), pk)
        ask(case)
    return answer(_told(case))


def _told(case: Any) -> dict[str, Any]:
    return {"asked_at": case.asked_at.isoformat() if case.asked_at else None, "link": link_of(case) or None}
