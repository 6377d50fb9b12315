"""The number of a case that became part of another finds the one it lives on in, until they are two again."""

from typing import Any

import pytest

from regulars.service.case.tests.conftest import Case, open_case
from regulars.service.case.tests.test_merging import merge
from testing.client import ApiClient
from testing.people import hide_field

pytestmark = pytest.mark.django_db


def found(client: ApiClient, words: object) -> list[str]:
    """Return the ids that the search box, a list and the inbox find, which must be the same."""
    hits = [hit["id"] for hit in client.get("/search", q=str(words), types="cases").ok()["hits"]]
    listed = [row["id"] for row in client.get("/cases", q=str(words)).ok()["rows"]]
    inbox = [row["id"] for row in client.get("/inbox/cases", place="open", q=str(words)).ok()["rows"]]
    assert sorted(hits) == sorted(listed) == sorted(inbox)
    return hits


@pytest.fixture
def three(alice: ApiClient, queue: int) -> list[Case]:
    return [open_case(alice, queue, name=name) for name in ("Ada Quill", "Bo Ek", "Cy Berg")]


def test_an_old_number_finds_the_case_it_lives_on_in(alice: ApiClient, three: list[Case]) -> None:
    first, second, third = three
    merge(alice, second, third)
    entry = merge(alice, first, second)
    for old in (second["number"], third["number"], f"#{third['number']}"):
        assert found(alice, old) == [first["id"]], old
    alice.post(f"/entries/{entry}/undo", {}).ok()
    assert found(alice, third["number"]) == [second["id"]]
    assert found(alice, second["number"]) == [second["id"]]
    assert found(alice, first["number"]) == [first["id"]]


def test_an_old_number_outlives_a_later_change(alice: ApiClient, three: list[Case]) -> None:
    first, second, _ = three
    merge(alice, first, second)
    now = alice.get(f"/cases/{first['id']}").ok()
    alice.patch(f"/cases/{first['id']}", {"version": now["version"], "subject": "Another word"}).ok()
    assert found(alice, second["number"]) == [first["id"]]


def test_who_may_not_see_numbers_finds_nothing_by_an_old_one(people: Any, alice: ApiClient, three: list[Case]) -> None:
    first, second, _ = three
    merge(alice, first, second)
    bob = ApiClient(people.bob)
    assert found(bob, second["number"]) == [first["id"]]
    hide_field(people.bob, "cases", "number")
    assert bob.get("/search", q=str(second["number"]), types="cases").ok()["hits"] == []
