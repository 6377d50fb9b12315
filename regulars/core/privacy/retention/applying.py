"""Once a day the rules that are on do what they say: batch by batch, written down, and taken back where it can be."""

from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import SYSTEM
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.kinds import job
from regulars.core.jobs.models import Job
from regulars.core.jobs.new_day import NewDay, new_day
from regulars.core.jobs.progress import JobProgress
from regulars.core.privacy.models import RetentionRule
from regulars.core.privacy.retention.taking import take_due
from regulars.core.problems import BadRequest, Invalid, NotFound

KIND = "privacy.retention"


@new_day
def apply_daily(day: NewDay, progress: JobProgress) -> None:
    """Begin the rules that are on, once a day."""
    if RetentionRule.objects.filter(is_on=True).exists() and not is_running():
        start_job(KIND, by=SYSTEM)


def is_running() -> bool:
    """Whether rules are being applied already."""
    return Job.objects.filter(kind=KIND, state__in=["waiting", "running"]).exists()


@job(KIND, label="Apply the retention rules", max_attempts=2)
def apply_rules(progress: JobProgress) -> dict[str, Any]:
    """Do what each rule that is on says; a rule that no longer fits is reported and does nothing."""
    reports: dict[str, Any] = dict(progress.saved.get("reports", {}))
    for rule in RetentionRule.objects.filter(is_on=True).order_by("id"):
        if str(rule.pk) in reports:
            continue
        try:
            report = take_due(rule, progress=progress, by=progress.by)
        except (BadRequest, Invalid, NotFound) as problem:
            report = {"count": 0, "held": 0, "waiting": 0, "entry": None, "error": problem.detail}
        reports[str(rule.pk)] = report
        RetentionRule.objects.filter(pk=rule.pk).update(last_run_at=timezone.now(), last_report=report)
        progress.checkpoint({"reports": reports})
    return {"rules": list(reports.values()), "count": sum(one["count"] for one in reports.values())}
