"""New leads go to their owners by rules: in turn, by territory, by load; a log says why."""

import datetime as dt
from typing import Any

import pytest

from regulars.core.access.house_day import house_today
from regulars.core.access.models import User
from regulars.core.access.viewer import raise_epoch
from testing.client import ApiClient
from testing.people import OWN, TEAM, People, make_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def people() -> People:
    return make_people(bob=TEAM, charlie=OWN)


@pytest.fixture
def alice(people: People) -> ApiClient:
    return ApiClient(people.alice)


def rule(alice: ApiClient, *users: User, **values: Any) -> dict[str, Any]:
    body = {"name": "Everybody", "people": [user.pk for user in users]}
    return dict(alice.post("/assignment-rules", body | values).ok(201))


def lead(alice: ApiClient, *, city: str = "Oslo", **values: Any) -> dict[str, Any]:
    address = {"street": "Quill Street 1", "city": city, "country": "NO"}
    party = alice.post("/people", {"name": "Ada Quill", "children": {"addresses": [address]}}).ok(201)["id"]
    return dict(alice.post("/leads", {"interest": "Teapots", "party": party, **values}).ok(201))


def owners(alice: ApiClient, count: int, **values: Any) -> list[str]:
    return [lead(alice, **values)["owner"]["title"] for _ in range(count)]


def test_without_a_rule_a_lead_stays_with_whoever_writes_it_down(alice: ApiClient) -> None:
    made = lead(alice)
    assert (made["owner"]["title"], made["assigned_why"]) == ("Alice", None)


def test_in_turn_and_never_over_an_owner_who_was_named(alice: ApiClient, people: People) -> None:
    rule(alice, people.alice, people.bob, people.charlie)
    assert owners(alice, 4) == ["Alice", "Bob", "Charlie", "Alice"]
    assert lead(alice, owner=people.charlie.pk)["owner"]["title"] == "Charlie"
    made = lead(alice)
    assert (made["owner"]["title"], made["assigned_why"]) == ("Bob", "Everybody: in turn, after Alice")


def test_who_is_away_or_has_left_is_passed_over_and_said_to_be(alice: ApiClient, people: People) -> None:
    rule(alice, people.alice, people.bob, people.charlie)
    until = house_today() + dt.timedelta(days=2)
    assert alice.post(f"/assignment-rules/absences/{people.bob.pk}", {"until": until.isoformat()}).status == 204
    User.objects.filter(pk=people.charlie.pk).update(is_active=False)
    raise_epoch()
    assert owners(alice, 2) == ["Alice", "Alice"]
    row = alice.get("/assignment-rules/log").ok()["rows"][0]
    assert row["why"] == "Everybody: the only one there is; Bob is away; Charlie is not here any more"
    alice.post(f"/assignment-rules/absences/{people.bob.pk}", {"until": None})
    assert owners(alice, 2) == ["Bob", "Alice"]


def test_a_territory_is_a_saved_filter_over_its_party(alice: ApiClient, people: People) -> None:
    settings = {"filter": {"field": "city", "op": "is", "value": "Bergen"}}
    view = alice.post("/views", {"type": "people", "name": "West", "settings": settings, "sharing": "all"}).ok(201)
    rule(alice, people.bob, name="West", view=view["id"])
    rule(alice, people.charlie, name="The rest")
    assert (owners(alice, 1, city="Bergen"), owners(alice, 1)) == (["Bob"], ["Charlie"])
    alice.delete(f"/views/{view['id']}").ok()
    assert owners(alice, 1, city="Bergen") == ["Charlie"]
    assert alice.get("/assignment-rules").ok()[0]["is_for_all"] is False


def test_by_load_the_one_with_the_fewest_open_leads_is_next(alice: ApiClient, people: People) -> None:
    for _ in range(2):
        lead(alice, owner=people.alice.pk)
    rule(alice, people.alice, people.bob, way="load")
    assert owners(alice, 4) == ["Bob", "Bob", "Alice", "Bob"]
    done = lead(alice, owner=people.bob.pk)
    alice.post(f"/leads/{done['id']}/verbs/disqualify", {"reason": "Only looking"}).ok()
    assert owners(alice, 1) == ["Alice"]


def test_a_team_gets_leads_with_the_teams_inside_it(alice: ApiClient, people: People) -> None:
    outer = alice.post("/teams", {"name": "Sales", "members": [people.charlie.pk]}).ok(201)["id"]
    alice.post("/teams", {"name": "Inner", "parent": outer, "members": [people.bob.pk]}).ok(201)
    rule(alice, team=outer)
    assert sorted(owners(alice, 2)) == ["Bob", "Charlie"]


def test_rules_are_tried_from_the_top_and_moved(alice: ApiClient, people: People) -> None:
    rule(alice, people.bob, name="First")
    second = rule(alice, people.charlie, name="Second")
    assert owners(alice, 1) == ["Bob"]
    moved = alice.post(f"/assignment-rules/{second['id']}/move", {"to": 0}).ok()
    assert [one["name"] for one in moved] == ["Second", "First"]
    assert owners(alice, 1) == ["Charlie"]
    alice.patch(f"/assignment-rules/{second['id']}", {"is_on": False}).ok()
    assert owners(alice, 1) == ["Bob"]


def test_only_administrators_make_rules_and_each_notes_her_own_absence(alice: ApiClient, people: People) -> None:
    bob = ApiClient(people.bob)
    assert bob.post("/assignment-rules", {"name": "Mine", "people": [people.bob.pk]}).status == 403
    assert bob.get("/assignment-rules").status == 403
    assert bob.post(f"/assignment-rules/absences/{people.alice.pk}", {"until": "2030-01-01"}).status == 403
    assert bob.post(f"/assignment-rules/absences/{people.bob.pk}", {"until": "2030-01-01"}).status == 204
    assert alice.post("/assignment-rules", {"name": "Nobody"}).status == 422


def test_the_log_tells_each_only_of_leads_she_sees(alice: ApiClient, people: People) -> None:
    rule(alice, people.alice, people.charlie)
    owners(alice, 2)
    assert len(alice.get("/assignment-rules/log").ok()["rows"]) == 2
    assert ApiClient(people.charlie).get("/assignment-rules/log").ok()["rows"] == []


def test_a_lead_given_out_of_sight_is_answered_once_more(alice: ApiClient, people: People) -> None:
    rule(alice, people.bob)
    charlie = ApiClient(people.charlie)
    party = charlie.post("/people", {"name": "Ada Quill"}).ok(201)["id"]
    made = charlie.post("/leads", {"interest": "Teapots", "party": party}).ok(201)
    assert made["owner"]["title"] == "Bob"
    assert charlie.get(f"/leads/{made['id']}").status == 404


def test_undoing_takes_the_lead_back_with_its_line_in_the_log(alice: ApiClient, people: People) -> None:
    rule(alice, people.bob)
    party = alice.post("/people", {"name": "Ada Quill"}).ok(201)["id"]
    made = alice.post("/leads", {"interest": "Teapots", "party": party})
    alice.post(f"/entries/{made.entry}/undo").ok()
    assert alice.get(f"/leads/{made.ok(201)['id']}").status == 404
    assert alice.get("/assignment-rules/log").ok()["rows"] == []
