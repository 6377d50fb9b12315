"""Trying out a list tells nobody what she may not see: hidden fields and people change no byte of the report."""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from regulars.core.jobs.worker import run_waiting_jobs
from testing.client import ApiClient
from testing.people import People, hide_field

pytestmark = pytest.mark.django_db
LIST = (
    "Name,E-mail,Phone,Company,City\n"
    "Ada Quill,ada@quill.example,+47 22 12 34 56,Quill Ltd,Oslo\n"
    "Somebody Else,bea@quill.example,+47 22 12 34 57,Quill Ltd,Bergen\n"
)


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Any) -> None:
    settings.DATA = tmp_path / "data"


def report(client: ApiClient) -> str:
    """What a trial of the list says, without its number and moments."""
    file = SimpleUploadedFile("list.csv", LIST.encode())
    sent = client.client.post("/api/imports", {"file": file, "type": "people"})
    assert sent.status_code == 201, sent.content
    pk = sent.json()["id"]
    client.post(f"/imports/{pk}/check").ok()
    run_waiting_jobs()
    tried = client.get(f"/imports/{pk}").ok()
    assert tried["state"] == "checked", tried
    rows = client.get(f"/imports/{pk}/rows").ok()["rows"]
    kept = {name: tried[name] for name in ("counts", "preview", "columns", "targets")}
    client.delete(f"/imports/{pk}")
    return json.dumps([kept, rows], indent=1, sort_keys=True)


def test_a_hidden_field_matches_nobody(alice: ApiClient, bob: ApiClient, people: People) -> None:
    for name in ("email", "phone", "employer", "city"):
        hide_field(people.bob, "people", name)
    pk = alice.post("/people", {"name": "Bea Bramble"}).ok(201)["id"]
    before = report(bob)
    points = [
        {"kind": "email", "value": "bea@quill.example"},
        {"kind": "phone", "value": "+47 22 12 34 57"},
    ]
    alice.patch(f"/people/{pk}", {"version": 1, "children": {"contact_points": points}}).ok()
    assert report(alice) != before
    assert report(bob) == before


def test_hidden_people_match_nobody(alice: ApiClient, charlie: ApiClient) -> None:
    before = report(charlie)
    alice.post("/organisations", {"name": "Quill Ltd"}).ok(201)
    points = [{"kind": "email", "value": "ada@quill.example"}, {"kind": "phone", "value": "+47 22 12 34 56"}]
    alice.post("/people", {"name": "Ada Quill", "children": {"contact_points": points}}).ok(201)
    assert report(charlie) == before
