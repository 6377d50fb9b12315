"""Somebody asks what is known of her: one archive, whole, readable, and of nobody else."""

import io
import json
import zipfile

from regulars.commons.directory.party.tests.two_people import make_two
from testing.client import ApiClient


def test_all_that_tells_of_her_and_of_nobody_else(alice: ApiClient) -> None:
    one, _ = make_two(alice)
    alice.post("/notes", {"party": one["id"], "text": "<p>Likes <b>rye</b> &lt;script&gt;</p>"}).ok(201)
    answer = alice.client.get(f"/api/privacy/archive/people/{one['id']}")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/zip")
    archive = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    told = json.loads(archive.read("data.json"))
    assert told["record"]["name"] == "Amara Okafor"
    assert {slug: len(rows) for slug, rows in told["records"].items()} == {
        "notes": 2, "calls": 1, "tasks": 1, "relationships": 3,
    }  # fmt: skip
    page = archive.read("read-me.html").decode()
    assert "Likes rye" in page
    assert "amara@bakery.example" in page
    assert "<script" not in page
    for whole in (page, json.dumps(told)):
        assert "a.okafor@home.example" not in whole
        assert "A note about Amara N. Okafor" not in whole
    entry = alice.get(f"/people/{one['id']}/timeline").ok()["entries"][0]
    assert entry["event"] == "subject.taken_out"


def test_only_who_may_see_her_and_take_out(alice: ApiClient, charlie: ApiClient) -> None:
    one, _ = make_two(alice)
    assert charlie.client.get(f"/api/privacy/archive/people/{one['id']}").status_code == 404
    assert alice.client.get("/api/privacy/archive/notes/1").status_code == 404
