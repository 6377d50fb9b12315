"""Goals stand beside the sums: a seller's, a team's, the company's; by month, quarter and year."""

from typing import Any

import pytest

from regulars.core.access.models import Team
from testing.client import ApiClient
from testing.people import OWN, People, make_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def people() -> People:
    return make_people(bob=OWN)


@pytest.fixture
def alice(people: People) -> ApiClient:
    api = ApiClient(people.alice)
    line = api.post("/pipelines", {"name": "New"}).ok(201)["id"]
    api.post("/stages", {"name": "Contract", "pipeline": line, "probability": "90"}).ok(201)
    for owner, day in ((people.alice, "2031-02-03"), (people.bob, "2031-03-15"), (people.bob, "2031-06-15")):
        party = api.post("/people", {"name": "Ada Quill", "owner": owner.pk}).ok(201)["id"]
        worth = {"amount": "100", "currency": "EUR"}
        deal = {"name": "Pots", "party": party, "value": worth, "expected_on": day, "owner": owner.pk}
        api.post("/deals", deal).ok(201)
    return api


def make_goal(api: ApiClient, **values: Any) -> dict[str, Any]:
    body = {"value": {"amount": "150", "currency": "EUR"}, "begins_on": "2031-03-20", **values}
    return dict(api.post("/goals", body).ok(201))


def goals(api: ApiClient, asked: str = "since=2031-03&months=1") -> list[tuple[Any, ...]]:
    found = api.get(f"/forecast?{asked}").ok()["goals"]
    return [(one["name"], one["group"], one["value"]["amount"], one["committed"]["amount"]) for one in found]


def test_a_goal_begins_where_its_period_begins(alice: ApiClient) -> None:
    made = make_goal(alice, period="quarter")
    assert made["begins_on"] == "2031-01-01"
    later = alice.patch(f"/goals/{made['id']}", {"version": made["version"], "begins_on": "2031-06-30"}).ok()
    assert later["begins_on"] == "2031-04-01"


def test_what_is_expected_stands_beside_it_for_its_whole_period(alice: ApiClient, people: People) -> None:
    make_goal(alice, owner=people.bob.pk)
    make_goal(alice, period="quarter", team="company")
    make_goal(alice, period="year", owner=people.bob.pk)
    bob = f"u{people.bob.pk}"
    assert goals(alice) == [
        ("2031 Q1", "", "150.00", "200.00"), ("2031", bob, "150.00", "200.00"), ("2031-03", bob, "150.00", "100.00"),
    ]  # fmt: skip
    assert goals(alice, "since=2031-04&months=1") == [("2031", bob, "150.00", "200.00")]


def test_of_two_goals_for_the_same_the_later_one_counts(alice: ApiClient) -> None:
    make_goal(alice)
    make_goal(alice, value={"amount": "170", "currency": "EUR"})
    assert [one[2] for one in goals(alice)] == ["170.00"]


def test_a_goal_is_sensible(alice: ApiClient, people: People) -> None:
    body = {"value": {"amount": "-1", "currency": "EUR"}, "begins_on": "2031-03-20"}
    assert alice.post("/goals", body).status == 422
    unknown = {"value": {"amount": "1"}, "begins_on": "2031-03-20", "team": "999"}
    assert alice.post("/goals", unknown).status == 422


def test_a_team_s_goal_is_measured_by_all_of_it(alice: ApiClient) -> None:
    team = Team.objects.get(name="Counter")
    make_goal(alice, team=str(team.pk))
    assert goals(alice, "since=2031-03&months=1&by=team") == [("2031-03", f"t{team.pk}", "150.00", "100.00")]
    assert alice.get("/forecast?since=2031-03&months=1").ok()["goals"][0]["whose"] == "Counter"


def test_nobody_sees_goals_that_are_kept_from_her(alice: ApiClient, people: People) -> None:
    make_goal(alice, owner=people.alice.pk)
    mine = make_goal(alice, owner=people.bob.pk)
    found = ApiClient(people.bob).get("/forecast?since=2031-03&months=1").ok()
    assert [(one["id"], one["committed"]["amount"]) for one in found["goals"]] == [(mine["id"], "100.00")]
    assert [one["title"] for one in found["groups"]] == ["Bob"]
