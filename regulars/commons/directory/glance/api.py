"""The route of the glance."""

from typing import Any

from django.http import HttpResponse
from ninja import Router, Schema

from regulars.commons.directory.glance.queries import read_glance
from regulars.core.records.api.bodies import answer
from regulars.core.records.api.schemas import PROBLEMS
from regulars.core.records.timeline.schemas import EntryView

router = Router(tags=["Glance"])


class UnderWay(Schema):
    """The first records of a kind that are not over yet."""

    type: str
    rows: list[dict[str, Any]]
    has_more: bool


class Glance(Schema):
    """Who somebody is, what is under way with her, and what happened last."""

    party: dict[str, Any]
    under_way: list[UnderWay]
    entries: list[EntryView]


@router.get("/{int:pk}/glance", response={200: Glance, **PROBLEMS}, operation_id="parties_glance")
def glance(request: Any, pk: int) -> HttpResponse:
    """Somebody at a glance: the record, what is under way in all departments, the last entries."""
    return answer(read_glance(pk, request.viewer))
