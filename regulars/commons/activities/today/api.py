"""The route of the first screen."""

from typing import Any

from django.http import HttpResponse
from ninja import Router, Schema

from regulars.commons.activities.today.queries import read_today
from regulars.core.records.api.bodies import answer
from regulars.core.records.api.schemas import PROBLEMS

router = Router(tags=["Today"])


class Today(Schema):
    """What is due, whose day it is, who has gone quiet, what changed."""

    day: str
    due: list[dict[str, Any]]
    celebrations: list[dict[str, Any]]
    quiet: list[dict[str, Any]]
    changed: dict[str, Any]
    counts: dict[str, int]


@router.get("", response={200: Today, **PROBLEMS}, operation_id="today")
def today(request: Any) -> HttpResponse:
    """The four questions of the day, answered for this user."""
    return answer(read_today(request.viewer))
