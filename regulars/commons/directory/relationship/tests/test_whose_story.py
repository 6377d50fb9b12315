"""An organisation's timeline holds its people's entries of their time there, also when that time is put right later."""

import pytest

from testing.client import ApiClient


@pytest.fixture
def bakery(alice: ApiClient) -> int:
    return int(alice.post("/organisations", {"name": "Old Bakery"}).ok(201)["id"])


@pytest.fixture
def kari(alice: ApiClient) -> int:
    """Somebody to whom we talked in March and in June."""
    kari = int(alice.post("/people", {"name": "Kari Dahl"}).ok(201)["id"])
    for month in ("03", "06"):
        call = {"summary": f"Call in {month}", "party": kari, "happened_at": f"2025-{month}-10T09:00:00Z"}
        alice.post("/calls", call).ok(201)
    return kari


def _told(alice: ApiClient, organisation: int) -> list[str]:
    entries = alice.get(f"/organisations/{organisation}/timeline", limit=50).ok()["entries"]
    return sorted(e["about"]["title"] for e in entries if e["about"]["type"] == "calls")


def _works_at(alice: ApiClient, person: int, organisation: int, **more: object) -> dict[str, object]:
    kinds = alice.get("/relationship_kinds", columns="is_employment").ok()["rows"]
    kind = next(k["id"] for k in kinds if k["is_employment"])
    return dict(alice.post("/relationships", {"kind": kind, "source": person, "target": organisation, **more}).ok(201))


def test_an_employment_noted_later_brings_the_story_of_its_time(alice: ApiClient, bakery: int, kari: int) -> None:
    _works_at(alice, kari, bakery, since="2025-05-01")
    assert _told(alice, bakery) == ["Call in 06"]


def test_when_its_days_are_put_right_the_story_follows_and_undo_brings_it_back(
    alice: ApiClient, bakery: int, kari: int
) -> None:
    tie = _works_at(alice, kari, bakery)
    assert _told(alice, bakery) == ["Call in 03", "Call in 06"]
    changed = alice.patch(f"/relationships/{tie['id']}", {"version": 1, "until": "2025-03-10"})
    changed.ok()
    assert _told(alice, bakery) == ["Call in 03"]
    alice.post(f"/entries/{changed.entry}/undo").ok()
    assert _told(alice, bakery) == ["Call in 03", "Call in 06"]


def test_in_the_trash_it_tells_nothing_and_restored_it_does_again(alice: ApiClient, bakery: int, kari: int) -> None:
    tie = _works_at(alice, kari, bakery)
    alice.delete(f"/relationships/{tie['id']}").ok()
    assert _told(alice, bakery) == []
    alice.post(f"/relationships/{tie['id']}/restore").ok()
    assert _told(alice, bakery) == ["Call in 03", "Call in 06"]
    alice.delete(f"/relationships/{tie['id']}").ok()
    alice.post(f"/relationships/{tie['id']}/purge").ok()
    assert _told(alice, bakery) == []


def test_given_to_somebody_else_it_takes_her_story_away(alice: ApiClient, bakery: int, kari: int) -> None:
    tie = _works_at(alice, kari, bakery)
    siv = alice.post("/people", {"name": "Siv Berg"}).ok(201)["id"]
    alice.patch(f"/relationships/{tie['id']}", {"version": 1, "source": siv}).ok()
    assert _told(alice, bakery) == []
    assert alice.get(f"/people/{kari}").ok()["employer"] is None


def test_an_entry_that_is_the_organisations_own_stays(alice: ApiClient, bakery: int, kari: int) -> None:
    alice.post("/calls", {"summary": "With the house", "party": bakery, "happened_at": "2025-06-11T09:00:00Z"}).ok(201)
    tie = _works_at(alice, kari, bakery)
    alice.delete(f"/relationships/{tie['id']}").ok()
    assert _told(alice, bakery) == ["With the house"]


def test_a_kind_that_becomes_employment_brings_stories_too(alice: ApiClient, bakery: int, kari: int) -> None:
    kind = alice.post("/relationship_kinds", {"name": "trains at", "reverse_name": "trains"}).ok(201)
    alice.post("/relationships", {"kind": kind["id"], "source": kari, "target": bakery}).ok(201)
    assert _told(alice, bakery) == []
    alice.patch(f"/relationship_kinds/{kind['id']}", {"version": 1, "is_employment": True}).ok()
    assert _told(alice, bakery) == ["Call in 03", "Call in 06"]


def test_two_employments_at_once_tell_an_entry_once(alice: ApiClient, bakery: int, kari: int) -> None:
    for role in ("baker", "driver"):
        _works_at(alice, kari, bakery, note=role)
    assert _told(alice, bakery) == ["Call in 03", "Call in 06"]
