"""Somebody asks what is known of her: one archive, whole, readable, and of nobody else."""

import io
import json
import re
import zipfile

import pytest

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


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("de", ["Kontaktwege", "E-Mail", "Deutschland", "3. Februar 1990", "Kunde", "05.01.2026, 11:00"]),
        ("ar", ["البريد الإلكتروني", "ألمانيا", "3 فبراير 1990", "عميل"]),
    ],
)
def test_she_reads_words_and_not_codes(alice: ApiClient, language: str, told: list[str]) -> None:
    alice.patch("/settings", {"zone": "Europe/Berlin"}).ok()
    children = {
        "roles": [{"role": "customer"}],
        "contact_points": [{"kind": "email", "value": "ida@quist.example", "is_primary": True}],
        "dates": [{"kind": "birthday", "day": "1990-02-03"}],
        "addresses": [{"city": "Kiel", "country": "DE"}],
    }
    pk = alice.post("/people", {"name": "Ida Quist", "children": children}).ok(201)["id"]
    call = {"party": pk, "direction": "in", "happened_at": "2026-01-05T10:00:00Z", "summary": "Asked for beans"}
    alice.post("/calls", call).ok(201)
    answer = alice.client.get(f"/api/privacy/archive/people/{pk}", HTTP_ACCEPT_LANGUAGE=language)
    archive = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    page = archive.read("read-me.html").decode()
    assert not [word for word in told if word not in page], page
    # Neither codes nor the names of columns are left.
    words = re.findall(r"[\w-]+", re.sub(r"<[^>]*>", " ", page.partition("</style>")[2]))
    assert not {"DE", "customer", "birthday", "contact_points", "is_primary", "True"}.intersection(words)
