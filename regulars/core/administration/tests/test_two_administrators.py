"""Two administrators at the same moment: nothing of either is lost unseen, and nobody is locked out."""

from typing import Any

import pytest

from regulars.core.access.models import Role, Team, User
from regulars.core.administration.roles.actions import change_role, remove_role
from regulars.core.administration.tags.actions import change_tag, remove_tag
from regulars.core.administration.teams.actions import change_team
from regulars.core.administration.tests.conftest import PASSWORD, Somebody, role_id, somebody
from regulars.core.administration.users.actions import change_user, close_account
from regulars.core.administration.users.own_account import change_own_account
from regulars.core.problems import NotFound, Refused, Stale
from regulars.core.records.models import SavedView, Tag
from regulars.core.records.views.actions import change_view

RIGHTS = {"*": {"see": "all", "create": False, "change": "none", "delete": "none", "export": False}}
WIDER = {"*": {"see": "all", "create": True, "change": "none", "delete": "none", "export": False}}


@pytest.fixture
def ada(owner: Somebody) -> Somebody:
    return somebody("ada", "administrator")


def test_different_settings_of_the_company_are_both_kept(owner: Somebody, ada: Somebody) -> None:
    shown = owner.api.get("/settings").ok()
    ada.api.patch("/settings", {"currency": "NOK", "before": {"currency": shown["currency"]}}).ok()
    owner.api.patch("/settings", {"zone": "Europe/Oslo", "before": {"zone": shown["zone"]}}).ok()
    now = owner.api.get("/settings").ok()
    assert (now["currency"], now["zone"]) == ("NOK", "Europe/Oslo")


def test_the_same_setting_is_not_overwritten_unseen(owner: Somebody, ada: Somebody) -> None:
    was = owner.api.get("/settings").ok()["currency"]
    ada.api.patch("/settings", {"currency": "NOK", "before": {"currency": was}}).ok()
    told = owner.api.patch("/settings", {"currency": "SEK", "before": {"currency": was}}).ok(409)
    assert told["conflicts"] == [{"field": "currency", "label": "Currency", "yours": "SEK", "theirs": "NOK"}]
    assert owner.api.get("/settings").ok()["currency"] == "NOK"
    owner.api.patch("/settings", {"currency": "SEK", "before": {"currency": "NOK"}}).ok()
    # Who wants the same has nothing to decide.
    ada.api.patch("/settings", {"currency": "SEK", "before": {"currency": "NOK"}}).ok()


@pytest.mark.parametrize(
    ("path", "made", "first", "second"),
    [
        ("/roles", {"label": "Bakers", "rights": RIGHTS}, {"rights": WIDER}, {"rights": {"*": {"see": "own"}}}),
        ("/roles", {"label": "Bakers", "help": "Old"}, {"help": "New"}, {"help": "Newer"}),
        ("/teams", {"name": "Counter"}, {"name": "Desk"}, {"name": "Till"}),
        ("/fields", {"type": "people", "kind": "text", "label": "Roast"}, {"label": "Bean"}, {"label": "Blend"}),
        ("/fields", {"type": "people", "kind": "choice", "label": "Roast", "choices": [{"label": "Dark"}]},
         {"choices": [{"label": "Dark"}, {"label": "Light"}]}, {"choices": [{"label": "Dark"}, {"label": "Mild"}]}),
        ("/views", {"type": "people", "name": "Oslo", "sharing": "all"}, {"settings": {"sort": "name"}},
         {"settings": {"sort": "-name"}}),
    ],
)  # fmt: skip
def test_one_who_did_not_see_the_others_change_is_told(
    owner: Somebody, ada: Somebody, path: str, made: dict[str, Any], first: dict[str, Any], second: dict[str, Any]
) -> None:
    shown = owner.api.post(path, made).ok(201)
    [name] = first
    before = {name: shown[name]}
    changed = ada.api.patch(f"{path}/{shown['id']}", {**first, "before": before}).ok()
    told = owner.api.patch(f"{path}/{shown['id']}", {**second, "before": before}).ok(409)
    assert [(one["field"], one["theirs"]) for one in told["conflicts"]] == [(name, changed[name])]
    owner.api.patch(f"{path}/{shown['id']}", {**second, "before": {name: changed[name]}}).ok()


def test_roles_and_teams_of_a_user_are_compared_in_any_order(owner: Somebody, ada: Somebody) -> None:
    seller, finance, manager = (role_id(slug) for slug in ("seller", "finance", "manager"))
    user = owner.api.post("/users", {"name": "Una", "email": "una@example.com", "roles": [seller, finance]}).ok(201)
    owner.api.patch(f"/users/{user['id']}", {"roles": [seller], "before": {"roles": [finance, seller]}}).ok()
    late = {"roles": [seller, finance, manager], "before": {"roles": [seller, finance]}}
    told = ada.api.patch(f"/users/{user['id']}", late).ok(409)
    assert told["conflicts"][0]["theirs"] == [seller]


def test_what_one_does_not_touch_is_not_written_back(owner: Somebody, ada: Somebody, seller: Somebody) -> None:
    # Both requests read before either writes.
    stale_role, stale_user, stale_self = (Role.objects.create(slug="b", label="B", rights=RIGHTS), *_twice(seller.user))
    change_role(Role.objects.get(slug="b"), values={"help": "Changed"}, by=owner.viewer)
    change_role(stale_role, values={"label": "Bakers"}, by=ada.viewer)
    role = Role.objects.get(slug="b")
    assert (role.label, role.help) == ("Bakers", "Changed")
    close_account(User.objects.get(pk=seller.user.pk), by=owner.viewer)
    change_user(stale_user, values={"name": "Samuel"}, by=ada.viewer)
    change_own_account(stale_self, {"preferences": {"theme": "dark"}}, by=seller.viewer)
    user = User.objects.get(pk=seller.user.pk)
    assert (user.name, user.is_active, user.preferences["theme"]) == ("Samuel", False, "dark")


def test_a_team_and_a_view_keep_what_another_changed(owner: Somebody, ada: Somebody) -> None:
    team, view = (
        Team.objects.create(name="Counter"),
        SavedView.objects.create(record_type="people", name="V", sharing="all"),
    )
    change_team(Team.objects.get(pk=team.pk), values={"members": [owner.user.pk]}, by=owner.viewer)
    change_team(team, values={"name": "Desk"}, by=ada.viewer)
    assert list(Team.objects.get(name="Desk").members.all()) == [owner.user]
    change_view(SavedView.objects.get(pk=view.pk), values={"settings": {"sort": "name"}}, by=owner.viewer)
    change_view(view, values={"name": "Oslo"}, by=ada.viewer)
    assert SavedView.objects.get(name="Oslo").settings == {"sort": "name"}


def test_what_another_removed_does_not_come_back(owner: Somebody, ada: Somebody) -> None:
    tag, role = Tag.objects.create(name="Rye", key="rye"), Role.objects.create(slug="b", label="B", rights=RIGHTS)
    remove_tag(Tag.objects.get(pk=tag.pk), by=owner.viewer)
    remove_role(Role.objects.get(pk=role.pk), by=owner.viewer)
    for deed in (
        lambda: change_tag(tag, by=ada.viewer, name="Barley"),
        lambda: remove_tag(tag, by=ada.viewer),
        lambda: change_role(role, values={"label": "Bakers"}, by=ada.viewer),
        lambda: remove_role(role, by=ada.viewer),
    ):
        with pytest.raises(NotFound):
            deed()
    assert not Tag.objects.exists()
    assert not Role.objects.filter(slug="b").exists()


def test_of_two_who_close_each_others_account_the_later_one_has_no_right_any_more(
    owner: Somebody, ada: Somebody, admin: Somebody
) -> None:
    late = admin.viewer
    close_account(admin.user, by=ada.viewer)
    with pytest.raises(Refused):
        close_account(ada.user, by=late)
    assert User.objects.get(pk=ada.user.pk).is_active


def test_two_owners_cannot_leave_the_house_without_one(owner: Somebody) -> None:
    other = somebody("oda", "owner")
    first, second = owner.viewer, other.viewer
    change_user(other.user, values={"roles": [role_id("administrator")]}, by=first)
    with pytest.raises(Refused):
        change_user(owner.user, values={"roles": [role_id("administrator")]}, by=second)
    with pytest.raises(Refused):
        close_account(owner.user, by=second)
    owner.api.patch(f"/users/{owner.user.pk}", {"roles": [role_id("seller")]}).ok(403)
    assert User.objects.filter(is_active=True, roles__slug="owner").get() == owner.user


def test_an_account_that_was_closed_meanwhile_stays_closed(owner: Somebody, ada: Somebody, seller: Somebody) -> None:
    path = f"/users/{seller.user.pk}"
    owner.api.patch(path, {"is_active": False, "before": {"is_active": True}}).ok()
    ada.api.patch(path, {"name": "Samuel", "before": {"name": "Sam"}}).ok()
    assert owner.api.get("/users").ok()[-1]["is_active"] is False
    assert seller.api.get("/people").status == 401


def test_both_add_a_field_of_the_same_name_and_neither_writes_into_the_others(owner: Somebody, ada: Somebody) -> None:
    body = {"type": "people", "kind": "text", "label": "Roast"}
    names = [one.api.post("/fields", body).ok(201)["name"] for one in (owner, ada)]
    assert names == ["roast", "roast_2"]


def test_stale_is_told_from_what_is_wrong(owner: Somebody) -> None:
    role = Role.objects.create(slug="b", label="B", rights=RIGHTS)
    with pytest.raises(Stale):
        change_role(role, values={"label": "Mine", "before": {"label": "Never"}}, by=owner.viewer)
    owner.api.patch(f"/roles/{role.pk}", {"label": "Mine", "before": ["label"]}).ok(422)


def _twice(user: User) -> tuple[User, User]:
    assert PASSWORD
    return User.objects.get(pk=user.pk), User.objects.get(pk=user.pk)
