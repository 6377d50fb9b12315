"""Who was removed for good and is brought back has her story again, and so has her employer."""

import pytest

from testing.client import ApiClient

pytestmark = pytest.mark.django_db


def told(alice: ApiClient, path: str) -> list[tuple[int, str, str]]:
    """A timeline as entries and the moments under which they stand, without what was done to remove and bring back."""
    entries = alice.get(f"{path}/timeline", limit=100).ok()["entries"]
    done = ("record.trashed", "record.purged", "entry.undone")
    return sorted((one["id"], one["event"], one["happened_at"]) for one in entries if one["event"] not in done)


def test_her_own_and_her_employers_story_are_there_again(alice: ApiClient) -> None:
    firm = f"/organisations/{alice.post('/organisations', {'name': 'Firm'}).ok(201)['id']}"
    person = alice.post("/people", {"name": "Kari", "employer": int(firm.rpartition("/")[2])}).ok(201)
    path = f"/people/{person['id']}"
    alice.patch(path, {"version": 1, "job_title": "Cook"}).ok()
    alice.post("/notes", {"party": person["id"], "text": "Likes tea"}).ok(201)
    call = {"party": person["id"], "summary": "Asked", "happened_at": "2026-03-01T10:00:00Z", "direction": "in"}
    alice.post("/calls", call).ok(201)
    before = told(alice, path), told(alice, firm)
    assert len(before[0]) >= 4
    alice.delete(path).ok()
    purge = alice.post(f"{path}/purge")
    assert len(told(alice, firm)) < len(before[1])
    alice.post(f"/entries/{purge.entry}/undo").ok()
    assert (told(alice, path), told(alice, firm)) == before
