"""Large bulk changes and undos are jobs: stopped they go on, cancelled they are taken back, and never half."""

from collections.abc import Callable
from typing import Any

import pytest

from regulars.core.access.viewer import SYSTEM
from regulars.core.jobs import pacing
from regulars.core.jobs.actions import retry_job, start_job
from regulars.core.jobs.models import Job
from regulars.core.jobs.stops import JobPaused
from regulars.core.jobs.worker import run_next, run_waiting_jobs
from regulars.core.journal.models import Change, Entry
from regulars.core.records import bulk_jobs, undo_jobs
from testing.client import ApiClient

pytestmark = pytest.mark.django_db
MANY = 20


@pytest.fixture
def ids(alice: ApiClient, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    for name in ("_LEAST", "_FIRST", "_MOST"):
        monkeypatch.setattr(pacing, name, 6)
    return [alice.post("/people", {"name": f"P{n}", "job_title": "Cook"}).ok(201)["id"] for n in range(MANY)]


def begun(ids: list[int], **values: Any) -> Job:
    body = {"select": {"ids": ids}, "action": "change", "values": values}
    return start_job("records.bulk", by=SYSTEM, type="people", body=body)


def changed(ids: list[int], **values: Any) -> int:
    """Change them by a job and return the entry."""
    job = begun(ids, **values)
    run_waiting_jobs()
    return int(result_of(job)["entry"])


def result_of(job: Job) -> dict[str, Any]:
    job.refresh_from_db()
    assert job.state == "done", (job.state, job.error)
    return dict(job.result or {})


def titles(alice: ApiClient, ids: list[int]) -> list[str]:
    return [alice.get(f"/people/{pk}").ok()["job_title"] for pk in ids]


def after_two_sets(monkeypatch: pytest.MonkeyPatch, module: Any, name: str, then: Callable[[], None]) -> None:
    """Do something between the second and the third set of a job."""
    step, calls = getattr(module, name), []

    def counted(*given: Any, **named: Any) -> Any:
        calls.append(1)
        found = step(*given, **named)
        if len(calls) == 2:
            then()
        return found

    monkeypatch.setattr(module, name, counted)


def cancel_all() -> None:
    Job.objects.filter(state="running").update(is_cancel_requested=True)


def test_a_large_change_shows_how_far_it_is_and_reports_every_record(alice: ApiClient, ids: list[int]) -> None:
    job = begun([*ids, 987654321], job_title="Baker")
    run_waiting_jobs()
    report = result_of(job)
    assert (job.done, job.total, report["count"], [one["id"] for one in report["refused"]]) == (20, 20, 20, [987654321])
    assert set(titles(alice, ids)) == {"Baker"}
    assert Change.objects.filter(entry_id=report["entry"]).count() == MANY


def test_a_cancelled_change_is_taken_back_and_tried_again_begins_anew(
    alice: ApiClient, ids: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        after_two_sets(patched, bulk_jobs, "run_batch", cancel_all)
        job = begun(ids, job_title="Baker")
        assert run_next("test")
    job.refresh_from_db()
    assert (job.state, titles(alice, ids).count("Baker")) == ("cancelled", 12)
    assert run_waiting_jobs() == 1, "what takes it back is a job of its own, which survives a restart"
    assert set(titles(alice, ids)) == {"Cook"}
    retry_job(job, by=SYSTEM)
    run_waiting_jobs()
    assert result_of(job)["count"] == MANY
    assert set(titles(alice, ids)) == {"Baker"}


def test_a_job_that_is_stopped_goes_on_and_still_reports_what_was_refused_before(
    alice: ApiClient, ids: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop() -> None:
        raise JobPaused

    taken = alice.post("/fields", {"type": "people", "label": "Badge", "kind": "text", "unique": True}).ok(201)
    with monkeypatch.context() as patched:
        after_two_sets(patched, bulk_jobs, "run_batch", stop)
        job = begun(ids, **{taken["name"]: "A1"})
        assert run_next("test")
    job.refresh_from_db()
    assert (job.state, job.done) == ("waiting", 6), "what was open when it stopped is not counted"
    run_waiting_jobs()
    report = result_of(job)
    assert (report["count"], len(report["refused"]), job.done) == (1, MANY - 1, MANY)
    assert Change.objects.filter(entry_id=report["entry"]).count() == 1


def test_a_large_undo_that_is_stopped_goes_on(
    alice: ApiClient, ids: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop() -> None:
        raise JobPaused

    entry = changed(ids, job_title="Baker")
    with monkeypatch.context() as patched:
        after_two_sets(patched, undo_jobs, "undo_batch", stop)
        job = start_job("records.undo", by=SYSTEM, entry=entry)
        assert run_next("test")
    assert titles(alice, ids).count("Cook") == 6
    run_waiting_jobs()
    assert (result_of(job)["undone"], job.done, job.total) == (MANY, MANY, MANY)
    assert set(titles(alice, ids)) == {"Cook"}
    assert Entry.objects.filter(undo_of=entry).count() == 1


def test_a_cancelled_undo_puts_everything_back_and_may_be_asked_for_again(
    alice: ApiClient, ids: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = changed(ids, job_title="Baker")
    with monkeypatch.context() as patched:
        after_two_sets(patched, undo_jobs, "undo_batch", cancel_all)
        job = start_job("records.undo", by=SYSTEM, entry=entry)
        assert run_next("test")
    job.refresh_from_db()
    assert (job.state, titles(alice, ids).count("Cook")) == ("cancelled", 12)
    run_waiting_jobs()
    assert set(titles(alice, ids)) == {"Baker"}
    assert alice.post(f"/entries/{entry}/undo").ok()["undone"] == MANY
    assert set(titles(alice, ids)) == {"Cook"}


def test_an_undo_that_finds_everything_touched_leaves_no_trace(alice: ApiClient, ids: list[int]) -> None:
    entry = changed(ids, job_title="Baker")
    changed(ids, job_title="Smith")
    job = start_job("records.undo", by=SYSTEM, entry=entry)
    run_waiting_jobs()
    report = result_of(job)
    assert (report["undone"], len(report["conflicts"]), report["entry"]) == (0, MANY, None)
    assert not Entry.objects.filter(undo_of=entry).exists()
    assert set(titles(alice, ids)) == {"Smith"}


def test_an_undo_takes_back_what_one_entry_did_to_the_same_record_twice(alice: ApiClient, ids: list[int]) -> None:
    entry, later = changed(ids[:1], job_title="Baker"), changed(ids[:1], job_title="Smith")
    Change.objects.filter(entry_id=later).update(entry_id=entry)
    assert alice.post(f"/entries/{entry}/undo").ok() == {"undone": 2, "conflicts": [], "entry": entry + 2, "job": None}
    assert titles(alice, ids[:1]) == ["Cook"]


def test_a_set_takes_as_many_rows_as_fit_in_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr(pacing.time, "monotonic", lambda: clock[0])
    pace, sizes = pacing.Pace(), []
    for seconds_a_row in (0.0001, 0.0001, 0.0001, 0.01, 0.01, 0.1):
        with pace.timed():
            clock[0] += pace.rows * seconds_a_row
        sizes.append(pace.rows)
    assert sizes == [200, 400, 500, 25, 25, 25]
