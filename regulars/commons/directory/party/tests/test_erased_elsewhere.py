"""What remembers somebody beside records and journal is emptied too, and she is called in the company's words."""

from pathlib import Path
from typing import Any

import pytest

from regulars.commons.directory.party.tests.test_erasing import WORDS, erase, make_her, where_said
from regulars.core.database.rows import is_postgres
from regulars.core.jobs.models import Job
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.privacy import wiping
from regulars.core.records.importing.models import Import
from regulars.core.records.models import ExternalId
from testing.bringing import bring_in
from testing.client import ApiClient
from testing.people import People

TEXTS = ("label", "error")


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA = tmp_path


def left() -> list[str]:
    """Where any of her words stands, but for the search index, whose file is written anew by a job."""
    return [line for line in where_said(WORDS) if not line.startswith("search_")]


@pytest.mark.parametrize("column", ["label", "args", "checkpoint", "result", "error"])
def test_jobs_name_her_no_longer(alice: ApiClient, column: str) -> None:
    her = make_her(alice)
    told = "Greet zyxomma@quokkafield.example, +4790077123"
    Job.objects.create(kind="tests.greet", state="done", **{column: told if column in TEXTS else {"whom": [told]}})
    Job.objects.create(kind="tests.greet", state="done", label="Greet Somebody Else")
    assert left()
    erase(alice, her)
    assert left() == []
    assert Job.objects.filter(label="Greet Somebody Else").exists()


def test_what_she_is_called_elsewhere_goes(alice: ApiClient) -> None:
    # Though she stays as a pseudonym, since a law keeps the call with her.
    alice.patch("/privacy/bases", {"bases": [{"type": "calls", "years": 10, "basis": "§ 9"}]}).ok()
    her = make_her(alice)
    ExternalId.objects.create(source="shop", external_id="zyxomma-77", record_type="people", record_id=her["id"])
    assert erase(alice, her)["stayed"]
    assert not ExternalId.objects.exists()


def test_a_request_that_is_repeated_brings_nothing_back(alice: ApiClient) -> None:
    body, key = {"name": "Zyxomma Wuthering", "email": "zyxomma@quokkafield.example"}, {"Idempotency-Key": "once"}
    her = alice.post("/people", body, **key).ok(201)
    note = {"party": her["id"], "text": "<p>quokkafield</p>"}
    alice.post("/notes", note, **{"Idempotency-Key": "twice"}).ok(201)
    erase(alice, her)
    assert alice.post("/people", body, **key).status == 404
    assert alice.post("/notes", note, **{"Idempotency-Key": "twice"}).status == 404
    assert left() == []


def test_her_row_of_a_list_its_file_and_its_samples_go(
    alice: ApiClient, people: People, tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    content = "Name,E-mail\nZyxomma Wuthering,zyxomma@quokkafield.example\nSomebody Else,s@e.example\n"
    brought = bring_in("people", content, by=people.alice, folder=tmp_path, name="zyxomma wuthering.csv")
    (tmp_path / "zyxomma wuthering.csv").unlink(missing_ok=True)
    her = alice.get("/people", q="zyxomma").ok()["rows"][0]
    assert [line for line in left() if line.startswith("importing_")]
    with django_capture_on_commit_callbacks(execute=True):
        erase(alice, alice.get(f"/people/{her['id']}").ok())
    assert left() == []
    now = Import.objects.get(pk=brought.pk)
    assert [row.cells for row in now.rows.order_by("number")][1:] == [["Somebody Else", "s@e.example"]]
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and b"zyxomma" in path.read_bytes().lower()]


def test_she_is_called_in_the_companys_language_and_the_receipt_in_the_readers(alice: ApiClient) -> None:
    alice.patch("/settings", {"language": "de"}).ok()
    her = alice.post("/people", {"name": "Zyxomma Wuthering"}).ok(201)
    alice.post("/notes", {"party": her["id"], "text": "<p>Note</p>"}).ok(201)
    assert erase(alice, her)["pseudonym"] == f"Person {her['id']} (gelöscht)"
    for language, words in (("en", ["Person", "Notes"]), ("de", ["Person", "Notizen"]), ("ar", ["شخص", "الملاحظات"])):
        receipt = alice.client.get("/api/privacy/erasures", HTTP_ACCEPT_LANGUAGE=language).json()[0]
        assert [one["label"] for one in receipt["went"]] == words


def test_a_file_too_large_to_be_wiped_by_day_is_told_and_not_said_to_be_done(
    alice: ApiClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    if is_postgres():
        pytest.skip("PostgreSQL wipes whatever the size")
    monkeypatch.setattr(wiping, "MOST_BYTES", 1)
    erase(alice, alice.post("/people", {"name": "Zyxomma Wuthering"}).ok(201))
    run_waiting_jobs()
    wiped = next(one for one in alice.get("/jobs").ok()["jobs"] if one["kind"] == "privacy.wipe")
    assert wiped["state"] == "failed"
    assert "VACUUM" in wiped["error"]
