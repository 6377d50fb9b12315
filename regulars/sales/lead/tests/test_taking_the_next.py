"""The next lead is the hottest or the oldest that nobody works; two who ask get two."""

from typing import Any

import pytest

from testing.client import ApiClient
from testing.people import ALL, People, make_people, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def people() -> People:
    return make_people(bob=ALL)


@pytest.fixture
def alice(people: People) -> ApiClient:
    return ApiClient(people.alice)


def lead(alice: ApiClient, interest: str, **values: Any) -> dict[str, Any]:
    party = alice.post("/people", {"name": "Ada Quill"}).ok(201)["id"]
    return dict(alice.post("/leads", {"interest": interest, "party": party, **values}).ok(201))


def test_the_hottest_or_the_oldest_comes_next_and_is_taken_up(alice: ApiClient, people: People) -> None:
    lead(alice, "Oldest", source="list")
    lead(alice, "Hottest", source="referral")
    lead(alice, "Bob's own", source="referral", owner=people.bob.pk)
    taken = alice.post("/leads/next", {"order": "hot"}).ok()
    assert (taken["interest"], taken["state"], taken["owner"]["title"]) == ("Hottest", "worked", "Alice")
    assert alice.post("/leads/next", {"order": "old"}).ok()["interest"] == "Oldest"
    assert alice.post("/leads/next", {}).status == 404
    assert alice.post("/leads/next", {"whose": "all"}).ok()["interest"] == "Bob's own"


def test_what_is_taken_next_can_be_put_back(alice: ApiClient) -> None:
    made = lead(alice, "Teapots")
    taken = alice.post("/leads/next", {})
    alice.post(f"/entries/{taken.entry}/undo").ok()
    assert alice.get(f"/leads/{made['id']}").ok()["state"] == "new"


def test_whoever_may_only_look_takes_nothing(alice: ApiClient) -> None:
    lead(alice, "Teapots")
    # No rights to change anything: there is no lead for her.
    looking = {"*": {"see": "all", "create": False, "change": "none", "delete": "none", "export": False}}
    assert ApiClient(make_user("Dora", looking)).post("/leads/next", {"whose": "all"}).status == 404
