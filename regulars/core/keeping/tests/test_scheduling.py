"""Backups come by themselves, whatever the clock said before, and one that could not be made says why."""

import datetime as dt
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from regulars.core.access.viewer import SYSTEM
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.models import Job
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.keeping.backing_up import the_plan
from regulars.core.keeping.models import BackupPlan
from regulars.core.keeping.place import BackupFile, describe_backup, list_backups
from regulars.core.keeping.planning import KIND, last_failure, warning_about
from regulars.core.keeping.rotation import superfluous_backups
from regulars.core.keeping.scheduling import back_up_if_due

pytestmark = pytest.mark.django_db


def begun() -> int:
    """Count the backups that were begun."""
    return Job.objects.filter(kind=KIND).count()


def test_one_is_begun_when_it_is_time_and_not_before() -> None:
    back_up_if_due()
    BackupPlan.objects.update(asked_at=timezone.now() - timedelta(hours=23))
    back_up_if_due()
    assert begun() == 0
    BackupPlan.objects.update(asked_at=timezone.now() - timedelta(hours=24))
    back_up_if_due()
    back_up_if_due()
    assert begun() == 1


def test_a_clock_that_was_years_ahead_keeps_no_backup_from_coming() -> None:
    the_plan()
    BackupPlan.objects.update(asked_at=timezone.now() + timedelta(days=2000))
    back_up_if_due()
    back_up_if_due()
    assert begun() == 1


def test_a_backup_of_a_day_to_come_is_neither_the_newest_nor_enough(tmp_path: Path) -> None:
    now = timezone.now()
    ahead, today = _kept(tmp_path, now + timedelta(days=2000)), _kept(tmp_path, now)
    plan = BackupPlan(every_hours=24, keep_newest=1, keep_days=0, keep_weeks=0, keep_months=0)
    found = list_backups(tmp_path)
    assert [one.name for one in found] == [today.name, ahead.name]
    assert [one.name for one in superfluous_backups(found, plan)] == [ahead.name]
    assert warning_about(found, plan, now) is None
    assert "days to come" in (warning_about([ahead], plan, now) or "")


def test_what_could_not_be_made_says_why_until_one_could(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    plan, earlier = the_plan(), _kept(tmp_path, timezone.now())
    (tmp_path / "a file").touch()
    monkeypatch.setenv("REGULARS_BACKUPS", str(tmp_path / "a file"))
    job = start_job(KIND, by=SYSTEM)
    run_waiting_jobs()
    job.refresh_from_db()
    assert (job.state, job.error[:26]) == ("failed", "No backup could be made in")
    warning = warning_about([earlier], plan, timezone.now(), last_failure([earlier]))
    assert warning == f"The last backup could not be made. {job.error}"
    later = _kept(tmp_path, timezone.now() + timedelta(seconds=1))
    assert last_failure([later, earlier]) == ""


def _kept(folder: Path, at: dt.datetime) -> BackupFile:
    path = folder / f"regulars-{at:%Y%m%d-%H%M%S-%f}.backup"
    path.write_bytes(b"x")
    about = BackupFile(path.name, at.isoformat(), 1, is_encrypted=False, is_good=True)
    describe_backup(path, about)
    return about
