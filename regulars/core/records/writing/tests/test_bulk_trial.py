"""A bulk action says beforehand exactly what it will do, and leaves no trace where it does nothing."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from regulars.core.journal.models import Entry
from testing.client import ApiClient

pytestmark = pytest.mark.django_db


def test_a_trial_says_what_will_be_refused_and_changes_nothing(alice: ApiClient) -> None:
    ids = [alice.post("/people", {"name": f"P{n}"}).ok(201)["id"] for n in range(3)]
    before, entries = [alice.get(f"/people/{pk}").ok() for pk in ids], Entry.objects.count()
    for values in ({"name": ""}, {"job_title": "Roaster"}, {}):
        asked = {"select": {"ids": ids}, "action": "change", "values": values}
        trial = alice.post("/people/bulk", {**asked, "dry_run": True}).ok()
        assert [alice.get(f"/people/{pk}").ok() for pk in ids] == before
        assert Entry.objects.count() == entries
        if not trial["count"]:
            assert alice.post("/people/bulk", asked).ok() == trial
    done = alice.post("/people/bulk", {**asked, "values": {"job_title": "Roaster"}}).ok()
    assert (done["count"], len(done["refused"])) == (3, 0)


def test_a_file_and_a_moment_are_fields_of_ones_own(alice: ApiClient) -> None:
    moment = alice.post("/fields", {"type": "people", "label": "Meets at", "kind": "instant"}).ok(201)["name"]
    paper = alice.post("/fields", {"type": "people", "label": "Paper", "kind": "file"}).ok(201)["name"]
    sent = alice.client.post("/api/files", {"file": SimpleUploadedFile("terms.txt", b"so be it")})
    stored = sent.json()
    value = {"at": "2026-11-21T14:00:00Z", "zone": "Asia/Tokyo"}
    person = alice.post("/people", {"name": "Ada", moment: value, paper: stored["id"]}).ok(201)
    alice.post("/people", {"name": "Eve", moment: {"at": "2020-01-01T00:00:00Z", "zone": None}}).ok(201)
    assert (person[moment], person[paper]) == (value, stored)
    listed = alice.get("/people", columns=f"{moment},{paper}", sort=f"-{moment}").ok()["rows"]
    assert [row["title"] for row in listed] == ["Ada", "Eve"]
    assert (listed[0][moment], listed[0][paper]) == (value, stored)
    for op, day, wanted in (
        ("is", "2026-11-21", ["Ada"]),
        ("before", "2021-01-01", ["Eve"]),
        ("after", "2021-01-01", ["Ada"]),
    ):
        rows = alice.get("/people", filter={"field": moment, "op": op, "value": day}).ok()["rows"]
        assert [row["title"] for row in rows] == wanted
    assert b"terms.txt" in alice.get("/people/export", format="csv", columns=paper).content
