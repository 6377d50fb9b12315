"""Lists of calls, visits, notes and tasks go out and come in again without any change."""

import hashlib
from typing import Any

import pytest

from regulars.core.database.rows import fetch_rows
from testing.bringing import Bring
from testing.client import ApiClient
from testing.people import People

TABLES = ("activities_call", "activities_visit", "activities_note", "activities_task", "activities_checklistitem")
SLUGS = ("calls", "visits", "notes", "tasks")


@pytest.fixture
def kari(alice: ApiClient, people: People) -> int:
    """Somebody with an odd history, in a house whose user lives in a zone with daylight saving."""
    kari = int(alice.post("/people", {"name": "Kari Dahl"}).ok(201)["id"])
    alice.post("/people", {"name": "Kari Dahl"}).ok(201)
    for moment in (
        "2025-10-26T00:30:00Z",
        "2025-10-26T01:30:00.123456Z",
        "2025-03-30T01:00:00Z",
        "1999-12-31T23:59:59Z",
    ):
        call = {"party": kari, "happened_at": moment, "summary": "<p>One <b>bold</b> word</p><p>=1+1</p>"}
        alice.post("/calls", {**call, "duration": 750, "outcome": "reached", "direction": "in"}).ok(201)
        alice.post("/visits", {**call, "place": "'At the mill", "outcome": "follow_up"}).ok(201)
    # Said twice in the same words: nothing tells these apart but their ids.
    for _ in range(2):
        alice.post("/calls", {"party": kari, "happened_at": "2025-05-01T10:00:00Z"}).ok(201)
        alice.post("/notes", {"party": kari, "text": "<p>Likes tea;</p><ul><li>black</li></ul>", "is_pinned": True}).ok(
            201
        )
        body = {
            "title": "Send; the list",
            "party": kari,
            "due_on": "2026-02-28",
            "repeats": "monthly",
            "remind_days": 2,
        }
        task = alice.post("/tasks", {**body, "children": {"checklist": [{"text": "Print"}]}}).ok(201)
    alice.post(f"/tasks/{task['id']}/verbs/complete", {}).ok()
    return kari


def content() -> dict[str, str]:
    return {t: hashlib.sha256(repr(fetch_rows(f"SELECT * FROM {t} ORDER BY id")).encode()).hexdigest() for t in TABLES}


@pytest.mark.parametrize("on_match", ["fill", "overwrite", "skip"])
@pytest.mark.parametrize("fmt", ["csv", "xlsx"])
@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_changes(alice: ApiClient, kari: int, bring: Bring, slug: str, fmt: str, on_match: str) -> None:
    before = content()
    links = fetch_rows("SELECT count(*) FROM journal_link")
    file = alice.get(f"/{slug}/export", format=fmt).content
    done = bring(slug, file, name=f"{slug}.{fmt}", on_match=on_match)
    assert (done.counts["skipped"], done.counts["rows"]) == (done.counts["rows"],) * 2, done.counts
    assert content() == before
    assert fetch_rows("SELECT count(*) FROM journal_link") == links


@pytest.mark.parametrize("fmt", ["csv", "xlsx"])
@pytest.mark.parametrize("slug", SLUGS)
def test_what_was_removed_comes_back_from_its_list(
    alice: ApiClient, kari: int, bring: Bring, slug: str, fmt: str
) -> None:
    before = rows_of(alice, slug)
    file = alice.get(f"/{slug}/export", format=fmt).content
    for row in before:
        alice.delete(f"/{slug}/{row['id']}", version=row["version"]).ok()
        alice.post(f"/{slug}/{row['id']}/purge").ok()
    done = bring(slug, file, name=f"{slug}.{fmt}")
    assert done.counts["refused"] == 0, done.counts
    told = {tuple(sorted(said(row).items())) for row in before}
    assert {tuple(sorted(said(row).items())) for row in rows_of(alice, slug)} == told


def rows_of(client: ApiClient, slug: str) -> list[dict[str, Any]]:
    names = [f["name"] for f in client.get(f"/describe/{slug}").ok()["fields"]]
    return [dict(row) for row in client.get(f"/{slug}", columns=",".join(names), limit=200).ok()["rows"]]


def said(row: dict[str, Any]) -> dict[str, str]:
    left_out = ("id", "version", "created_at", "changed_at", "done_at", "state", "title", "summary", "text")
    return {name: str(value) for name, value in row.items() if name not in left_out}
