"""/api/assignment-rules: by which rules new leads go to their owners, and what they did."""

from typing import Annotated, Any

from annotated_types import Ge, Le
from ninja import Router, Status

import regulars.sales.assignment.choosing  # noqa: F401 - it chooses from now on
from regulars.core.administration.guarding import require_administrator
from regulars.core.contracts import BIGGEST_ID, PROBLEMS, Id, ProblemView
from regulars.core.problems import NotFound
from regulars.sales.assignment.absences import note_absence
from regulars.sales.assignment.actions import TO, add_rule, change_rule, move_rule, remove_rule
from regulars.sales.assignment.models import AssignmentRule
from regulars.sales.assignment.queries import read_log, told_rule
from regulars.sales.assignment.schemas import (
    AbsenceIn,
    AssignmentLog,
    AssignmentRuleChange,
    AssignmentRuleView,
    NewAssignmentRule,
    RuleMove,
)
from regulars.sales.assignment.standing import in_order

router = Router(tags=["Leads"])
Limit = Annotated[int, Ge(1), Le(200)]
Before = Annotated[int, Ge(0), Le(BIGGEST_ID)]


@router.get("", response={200: list[AssignmentRuleView], PROBLEMS: ProblemView}, operation_id="assignment_rules_list")
def list_rules(request: Any) -> list[dict[str, Any]]:
    """The rules in the order in which they are tried."""
    require_administrator(request.viewer, to=TO)
    return [told_rule(one, request.viewer) for one in in_order()]


@router.post("", response={201: AssignmentRuleView, PROBLEMS: ProblemView}, operation_id="assignment_rules_add")
def post_rule(request: Any, body: NewAssignmentRule) -> Status[Any]:
    """Add a rule after the others."""
    return Status(201, told_rule(add_rule(body.dict(), by=request.viewer), request.viewer))


@router.get("/log", response={200: AssignmentLog, PROBLEMS: ProblemView}, operation_id="assignment_rules_log")
def show_log(request: Any, before: Before = 0, lead: Before = 0, limit: Limit = 50) -> dict[str, Any]:
    """Why leads went to whom, the latest first; `lead` asks for one of them."""
    return read_log(request.viewer, before=before or None, lead=lead or None, limit=limit)


@router.patch(
    "/{int:pk}", response={200: AssignmentRuleView, PROBLEMS: ProblemView}, operation_id="assignment_rules_change"
)
def patch_rule(request: Any, pk: Id, body: AssignmentRuleChange) -> dict[str, Any]:
    """Change a rule, or turn it on or off."""
    require_administrator(request.viewer, to=TO)
    rule = change_rule(_find(pk), values=body.dict(exclude_unset=True), by=request.viewer)
    return told_rule(rule, request.viewer)


@router.post("/{int:pk}/move", response={200: list[AssignmentRuleView], PROBLEMS: ProblemView},
             operation_id="assignment_rules_move")  # fmt: skip
def post_move(request: Any, pk: Id, body: RuleMove) -> list[dict[str, Any]]:
    """Put a rule in another place."""
    require_administrator(request.viewer, to=TO)
    move_rule(_find(pk), to=body.to, by=request.viewer)
    return [told_rule(one, request.viewer) for one in in_order()]


@router.delete("/{int:pk}", response={204: None, PROBLEMS: ProblemView}, operation_id="assignment_rules_remove")
def delete_rule(request: Any, pk: Id) -> Status[None]:
    """Remove a rule; what it assigned stays where it is."""
    require_administrator(request.viewer, to=TO)
    remove_rule(_find(pk), by=request.viewer)
    return Status(204, None)


@router.post("/absences/{int:user}", response={204: None, PROBLEMS: ProblemView},
             operation_id="assignment_rules_absence")  # fmt: skip
def post_absence(request: Any, user: Id, body: AbsenceIn) -> Status[None]:
    """Note until when new leads pass somebody by."""
    note_absence(user, until=body.until, by=request.viewer)
    return Status(204, None)


def _find(pk: int) -> AssignmentRule:
    rule = AssignmentRule.objects.filter(pk=pk).first()
    if rule is None:
        raise NotFound
    return rule
