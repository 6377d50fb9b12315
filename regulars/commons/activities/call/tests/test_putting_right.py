"""A call noted with the wrong person or on the wrong day stands rightly on every timeline once that is put right."""

import pytest

from testing.client import ApiClient


@pytest.fixture
def kari(alice: ApiClient) -> int:
    return int(alice.post("/people", {"name": "Kari Dahl"}).ok(201)["id"])


@pytest.fixture
def siv(alice: ApiClient) -> int:
    return int(alice.post("/people", {"name": "Siv Berg"}).ok(201)["id"])


@pytest.fixture
def call(alice: ApiClient, kari: int) -> int:
    body = {"summary": "Wants rye", "party": kari, "happened_at": "2025-03-10T09:00:00Z", "outcome": "reached"}
    return int(alice.post("/calls", body).ok(201)["id"])


def _logged(alice: ApiClient, person: int) -> list[str]:
    entries = alice.get(f"/people/{person}/timeline").ok()["entries"]
    return [entry["happened_at"][:10] for entry in entries if entry["event"] == "call.logged"]


def _heard(alice: ApiClient, person: int) -> str | None:
    heard = alice.get(f"/people/{person}").ok()["last_heard_at"]
    return heard[:10] if heard else None


def test_it_moves_to_the_person_it_was_with_and_back_by_undo(alice: ApiClient, kari: int, siv: int, call: int) -> None:
    moved = alice.patch(f"/calls/{call}", {"version": 1, "party": siv})
    moved.ok()
    assert (_logged(alice, kari), _logged(alice, siv)) == ([], ["2025-03-10"])
    assert (_heard(alice, kari), _heard(alice, siv)) == (None, "2025-03-10")
    alice.post(f"/entries/{moved.entry}/undo").ok()
    assert (_logged(alice, kari), _logged(alice, siv)) == (["2025-03-10"], [])
    assert (_heard(alice, kari), _heard(alice, siv)) == ("2025-03-10", None)


def test_many_move_at_once(alice: ApiClient, kari: int, siv: int, call: int) -> None:
    select = {"ids": [call]}
    alice.post("/calls/bulk", {"select": select, "action": "change", "values": {"party": siv}}).ok()
    assert (_logged(alice, kari), _logged(alice, siv)) == ([], ["2025-03-10"])
    assert _heard(alice, kari) is None


def test_it_stands_on_the_day_on_which_it_was(alice: ApiClient, kari: int, call: int) -> None:
    alice.post("/calls", {"summary": "Later", "party": kari, "happened_at": "2025-03-01T09:00:00Z"}).ok(201)
    alice.patch(f"/calls/{call}", {"version": 1, "happened_at": "2025-02-01T09:00:00Z"}).ok()
    assert _logged(alice, kari) == ["2025-03-01", "2025-02-01"]


def test_at_its_new_day_it_reaches_the_employer_of_that_day(alice: ApiClient, kari: int, call: int) -> None:
    bakery = alice.post("/organisations", {"name": "Old Bakery"}).ok(201)["id"]
    kinds = alice.get("/relationship_kinds", columns="is_employment").ok()["rows"]
    kind = next(one["id"] for one in kinds if one["is_employment"])
    tie = {"kind": kind, "source": kari, "target": bakery, "since": "2025-06-01"}
    alice.post("/relationships", tie).ok(201)
    alice.patch(f"/calls/{call}", {"version": 1, "happened_at": "2025-07-01T09:00:00Z"}).ok()
    told = alice.get(f"/organisations/{bakery}/timeline").ok()["entries"]
    assert "call.logged" in {entry["event"] for entry in told}
