"""/api/canned: a canned answer, filled in for one case."""

from typing import Any

from django.http import HttpResponse
from ninja import Router, Schema

from regulars.core.records.api.bodies import answer
from regulars.core.records.api.schemas import PROBLEMS
from regulars.service.canned.filling import fill_canned

router = Router(tags=["Cases"])


class FilledAnswer(Schema):
    """The text with its fields filled in; for `missing` there was nothing, `broken` are no fields at all."""

    text: str
    missing: list[str]
    broken: list[str]


@router.get("/{int:pk}/for/{int:case}", response={200: FilledAnswer, **PROBLEMS}, operation_id="canned_for_case")
def for_case(request: Any, pk: int, case: int) -> HttpResponse:
    """A canned answer as it would be said to the customer of a case, from what the user may see."""
    return answer(fill_canned(pk, case, by=request.viewer))
