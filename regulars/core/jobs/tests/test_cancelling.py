"""A job can be cancelled: at once while it waits, at its next stop while it runs; what is kept is whole."""

from threading import Event

import pytest
from django.db import transaction

from regulars.core.access.models import Team
from regulars.core.jobs.actions import cancel_job, retry_job, start_job
from regulars.core.jobs.models import Job
from regulars.core.jobs.running import working
from regulars.core.jobs.stops import JobCancelled
from regulars.core.jobs.worker import run_next, run_waiting_jobs
from regulars.core.problems import Invalid

pytestmark = pytest.mark.django_db


def test_a_waiting_job_is_cancelled_at_once_and_never_runs(new_kind, alice):
    ran = []
    new_kind("note", lambda progress: ran.append(1))
    job = cancel_job(start_job("note", by=alice), by=alice)
    assert job.state == "cancelled"
    assert run_waiting_jobs() == 0
    assert ran == []


def test_a_running_job_stops_at_its_next_stop_and_rolls_back_what_was_open(new_kind, alice):
    def work(progress):
        with transaction.atomic():
            Team.objects.create(name="kept")
            progress.checkpoint({"row": 1})
        cancel_job(Job.objects.get(pk=progress.job.pk), by=alice)
        try:
            with transaction.atomic():
                Team.objects.create(name="half")
                progress.raise_if_cancelled()
        except Exception:
            pytest.fail("a broad except must not swallow the cancelling")

    new_kind("work", work)
    job = start_job("work", by=alice)
    run_waiting_jobs()
    job.refresh_from_db()
    assert (job.state, job.is_finished, job.error) == ("cancelled", True, "")
    assert list(Team.objects.values_list("name", flat=True)) == ["kept"]


def test_a_cancelled_job_may_report_what_it_did_before(new_kind, alice):
    def work(progress):
        raise JobCancelled({"created": 3})

    new_kind("work", work)
    job = start_job("work", by=alice)
    run_waiting_jobs()
    job.refresh_from_db()
    assert (job.state, job.result) == ("cancelled", {"created": 3})


def test_cancelling_a_finished_job_changes_nothing(new_kind, alice):
    new_kind("fine", lambda progress: {"ok": 1})
    job = start_job("fine", by=alice)
    run_waiting_jobs()
    assert cancel_job(job, by=alice).state == "done"


def test_a_failed_job_that_kept_part_of_its_work_can_still_take_it_back(new_kind, alice):
    def work(progress):
        try:
            progress.raise_if_cancelled()
        except JobCancelled:
            Team.objects.all().delete()
            raise
        with transaction.atomic():
            Team.objects.create(name="part")
            progress.checkpoint({"row": 1})
        raise Invalid("Row 2 cannot be read.")

    new_kind("work", work)
    job = start_job("work", by=alice)
    run_waiting_jobs()
    job.refresh_from_db()
    assert (job.state, Team.objects.count(), job.can_be_cancelled) == ("failed", 1, True)
    cancel_job(job, by=alice)
    run_waiting_jobs()
    job.refresh_from_db()
    assert (job.state, Team.objects.count(), job.can_be_cancelled) == ("cancelled", 0, False)


def test_a_cancelled_job_can_be_taken_up_again(new_kind, alice):
    new_kind("fine", lambda progress: None)
    job = cancel_job(start_job("fine", by=alice), by=alice)
    assert retry_job(job, by=alice).state == "waiting"
    run_waiting_jobs()
    job.refresh_from_db()
    assert (job.state, job.is_cancel_requested) == ("done", False)


def test_a_server_that_stops_gives_the_job_back_and_the_next_goes_on_with_it(new_kind, alice):
    seen, bell = [], Event()

    def work(progress):
        seen.append(dict(progress.saved))
        with transaction.atomic():
            progress.checkpoint({"row": 1})
        if len(seen) == 1:
            bell.set()
        progress.raise_if_cancelled()
        return {"all": True}

    new_kind("work", work)
    job = start_job("work", by=alice)
    with working(bell):
        run_next("first")
    job.refresh_from_db()
    assert (job.state, job.attempts) == ("waiting", 0), "an orderly stop is no failed attempt"
    run_waiting_jobs()
    job.refresh_from_db()
    assert (job.state, seen) == ("done", [{}, {"row": 1}])
