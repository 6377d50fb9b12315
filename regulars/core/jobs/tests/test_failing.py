"""A job that fails says why in a sentence, is tried again where that may help, and never stops the others."""

from datetime import timedelta
from threading import Event

import pytest
from django.db import OperationalError, transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from regulars.core.jobs import worker
from regulars.core.jobs.actions import retry_job, start_job
from regulars.core.jobs.attempts import back_off
from regulars.core.jobs.models import Job
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.problems import Invalid

pytestmark = pytest.mark.django_db


def make_due() -> None:
    """Let the waiting time of all retries pass."""
    DBTaskResult.objects.filter(status="READY").update(run_after=timezone.now())


def fail(progress):
    raise KeyError("secret detail")


def test_what_a_person_must_put_right_is_told_and_not_tried_again(new_kind, alice):
    def refuse(progress):
        raise Invalid("Choose a column for the name.")

    new_kind("import", refuse)
    job = start_job("import", by=alice)
    run_waiting_jobs()
    job.refresh_from_db()
    assert (job.state, job.error, job.attempts) == ("failed", "Choose a column for the name.", 1)


def test_a_fault_is_tried_again_with_growing_waits_and_then_given_up(new_kind, alice):
    new_kind("break", fail)
    job = start_job("break", by=alice)
    for attempt in range(1, 6):
        assert run_waiting_jobs() == 1
        job.refresh_from_db()
        assert job.attempts == attempt
        assert job.state == ("waiting" if attempt < 5 else "failed")
        assert run_waiting_jobs() == 0, "it must wait before it is tried again"
        make_due()
    assert run_waiting_jobs() == 0


def test_waits_grow_and_are_bounded():
    waits = [back_off(n) for n in range(1, 8)]
    assert waits[0] == timedelta(seconds=5)
    assert waits == sorted(waits)
    assert waits[-1] == timedelta(minutes=5)


def test_a_failed_job_shows_a_sentence_and_the_log_keeps_the_details(new_kind, alice):
    new_kind("break", fail, max_attempts=1)
    job = start_job("break", by=alice)
    run_waiting_jobs()
    job.refresh_from_db()
    assert "KeyError" in job.error
    assert "secret" not in job.error
    assert "secret detail" in DBTaskResult.objects.get(pk=job.task_id).traceback


def test_a_full_disk_is_named(new_kind, alice):
    def fill(progress):
        raise OperationalError("database or disk is full")

    new_kind("fill", fill)
    job = start_job("fill", by=alice)
    run_waiting_jobs()
    job.refresh_from_db()
    assert job.error.startswith("The disk is full.")


def test_one_poisoned_job_never_stops_the_rest(new_kind, alice):
    def leave(progress):
        raise SystemExit

    new_kind("break", fail, max_attempts=1)
    new_kind("leave", leave, max_attempts=1)
    new_kind("fine", lambda progress: None)
    jobs = [start_job(kind, by=alice) for kind in ("break", "leave", "fine", "break", "fine")]
    assert run_waiting_jobs() == 5
    states = [Job.objects.get(pk=job.pk).state for job in jobs]
    assert states == ["failed", "failed", "done", "failed", "done"]


def test_a_job_of_a_kind_this_version_lacks_fails_with_a_reason(new_kind, alice):
    new_kind("old", lambda progress: None)
    job = start_job("old", by=alice)
    Job.objects.filter(pk=job.pk).update(kind="older")
    run_waiting_jobs()
    job.refresh_from_db()
    assert job.state == "failed"
    assert "does not know jobs of the kind “older”" in job.error


def test_a_retry_goes_on_from_the_checkpoint(new_kind, alice):
    seen = []

    def work(progress):
        seen.append((dict(progress.saved), progress.done))
        if not progress.saved:
            with transaction.atomic():
                progress.advance(5)
                progress.checkpoint({"row": 5})
            progress.advance(3)
            raise Invalid("Row 6 cannot be read.")
        return {"rows": 10}

    new_kind("import", work)
    job = start_job("import", by=alice)
    run_waiting_jobs()
    job.refresh_from_db()
    assert job.state == "failed"
    retry_job(job, by=alice)
    run_waiting_jobs()
    job.refresh_from_db()
    assert (job.state, job.error, job.result) == ("done", "", {"rows": 10})
    assert seen == [({}, 0), ({"row": 5}, 5)], "what was counted after the checkpoint was rolled back"


def test_a_job_that_goes_well_cannot_be_tried_again(new_kind, alice):
    new_kind("fine", lambda progress: None)
    job = start_job("fine", by=alice)
    run_waiting_jobs()
    with pytest.raises(Invalid, match="failed or was cancelled"):
        retry_job(job, by=alice)


def test_a_worker_outlives_faults_round_its_jobs_and_tells_of_a_missing_database_once(monkeypatch, caplog):
    stop, told = Event(), iter([RuntimeError("a fault"), OperationalError("away"), OperationalError("away")])

    def claim(name):
        fault = next(told, None)
        if fault:
            raise fault
        stop.set()
        return False

    monkeypatch.setattr(worker, "run_next", claim)
    monkeypatch.setattr(worker, "close_old_connections", lambda: None)
    monkeypatch.setattr(worker, "connection", type("Stub", (), {"close": lambda self: None})())
    monkeypatch.setattr(worker, "TROUBLE_SECONDS", 0.01)
    worker.run_forever(stop)
    assert [record.levelname for record in caplog.records] == ["ERROR", "WARNING"]
