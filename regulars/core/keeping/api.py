"""/api/backups: the backups there are, the plan, and making one now."""

from typing import Annotated, Any

from annotated_types import Ge, Le
from django.utils import timezone
from ninja import Router, Schema, Status

from regulars.core.administration.guarding import require_administrator
from regulars.core.contracts import PROBLEMS, Input, ProblemView
from regulars.core.jobs.actions import start_job
from regulars.core.keeping.backing_up import the_plan
from regulars.core.keeping.place import BackupFile, backup_key, list_backups
from regulars.core.keeping.planning import KIND, change_plan, last_failure, plan_view, warning_about

router = Router(tags=["Backups"])
Number = Annotated[int, Ge(0), Le(1000)]


class PlanChange(Input):
    """How often backups are made by themselves (0: never), and how many are kept."""

    every_hours: Number | None = None
    keep_newest: Number | None = None
    keep_days: Number | None = None
    keep_weeks: Number | None = None
    keep_months: Number | None = None


class PlanView(Schema):
    """The plan as it stands."""

    every_hours: int
    keep_newest: int
    keep_days: int
    keep_weeks: int
    keep_months: int


class BackupView(Schema):
    """A backup in the folder; good once it was read back and found right."""

    name: str
    at: str
    size: int
    is_encrypted: bool
    is_good: bool
    trouble: str
    rows: int
    files: int
    seconds: float


class BackupsView(Schema):
    """All backups, newest first, and what an administrator should know of them."""

    backups: list[BackupView]
    last_good: str | None
    warning: str | None
    is_encrypted: bool
    plan: PlanView


class BackupStarted(Schema):
    """The job that makes it."""

    job: int


@router.get("", response={200: BackupsView, PROBLEMS: ProblemView}, operation_id="backups_list")
def show_backups(request: Any) -> dict[str, Any]:
    """The backups there are, whether the next will be encrypted, and a warning where there is no good recent one."""
    require_administrator(request.viewer, to="see the backups")
    found, plan = list_backups(), the_plan()
    return {
        "backups": [_view(one) for one in found],
        "last_good": next((one.at for one in found if one.is_good), None),
        "warning": warning_about(found, plan, timezone.now(), last_failure(found)),
        "is_encrypted": bool(backup_key()),
        "plan": plan_view(plan),
    }


@router.post("", response={202: BackupStarted, PROBLEMS: ProblemView}, operation_id="backups_make")
def make_backup_now(request: Any) -> Status[Any]:
    """Make a backup now, as a job; everybody goes on working meanwhile."""
    require_administrator(request.viewer, to="make backups")
    return Status(202, {"job": start_job(KIND, by=request.viewer).pk})


@router.patch("/plan", response={200: PlanView, PROBLEMS: ProblemView}, operation_id="backups_plan")
def patch_plan(request: Any, body: PlanChange) -> dict[str, Any]:
    """Change how often backups are made, and how many are kept."""
    return plan_view(change_plan(body.dict(exclude_unset=True), by=request.viewer))


def _view(one: BackupFile) -> dict[str, Any]:
    return {
        "name": one.name,
        "at": one.at,
        "size": one.size,
        "is_encrypted": one.is_encrypted,
        "is_good": one.is_good,
        "trouble": one.trouble,
        "rows": sum(one.counts.values()),
        "files": one.files,
        "seconds": one.seconds,
    }
