"""A job runs once, in the background, and shows how far it is."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.db import transaction
from django.utils import timezone

from regulars.core.access.viewer import SYSTEM
from regulars.core.jobs import progress as progressing
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.models import Job, Tidying
from regulars.core.jobs.tidying import remove_old_jobs, tidy_if_due
from regulars.core.jobs.worker import finish_job, run_waiting_jobs

pytestmark = pytest.mark.django_db


def test_a_job_runs_with_its_arguments_and_keeps_its_result(new_kind, alice):
    new_kind("add", lambda progress, one, two: {"sum": one + two, "by": progress.by.name}, label="Add two numbers")
    job = start_job("add", by=alice, one=2, two=3)
    assert (job.state, job.label) == ("waiting", "Add two numbers")
    assert run_waiting_jobs() == 1
    job.refresh_from_db()
    assert (job.state, job.result, job.attempts) == ("done", {"sum": 5, "by": "Alice"}, 1)
    assert job.started_at <= job.finished_at


def test_a_job_runs_only_once(new_kind, alice):
    ran = []
    new_kind("note", lambda progress: ran.append(1))
    start_job("note", by=alice)
    run_waiting_jobs()
    run_waiting_jobs()
    assert ran == [1]


def test_a_job_started_in_a_transaction_that_fails_never_runs(new_kind, alice):
    new_kind("note", lambda progress: None)
    with transaction.atomic():
        start_job("note", by=alice)
        transaction.set_rollback(True)
    assert run_waiting_jobs() == 0
    assert not Job.objects.exists()


def test_a_label_can_tell_what_the_job_is_about(new_kind, alice):
    new_kind("bring", lambda progress, name: None, label=lambda args: f"Bring in {args['name']}")
    assert start_job("bring", by=alice, name="people.csv").label == "Bring in people.csv"


def test_the_progress_and_total_of_a_finished_job_are_kept(new_kind, alice):
    def count(progress):
        progress.total = 7
        for _ in range(7):
            progress.advance()

    new_kind("count", count)
    job = finish_job(start_job("count", by=alice))
    assert (job.state, job.done, job.total, job.eta_at) == ("done", 7, 7, None)


def test_the_time_left_is_reckoned_from_the_speed_so_far(new_kind, alice, monkeypatch):
    seen = []

    def count(progress):
        ten_seconds_on = SimpleNamespace(monotonic=lambda: progress._began + 10)
        monkeypatch.setattr(progressing, "time", ten_seconds_on)
        progress.total = 300
        progress.advance(100)
        seen.extend([timezone.now(), progress.counters()["eta_at"], timezone.now()])

    new_kind("count", count)
    finish_job(start_job("count", by=alice))
    before, eta, after = seen
    assert before <= eta - timedelta(seconds=20) <= after


def test_an_unknown_kind_is_refused_at_once():
    with pytest.raises(LookupError, match="no kind of job"):
        start_job("nonsense", by=SYSTEM)


def test_two_functions_cannot_share_a_kind(new_kind):
    new_kind("same", lambda progress: None)
    with pytest.raises(TypeError, match="same"):
        new_kind("same", test_an_unknown_kind_is_refused_at_once)


def test_work_marked_finished_in_its_transaction_is_done_whatever_comes_after(new_kind, alice):
    def once(progress):
        with transaction.atomic():
            progress.finish({"kept": True})
        raise RuntimeError("too late to matter")

    new_kind("once", once)
    job = start_job("once", by=alice)
    run_waiting_jobs()
    job.refresh_from_db()
    assert (job.state, job.result, job.error) == ("done", {"kept": True}, "")


def test_old_finished_jobs_are_tidied_and_new_ones_and_failures_stay(new_kind, alice):
    new_kind("note", lambda progress: None)
    jobs = [start_job("note", by=alice) for _ in range(3)]
    run_waiting_jobs()
    month = timezone.now() - timedelta(days=31)
    Job.objects.filter(pk__in=[jobs[0].pk, jobs[1].pk]).update(finished_at=month)
    Job.objects.filter(pk=jobs[1].pk).update(state="failed")
    remove_old_jobs()
    assert set(Job.objects.values_list("pk", flat=True)) == {jobs[1].pk, jobs[2].pk}


def test_the_house_is_tidied_once_an_hour_not_by_every_worker():
    assert tidy_if_due()
    assert not tidy_if_due()


def test_a_clock_that_was_years_ahead_stops_no_tidying():
    Tidying.objects.create(pk=1, at=timezone.now() + timedelta(days=2000))
    assert tidy_if_due()
    assert not tidy_if_due()
