"""A job whose worker died is taken up again; the dead worker, should it wake, can do no harm."""

import os
import subprocess
import sys
from datetime import timedelta
from threading import Event

import pytest
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from regulars.core.access.models import Team
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.claims import claim_next
from regulars.core.jobs.lost import take_back_lost_jobs
from regulars.core.jobs.models import Job
from regulars.core.jobs.processes import is_gone, worker_name
from regulars.core.jobs.progress import JobProgress
from regulars.core.jobs.stops import JobTakenOver
from regulars.core.jobs.worker import run_waiting_jobs

pytestmark = pytest.mark.django_db


@pytest.fixture
def held(new_kind, alice):
    """A job that a worker of this process holds."""
    new_kind("fine", lambda progress: None)
    job = start_job("fine", by=alice)
    claim_next(worker_name())
    job.refresh_from_db()
    assert job.state == "running"
    return job


def test_a_living_worker_keeps_its_job(held):
    assert take_back_lost_jobs() == 0


def test_a_job_of_a_dead_process_of_this_machine_is_taken_back_at_once(held):
    name = "import regulars.core.jobs.processes as p; print(p.worker_name())"
    dead = subprocess.run([sys.executable, "-c", name], capture_output=True, text=True, check=True).stdout.strip()
    assert is_gone(dead)
    Job.objects.filter(pk=held.pk).update(worker=dead)
    assert take_back_lost_jobs() == 1
    assert run_waiting_jobs() == 1
    held.refresh_from_db()
    assert (held.state, held.attempts) == ("done", 2)


def test_a_reused_process_number_is_not_taken_for_the_worker():
    machine, _, _, word = worker_name().rsplit("/", 3)
    assert is_gone(f"{machine}/{os.getpid()}/12345/{word}")
    assert not is_gone(worker_name())


def test_a_worker_elsewhere_is_given_a_minute(held):
    Job.objects.filter(pk=held.pk).update(worker="other-machine/1/2/3")
    assert take_back_lost_jobs() == 0
    Job.objects.filter(pk=held.pk).update(heartbeat_at=timezone.now() - timedelta(seconds=61))
    assert take_back_lost_jobs() == 1
    assert take_back_lost_jobs() == 0, "only once"


def write_a_team(progress):
    with transaction.atomic():
        Team.objects.create(name="written twice")
        progress.checkpoint({"row": 1})


def test_a_worker_that_was_thought_dead_cannot_write_any_more(held):
    old = JobProgress(held, stopping=Event())
    Job.objects.filter(pk=held.pk).update(heartbeat_at=timezone.now() - timedelta(hours=1))
    take_back_lost_jobs()
    claim_next(worker_name())
    with pytest.raises(JobTakenOver):
        write_a_team(old)
    assert not Team.objects.exists()
    with pytest.raises(JobTakenOver), transaction.atomic():
        old.finish()


def test_a_job_that_kills_its_worker_each_time_is_given_up(held):
    for _ in range(5):
        Job.objects.filter(pk=held.pk, state="running").update(heartbeat_at=timezone.now() - timedelta(hours=1))
        take_back_lost_jobs()
        held.refresh_from_db()
        DBTaskResult.objects.filter(status="READY").update(run_after=timezone.now())
        claim_next(worker_name())
    held.refresh_from_db()
    assert (held.state, held.attempts) == ("failed", 5)
    assert "several times" in held.error
