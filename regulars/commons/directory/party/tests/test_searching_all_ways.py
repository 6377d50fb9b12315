"""Whoever has several ways to reach her is found by each of them."""

import pytest

from regulars.commons.directory.party import other_ways
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.search.feed import clear_index
from testing.client import ApiClient
from testing.people import People, hide_field

pytestmark = pytest.mark.django_db(transaction=True)

POINTS = [
    {"kind": "phone", "value": "+47 22 99 34 56", "is_primary": True},
    {"kind": "phone", "value": "+47 22 99 88 66"},
    {"kind": "email", "value": "ada@first.example", "is_primary": True},
    {"kind": "email", "value": "quill.work@second.example"},
    {"kind": "link", "value": "https://www.linkedin.com/in/adaquillson"},
]
TYPED = ["22998866", "0047 22 99 88 66", "229988", "quill.work", "second.example", "adaquillson", "ada@first"]


@pytest.fixture
def ada(alice: ApiClient) -> int:
    return int(alice.post("/people", {"name": "Ada", "children": {"contact_points": POINTS}}).ok(201)["id"])


def found(client: ApiClient, words: str) -> list[int]:
    hits = [hit["id"] for hit in client.get("/search", q=words).ok()["hits"]]
    assert [row["id"] for row in client.get("/people", q=words).ok()["rows"]] == hits
    return hits


@pytest.mark.parametrize("words", TYPED)
def test_each_of_them_is_found(alice: ApiClient, ada: int, words: str) -> None:
    assert found(alice, words) == [ada]


def test_what_is_taken_away_is_found_no_more_until_it_comes_back(alice: ApiClient, ada: int) -> None:
    rows = alice.get(f"/people/{ada}").ok()["children"]["contact_points"]
    kept = [row for row in rows if "88 66" not in row["value"]]
    changed = alice.patch(f"/people/{ada}", {"version": 1, "children": {"contact_points": kept}})
    assert found(alice, "22998866") == []
    alice.post(f"/entries/{changed.entry}/undo").ok()
    assert found(alice, "22998866") == [ada]


def test_who_may_not_see_e_mail_addresses_finds_by_none(alice: ApiClient, bob: ApiClient, people: People) -> None:
    hide_field(people.bob, "people", "email")
    alice.post("/people", {"name": "Ada", "owner": people.bob.pk, "children": {"contact_points": POINTS}}).ok(201)
    assert found(bob, "second.example") == found(bob, "adaquillson") == []


def test_whoever_was_indexed_before_is_indexed_anew(alice: ApiClient, ada: int) -> None:
    other_ways._seen_whole.clear()
    clear_index()
    other_ways.index_ways_if_due()
    run_waiting_jobs()
    assert found(alice, "22998866") == [ada]
    other_ways.index_ways_if_due()
    assert other_ways.KIND in other_ways._seen_whole
