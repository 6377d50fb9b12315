"""Backups that are made by themselves."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import SYSTEM
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.kinds import job
from regulars.core.jobs.progress import JobProgress
from regulars.core.jobs.tidying import chore
from regulars.core.keeping.backing_up import BackupFailed, make_backup, rotate_backups, the_plan
from regulars.core.keeping.encryption import KeyMissing
from regulars.core.keeping.models import BackupPlan
from regulars.core.keeping.planning import KIND
from regulars.core.keeping.upgrading.snapshots import forget_old_snapshots
from regulars.core.problems import Invalid

# A workspace that was just begun is left in peace for a while.
FIRST_AFTER = timedelta(hours=1)
EARLIER = timedelta(minutes=5)


@job(KIND, label="Make a backup", max_attempts=2)
def backup_job(progress: JobProgress) -> dict[str, Any]:
    """Make a backup, and let those go that the plan no longer keeps."""
    try:
        made = make_backup(by=progress.by)
    except (BackupFailed, KeyMissing) as wrong:
        raise Invalid(str(wrong)) from wrong
    return {"name": made.name, "size": made.size, "removed": rotate_backups()}


@chore
def let_snapshots_go() -> None:
    """Remove the snapshots of before an upgrade that are too old to go back to."""
    forget_old_snapshots()


@chore
def back_up_if_due() -> None:
    """Begin a backup when the plan says so."""
    plan, now = the_plan(), timezone.now()
    if not plan.every_hours:
        return
    every = timedelta(hours=plan.every_hours)
    if plan.asked_at is None:
        BackupPlan.objects.filter(pk=1).update(asked_at=now - every + FIRST_AFTER)
    elif not now - every + EARLIER < plan.asked_at <= now + EARLIER:
        # Or it is still to come: a clock was wrong when the last one was begun.
        BackupPlan.objects.filter(pk=1).update(asked_at=now)
        start_job(KIND, by=SYSTEM)
