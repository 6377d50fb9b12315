"""An import that was cancelled and is tried again brings in all its rows, from the first; so does a trial run."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_tasks_db.models import DBTaskResult

from regulars.core.jobs.models import Job
from regulars.core.jobs.progress import JobProgress
from regulars.core.jobs.stops import JobCancelled, JobPaused, JobStopped
from regulars.core.jobs.worker import run_next, run_waiting_jobs
from regulars.core.records.importing import checking, running
from testing.client import ApiClient

pytestmark = pytest.mark.django_db(transaction=True)

ROWS = 1200


@pytest.fixture
def cancelled(alice: ApiClient, monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Any) -> tuple[int, int]:
    """An import and its job, cancelled after its first batch; one column was to become a field."""
    settings.DATA = tmp_path / "data"
    content = "Name,E-mail,Guild\n" + "".join(f"Person {n},p{n}@x.example,Bakers\n" for n in range(ROWS))
    file = SimpleUploadedFile("list.csv", content.encode())
    pk = alice.client.post("/api/imports", {"file": file, "type": "people"}).json()["id"]
    wish = {"mapping": [{"column": 2, "target": None, "new_field": {"label": "Guild", "kind": "text"}}]}
    alice.patch(f"/imports/{pk}", wish).ok()
    job = int(alice.post(f"/imports/{pk}/start").ok()["job"])
    write = running._write_batch
    cancels: list[int] = []

    def stop_if_cancelled(progress: JobProgress) -> None:
        if cancels:
            raise JobCancelled

    def write_and_cancel(*args: Any) -> None:
        write(*args)
        cancels.append(job)
        Job.objects.filter(pk=job).update(is_cancel_requested=True)

    with monkeypatch.context() as patched:
        patched.setattr(running, "_write_batch", write_and_cancel)
        patched.setattr(JobProgress, "raise_if_cancelled", stop_if_cancelled)
        assert run_next("test")
    assert Job.objects.get(pk=job).state == "cancelled"
    return pk, job


def people(alice: ApiClient) -> int:
    return int(alice.get("/people/count").ok()["value"])


def test_what_was_taken_back_comes_in_whole(alice: ApiClient, cancelled: tuple[int, int]) -> None:
    pk, job = cancelled
    run_waiting_jobs()
    assert (alice.get(f"/imports/{pk}").ok()["state"], people(alice)) == ("cancelled", 0)
    alice.post(f"/jobs/{job}/retry").ok()
    run_waiting_jobs()
    imported = alice.get(f"/imports/{pk}").ok()
    assert (imported["state"], imported["counts"]["created"], people(alice)) == ("done", ROWS, ROWS)
    filled = {"field": "guild", "op": "is", "value": "bakers"}
    assert alice.get("/people/count", filter=filled).ok()["value"] == ROWS


def test_it_waits_until_what_it_wrote_is_taken_back(alice: ApiClient, cancelled: tuple[int, int]) -> None:
    _, job = cancelled
    undoing = Job.objects.filter(kind="records.undo")
    DBTaskResult.objects.filter(pk__in=undoing.values("task_id")).delete()
    alice.post(f"/jobs/{job}/retry").ok()
    run_waiting_jobs()
    told = alice.get(f"/jobs/{job}").ok()
    assert (told["state"], "still being taken back" in told["error"]) == ("failed", True)


@pytest.mark.parametrize("stop", [JobCancelled, JobPaused])
def test_a_trial_that_stopped_is_taken_up_again(
    alice: ApiClient, monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Any, stop: type[JobStopped]
) -> None:
    settings.DATA = tmp_path / "data"
    file = SimpleUploadedFile("list.csv", b"Name,E-mail\nAda,ada@x.example\n")
    pk = alice.client.post("/api/imports", {"file": file, "type": "people"}).json()["id"]
    job = int(alice.post(f"/imports/{pk}/check").ok()["job"])

    def stop_here(*_: Any, **__: Any) -> None:
        raise stop

    with monkeypatch.context() as patched:
        patched.setattr(checking, "find_choices", stop_here)
        assert run_next("test")
    if stop is JobCancelled:
        alice.post(f"/jobs/{job}/retry").ok()
    run_waiting_jobs()
    imported = alice.get(f"/imports/{pk}").ok()
    assert (imported["state"], imported["counts"]["created"]) == ("checked", 1)
