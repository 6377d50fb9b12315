"""Whoever is erased leaves none of her files behind, nor their names."""

import io
import json
import zipfile

import pytest

from regulars.core.files.models import File
from regulars.core.journal.models import Change
from regulars.core.records.attaching.tests.conftest import attach, bring
from regulars.core.records.models import Attachment
from testing.client import ApiClient


@pytest.mark.django_db(transaction=True)
def test_an_erasure_takes_attached_and_removed_files_along(alice: ApiClient, ada: int) -> None:
    one, _ = attach(alice, ada, bring(alice, b"one", "Ada.txt"), bring(alice, b"two", "Berg.txt"))["attachments"]
    alice.delete(f"/attachments/{one['id']}").ok()
    alice.post(f"/privacy/erasures/people/{ada}", {"confirm": "Ada Berg", "reason": "She asked."}).ok()
    assert not Attachment.objects.exists()
    assert not File.objects.exists()
    assert not Change.objects.filter(record_type="attachments").exists()


def test_her_archive_brings_what_is_attached_to_her_and_to_what_hangs_on_her(alice: ApiClient, ada: int) -> None:
    note = alice.post("/notes", {"party": ada, "text": "<p>See the file</p>"}).ok(201)["id"]
    attach(alice, ada, bring(alice, b"one", "Ada.txt"))
    attach(alice, note, bring(alice, b"two", "Note.txt"), type_="notes")
    gone = attach(alice, ada, bring(alice, b"three", "Gone.txt"))["attachments"][0]["id"]
    alice.delete(f"/attachments/{gone}").ok()
    other = alice.post("/people", {"name": "Bo Dahl"}).ok(201)["id"]
    attach(alice, other, bring(alice, b"four", "Bo.txt"))
    answer = alice.client.get(f"/api/privacy/archive/people/{ada}")
    archive = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    told = json.loads(archive.read("data.json"))["attachments"]
    assert [(one["type"], one["record"], one["name"]) for one in told] == [
        ("people", ada, "Ada.txt"), ("notes", note, "Note.txt"),
    ]  # fmt: skip
    files = {one.partition("-")[2]: archive.read(one) for one in archive.namelist() if one.startswith("files/")}
    assert files == {"Ada.txt": b"one", "Note.txt": b"two"}
    assert "Note.txt" in archive.read("read-me.html").decode()
