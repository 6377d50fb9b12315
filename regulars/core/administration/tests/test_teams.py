"""Teams may stand inside one another, never inside themselves."""

import pytest

from regulars.core.access.models import Team
from regulars.core.records.models import SavedView

pytestmark = pytest.mark.django_db


def add(api, name, **more):
    return api.post("/teams", {"name": name, **more}).ok(201)


def test_a_team_is_made_changed_and_listed_with_its_people(admin, seller):
    sales = add(admin.api, "Sales", members=[seller.user.pk])
    north = add(admin.api, "North", parent=sales["id"])
    assert north["parent"] == {"id": sales["id"], "name": "Sales"}
    assert sales["members"][0]["title"] == "Sam"
    admin.api.patch(f"/teams/{north['id']}", {"name": "Far north", "parent": None}).ok()
    listed = {team["name"]: team for team in seller.api.get("/teams").ok()}
    assert listed["Far north"]["parent"] is None
    assert set(listed) == {"Sales", "Far north"}


def test_a_team_never_comes_to_stand_inside_itself(admin):
    one = add(admin.api, "One")
    two = add(admin.api, "Two", parent=one["id"])
    three = add(admin.api, "Three", parent=two["id"])
    for inside in (one, two, three):
        answer = admin.api.patch(f"/teams/{one['id']}", {"parent": inside["id"]})
        assert answer.status == 422
        assert answer.body["errors"][0]["field"] == "parent"
    assert Team.objects.get(name="One").parent is None


def test_two_teams_cannot_share_a_name(admin):
    add(admin.api, "Sales")
    answer = admin.api.post("/teams", {"name": " sales "})
    assert answer.body["errors"][0]["field"] == "name"


def test_a_team_that_goes_leaves_its_people_its_inner_teams_and_its_views(admin, seller):
    outer = add(admin.api, "Outer")
    middle = add(admin.api, "Middle", parent=outer["id"], members=[seller.user.pk])
    add(admin.api, "Inner", parent=middle["id"])
    view = SavedView.objects.create(record_type="people", name="Ours", sharing="team", team_id=middle["id"])
    assert admin.api.delete(f"/teams/{middle['id']}").status == 204
    assert Team.objects.get(name="Inner").parent.name == "Outer"
    view.refresh_from_db()
    assert (view.sharing, view.team) == ("private", None)
    assert seller.api.get("/users/me").status == 200


def test_members_take_effect_at_once(admin, seller):
    team = add(admin.api, "Sales", members=[admin.user.pk])
    assert admin.user.pk not in seller.viewer.team_mates
    admin.api.patch(f"/teams/{team['id']}", {"members": [admin.user.pk, seller.user.pk]}).ok()
    assert admin.user.pk in seller.viewer.team_mates


def test_a_parent_or_member_that_is_gone_is_named(admin):
    for body in ({"parent": 999_999}, {"members": [999_999]}):
        answer = admin.api.post("/teams", {"name": "New", **body})
        assert answer.status == 422
        assert answer.body["errors"][0]["field"] == next(iter(body))
    assert not Team.objects.exists()
