"""A kind of relationship that relationships still have stays, and says so; one of its name does not stop an undo."""

import pytest

from testing.client import ApiClient


@pytest.fixture
def kind(alice: ApiClient) -> int:
    pk = alice.post("/relationship_kinds", {"name": "taught by", "reverse_name": "taught"}).ok(201)["id"]
    ends = {end: alice.post("/people", {"name": end.title()}).ok(201)["id"] for end in ("source", "target")}
    alice.post("/relationships", {"kind": pk, **ends}).ok(201)
    alice.delete(f"/relationship_kinds/{pk}").ok()
    return int(pk)


def test_it_is_not_removed_for_good(alice: ApiClient, kind: int) -> None:
    refused = alice.post(f"/relationship_kinds/{kind}/purge")
    assert refused.status == 422
    assert "Relationships still need it, those in the trash counted: 1" in refused.body["detail"]


def test_it_stops_no_other_from_being_removed(alice: ApiClient, kind: int) -> None:
    free = alice.post("/relationship_kinds", {"name": "knew", "reverse_name": "known by"}).ok(201)["id"]
    alice.delete(f"/relationship_kinds/{free}").ok()
    both = {"select": {"ids": [kind, free]}, "action": "purge"}
    report = alice.post("/relationship_kinds/bulk", both).ok()
    assert (report["count"], [one["id"] for one in report["refused"]]) == (1, [kind])
    assert "still need it" in report["refused"][0]["reason"]
    assert alice.get(f"/relationship_kinds/{kind}").status == 200


def test_one_that_was_made_anew_meanwhile_is_a_conflict_of_the_undo(alice: ApiClient) -> None:
    wanted = {"name": "taught by", "reverse_name": "taught"}
    first = alice.post("/relationship_kinds", wanted).ok(201)["id"]
    alice.delete(f"/relationship_kinds/{first}").ok()
    purged = alice.post(f"/relationship_kinds/{first}/purge").ok()["entry"]
    second = alice.post("/relationship_kinds", wanted).ok(201)["id"]
    undone = alice.post(f"/entries/{purged}/undo").ok()
    assert (undone["undone"], len(undone["conflicts"])) == (0, 1)
    alice.delete(f"/relationship_kinds/{second}").ok()
    alice.post(f"/relationship_kinds/{second}/purge").ok()
    assert alice.post(f"/entries/{purged}/undo").ok()["undone"] == 1
