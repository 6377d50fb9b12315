"""/api/sequences/{id}/enrol: many taken into a sequence at once."""

from typing import Any

from ninja import Router, Schema

import regulars.sales.enrolment.answering  # noqa: F401 - it hears from now on
from regulars.core.contracts import PROBLEMS, Id, Input, ProblemView
from regulars.sales.enrolment.many import enrol_many

router = Router(tags=["Sequences"])


class ManyIn(Input):
    """Who is to be taken in: parties, or those of leads, selected by ids or by a filter as in bulk actions."""

    type: str
    select: dict[str, Any]


class Left(Schema):
    """Somebody who was left out, and why."""

    id: int
    title: str
    why: str


class Enrolled(Schema):
    """How many were taken in, and who was left out."""

    count: int
    left: list[Left]


@router.post("/{int:pk}/enrol", response={200: Enrolled, PROBLEMS: ProblemView}, operation_id="sequences_enrol")
def post_enrol(request: Any, pk: Id, body: ManyIn) -> dict[str, Any]:
    """Take many into a sequence; whoever is in it already is left out and named."""
    return enrol_many(pk, type_slug=body.type, select=body.select, by=request.viewer)
