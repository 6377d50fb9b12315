"""/api/privacy/retention: what is kept no longer than for so long; for administrators."""

from typing import Annotated, Any

from annotated_types import Ge, Le
from ninja import Router, Status

from regulars.core.administration.guarding import require_administrator
from regulars.core.contracts import BIGGEST_ID, PROBLEMS, Id, ProblemView
from regulars.core.jobs.actions import start_job
from regulars.core.privacy.models import RetentionRule
from regulars.core.privacy.retention.applying import KIND, is_running
from regulars.core.privacy.retention.checking import day_fields
from regulars.core.privacy.retention.due import due_records
from regulars.core.privacy.retention.due_schemas import DueView
from regulars.core.privacy.retention.rules import add_rule, change_rule, remove_rule, rule_numbered
from regulars.core.privacy.retention.schemas import NewRule, RetentionStarted, RuleChange, RuleType, RuleView
from regulars.core.privacy.retention.telling import told_due
from regulars.core.problems import Invalid
from regulars.core.records.registry import all_record_types
from regulars.core.words import say

router = Router(tags=["Privacy"])
MOST_HELD = 50
After = Annotated[int, Ge(0), Le(BIGGEST_ID)]
Limit = Annotated[int, Ge(1), Le(200)]


@router.get("", response={200: list[RuleView], PROBLEMS: ProblemView}, operation_id="retention_list")
def list_rules(request: Any) -> list[dict[str, Any]]:
    """The rules, and what each did the last time."""
    require_administrator(request.viewer, to="see retention rules")
    return [_view(one) for one in RetentionRule.objects.order_by("id")]


@router.post("", response={201: RuleView, PROBLEMS: ProblemView}, operation_id="retention_add")
def post_rule(request: Any, body: NewRule) -> Any:
    """Add a rule; it is off until it is turned on by whoever has seen what it takes."""
    values = body.dict()
    return Status(201, _view(add_rule({"record_type": values.pop("type"), **values}, by=request.viewer)))


@router.get("/types", response={200: list[RuleType], PROBLEMS: ProblemView}, operation_id="retention_types")
def list_types(request: Any) -> list[dict[str, Any]]:
    """The kinds of records that may have rules, and from which of their days one may count."""
    require_administrator(request.viewer, to="see retention rules")
    return [
        {"type": kind.slug, "label": str(kind.plural), "days": day_fields(kind), "can_erase": kind.is_subject}
        for kind in all_record_types()
        if not kind.subtypes and not kind.is_ledger
    ]


@router.patch("/{int:pk}", response={200: RuleView, PROBLEMS: ProblemView}, operation_id="retention_change")
def patch_rule(request: Any, pk: Id, body: RuleChange) -> dict[str, Any]:
    """Change a rule or turn it on or off; turning on needs `expects`, the number that it takes today."""
    given = body.dict(exclude_unset=True)
    expects = given.pop("expects", None)
    values = {name: value for name, value in given.items() if value is not None or name == "filter"}
    return _view(change_rule(pk, values=values, expects=expects, by=request.viewer))


@router.delete("/{int:pk}", response={204: None, PROBLEMS: ProblemView}, operation_id="retention_remove")
def delete_rule(request: Any, pk: Id) -> Any:
    """Remove a rule; what it took stays where it is."""
    remove_rule(pk, by=request.viewer)
    return Status(204, None)


@router.get("/{int:pk}/due", response={200: DueView, PROBLEMS: ProblemView}, operation_id="retention_due")
def show_due(request: Any, pk: Id, after: After = 0, limit: Limit = 50) -> dict[str, Any]:
    """Exactly what a rule would take today and why, and what it leaves since a law keeps it; nothing is changed."""
    require_administrator(request.viewer, to="see what a retention rule takes")
    rule = rule_numbered(pk)
    due = due_records(rule)
    rows = told_due(rule, due, after=after, limit=limit)
    return {
        "count": len(due.ids),
        "before": due.before,
        "rows": rows,
        "next": rows[-1]["id"] if rows and rows[-1]["id"] != due.ids[-1] else None,
        "held_count": len(due.held),
        "held": [{"id": one, "reason": why} for one, why in sorted(due.held.items())[:MOST_HELD]],
    }


@router.post("/run", response={202: RetentionStarted, PROBLEMS: ProblemView}, operation_id="retention_run")
def post_run(request: Any) -> Any:
    """Apply the rules that are on now, as the job of every night does."""
    require_administrator(request.viewer, to="apply retention rules")
    if is_running():
        raise Invalid(say("They are being applied already."))
    return Status(202, {"job": start_job(KIND, by=request.viewer).pk})


def _view(rule: RetentionRule) -> dict[str, Any]:
    names = ("name", "filter", "counted_from", "months", "deed", "is_on", "last_run_at")
    told = {name: getattr(rule, name) for name in names}
    return {"id": rule.pk, "type": rule.record_type, **told, "last_report": rule.last_report or None}
