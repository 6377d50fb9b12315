"""Where somebody works is hidden: then an organisation's story may not tell it either."""

import pytest

from testing.client import ApiClient
from testing.people import ALL, hide_field, make_people

pytestmark = pytest.mark.django_db


def test_a_story_tells_no_hidden_employer() -> None:
    people = make_people(bob=ALL)
    alice, bob = ApiClient(people.alice), ApiClient(people.bob)
    firm = alice.post("/organisations", {"name": "Roasters"}).ok(201)
    ada = alice.post("/people", {"name": "Ada", "employer": firm["id"]}).ok(201)
    alice.post("/notes", {"party": ada["id"], "text": "<p>Likes tea</p>"}).ok(201)
    path = f"/organisations/{firm['id']}/timeline"
    assert any(e["about"]["type"] == "notes" for e in bob.get(path).ok()["entries"])
    hide_field(people.bob, "people", "employer")
    told = bob.get(path).ok()["entries"]
    assert [e["about"]["id"] for e in told] == [firm["id"]]
    assert bob.get(path, person=ada["id"]).ok()["entries"] == []


def test_organisations_and_households_have_important_dates() -> None:
    alice = ApiClient(make_people().alice)
    day = {"kind": "anniversary", "label": "Founded", "day": "1999-02-28", "remind_days": 5}
    for slug in ("organisations", "households"):
        made = alice.post(f"/{slug}", {"name": "Together", "children": {"dates": [day]}}).ok(201)
        kept = made["children"]["dates"][0]
        assert {name: kept[name] for name in day} == day | {"remind_days": kept["remind_days"]}
        assert "dates" in [group["name"] for group in alice.get(f"/describe/{slug}").ok()["children"]]
