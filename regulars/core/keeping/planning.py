"""The plan of backups: changing it, and what to warn of."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from regulars.core.access.viewer import Viewer
from regulars.core.administration.guarding import require_administrator
from regulars.core.jobs.models import Job
from regulars.core.journal.recording import record
from regulars.core.keeping.backing_up import the_plan
from regulars.core.keeping.events import BackupPlanChanged
from regulars.core.keeping.models import BackupPlan
from regulars.core.keeping.place import CLOCKS_DIFFER, BackupFile
from regulars.core.records.history.house_parts import HousePart, offer_house_part
from regulars.core.records.house_changes import house_change
from regulars.core.words import say, say_count

KIND, SLUG = "keeping.backup", "backup_plan"
NUMBERS = ("every_hours", "keep_newest", "keep_days", "keep_weeks", "keep_months")
# Without a plan, a week without a backup is worth a word.
WITHOUT_PLAN = timedelta(days=7)


def change_plan(values: dict[str, Any], *, by: Viewer) -> BackupPlan:
    """Change how often backups are made, and how many are kept."""
    require_administrator(by, to="plan backups")
    the_plan()
    with transaction.atomic():
        plan = BackupPlan.objects.select_for_update().get(pk=1)
        before = plan_view(plan)
        after = {name: values[name] for name in NUMBERS if values.get(name) is not None}
        changed = {name: value for name, value in after.items() if value != before[name]}
        if changed:
            BackupPlan.objects.filter(pk=1).update(**changed)
            was = {name: before[name] for name in changed}
            record(BackupPlanChanged(before=was, after=changed), by=by, changes=house_change(SLUG, 1, was, changed))
    plan.refresh_from_db()
    return plan


def plan_view(plan: BackupPlan) -> dict[str, int]:
    """Return the numbers of the plan."""
    return {name: getattr(plan, name) for name in NUMBERS}


def last_failure(backups: Sequence[BackupFile]) -> str:
    """Return why no backup could be made since the last good one, "" where none was tried in vain."""
    good = next((one.moment for one in backups if one.is_good), None)
    tried = Job.objects.filter(kind=KIND, state__in=("done", "failed")).order_by("-finished_at", "-pk").first()
    if tried is None or tried.state == "done" or (good and tried.finished_at and tried.finished_at < good):
        return ""
    return tried.error


def warning_about(backups: Sequence[BackupFile], plan: BackupPlan, now: datetime, failure: str = "") -> str | None:
    """Return what is wrong with the backups, None where all is well; `failure` is why the last could not be made."""
    good = [one for one in backups if one.is_good]
    if failure:
        return say("The last backup could not be made. {why}", why=failure)
    if not good:
        return say("There is no backup yet. If this machine breaks, everything is lost: make one now.")
    if good[0].moment > now + CLOCKS_DIFFER:
        return say("The only good backups are of days to come: a clock was wrong when they were made. Make one now.")
    longest = timedelta(hours=plan.every_hours * 2 + 2) if plan.every_hours else WITHOUT_PLAN
    if now - good[0].moment > longest:
        days = (now - good[0].moment).days
        if not days:
            return say("The last good backup is less than one day old.")
        return say_count(
            "The last good backup is {count} day old.",
            "The last good backup is {count} days old.",
            count=days,
        )
    if backups[0].at > good[0].at and backups[0].trouble:
        return say("The newest backup is not good: {trouble}", trouble=backups[0].trouble)
    return None


offer_house_part(
    HousePart(
        slug=SLUG, now=lambda _: dict(plan_view(the_plan())), change=lambda _, values, by: change_plan(values, by=by)
    ),
    events=["backup.planned"],
)
