"""Whom we met: how often we won against each, and whom we meet now, as far as the viewer sees who competes."""

from typing import Any

import pytest

from testing.client import ApiClient
from testing.people import OWN, People, hide_field, make_people

pytestmark = pytest.mark.django_db
DAYS = "since=2000-01-01&until=2100-01-01"


@pytest.fixture
def people() -> People:
    return make_people(bob=OWN)


@pytest.fixture
def alice(people: People) -> ApiClient:
    """Storm is met in a deal won, one lost and an open one, and in Bob's lost one beside Norden."""
    api = ApiClient(people.alice)
    line = api.post("/pipelines", {"name": "New"}).ok(201)["id"]
    api.post("/stages", {"name": "Talk", "pipeline": line, "probability": "10"}).ok(201)
    storm = api.post("/organisations", {"name": "Storm", "owner": people.alice.pk}).ok(201)["id"]
    norden = api.post("/organisations", {"name": "Norden", "owner": people.bob.pk}).ok(201)["id"]
    for owner, verb, met in (
        (people.alice, "win", [storm]), (people.alice, "lose", [storm]), (people.alice, "", [storm]),
        (people.bob, "lose", [norden, storm]), (people.alice, "win", []),
    ):  # fmt: skip
        party = api.post("/people", {"name": "Ada Quill", "owner": owner.pk}).ok(201)["id"]
        deal = api.post("/deals", {"name": "Pots", "party": party, "owner": owner.pk}).ok(201)["id"]
        api.post("/parts", {"deal": deal, "party": party, "part": "decides"}).ok(201)
        for one in met:
            api.post("/parts", {"deal": deal, "party": one, "part": "competes", "note": "Cheaper"}).ok(201)
        if verb:
            api.post(f"/deals/{deal}/verbs/{verb}", {"reason": "Too dear"} if verb == "lose" else {}).ok()
    return api


def report(api: ApiClient, asked: str = DAYS) -> dict[str, dict[str, Any]]:
    rows = api.get(f"/sales-reports/competitors?{asked}").ok()["rows"]
    assert len({row["label"] for row in rows}) == len(rows)
    return {row["label"]: row["cells"] for row in rows}


def test_each_competitor_stands_beside_all_deals(alice: ApiClient) -> None:
    assert report(alice) == {
        "All deals": {"met": 4, "won": 2, "lost": 2, "share": "50.0", "open": 1},
        "Storm": {"met": 3, "won": 1, "lost": 2, "share": "33.3", "open": 1},
        "Norden": {"met": 1, "won": 0, "lost": 1, "share": "0.0", "open": 0},
    }
    row = alice.get(f"/sales-reports/competitors?{DAYS}").ok()["rows"][1]
    assert alice.get(f"/{row['of']}/{row['id']}").ok()["title"] == "Storm"


def test_other_days_other_people_and_none_at_all(alice: ApiClient, people: People) -> None:
    assert report(alice, "since=2000-01-01&until=2000-01-31")["Storm"]["met"] == 0
    assert report(alice, f"{DAYS}&people={people.bob.pk}")["Norden"]["lost"] == 1
    assert report(alice, f"{DAYS}&people={people.charlie.pk}") == {}


def test_who_may_not_see_a_competitor_does_not_know_of_it(alice: ApiClient, people: People) -> None:
    assert set(report(ApiClient(people.bob))) == {"All deals", "Norden"}
    assert report(ApiClient(people.bob))["All deals"]["met"] == 1


@pytest.mark.parametrize(("slug", "field"), [("parts", "part"), ("parts", "party"), ("deals", "state")])
def test_who_may_not_see_who_competes_is_told_nothing(alice: ApiClient, people: People, slug: str, field: str) -> None:
    bob = ApiClient(people.bob)
    hide_field(people.bob, slug, field)
    assert bob.get(f"/sales-reports/competitors?{DAYS}").status == 403
    assert bob.get(f"/sales-reports/competitors/export?{DAYS}").status == 403


def test_a_part_that_was_taken_out_counts_no_more(alice: ApiClient) -> None:
    for part in alice.get("/parts", columns="party").ok()["rows"]:
        if part["party"]["title"] == "Norden":
            alice.delete(f"/parts/{part['id']}").ok()
    assert set(report(alice)) == {"All deals", "Storm"}
