"""Several cases are handled at once, counted exactly, and taken back as one."""

from typing import Any

import pytest

from testing.client import ApiClient

pytestmark = pytest.mark.django_db


def states(alice: ApiClient, shelf: dict[str, str]) -> dict[str, str]:
    return {name: alice.get(f"/cases/{pk}").ok()["state"] for name, pk in shelf.items()}


def test_those_that_refuse_are_named_and_the_others_done(alice: ApiClient, shelf: dict[str, str]) -> None:
    before = states(alice, shelf)
    body = {"deed": "solve", "ids": [*map(int, shelf.values()), 999], "resolution": "A new seal"}
    tried = alice.post("/inbox/handle", {**body, "dry_run": True}).ok()
    assert states(alice, shelf) == before
    found = alice.post("/inbox/handle", body).ok()
    assert (tried["count"], tried["refused"], tried["entries"]) == (4, found["refused"], [])
    assert found["count"] == 4
    assert [one["title"] for one in found["refused"]] == ["Over", ""]
    assert set(states(alice, shelf).values()) == {"solved"}
    undone = alice.post("/entries/undo", {"entries": found["entries"]}).ok()
    assert [one["undone"] for one in undone] == [1, 1, 1, 1]
    assert states(alice, shelf) == before


def test_who_may_not_change_a_case_leaves_it(people: Any, shelf: dict[str, str]) -> None:
    body = {"deed": "wait", "ids": [int(pk) for pk in shelf.values()], "whom": "supplier"}
    found = ApiClient(people.charlie).post("/inbox/handle", body).ok()
    assert (found["count"], found["entries"]) == (0, [])
    assert {one["title"] for one in found["refused"]} == {""}


def test_all_are_taken_back_or_none(alice: ApiClient, shelf: dict[str, str]) -> None:
    body = {"deed": "wait", "ids": [int(shelf["Soon"])], "whom": "customer"}
    (entry,) = alice.post("/inbox/handle", body).ok()["entries"]
    assert alice.post("/entries/undo", {"entries": [entry, 99_999]}).status == 404
    assert states(alice, shelf)["Soon"] == "customer"


def test_nothing_is_asked_of_a_deed_that_is_none(alice: ApiClient, shelf: dict[str, str]) -> None:
    assert alice.post("/inbox/handle", {"deed": "burn", "ids": [1]}).status == 422
    assert alice.post("/inbox/handle", {"deed": "wait", "ids": [1]}).status == 422
    assert alice.post("/inbox/handle", {"deed": "solve", "ids": []}).status == 422
