"""Users: everybody sees names and faces, administrators do the rest, and nobody lends herself more rights."""

import pytest
from django.contrib.sessions.models import Session

from regulars.core.access.models import Team, User
from regulars.core.administration.tests.conftest import PASSWORD, role_id, somebody
from regulars.core.journal.models import Entry
from testing.client import ApiClient

pytestmark = pytest.mark.django_db
NEW = {"name": "Nina New", "email": "Nina@Example.com", "password": "a sentence is fine", "roles": [], "teams": []}


def test_everybody_sees_names_and_faces_and_only_administrators_the_rest(seller, admin):
    row = next(u for u in seller.api.get("/users").ok() if u["name"] == "Adam")
    assert (row["email"], row["roles"], row["teams"], row["seen_at"]) == (None, [], [], None)
    row = next(u for u in admin.api.get("/users").ok() if u["name"] == "Sam")
    assert row["email"] == "sam@example.com"
    assert row["roles"] == [{"id": role_id("seller"), "label": "Seller"}]


def test_an_administrator_adds_a_user_who_can_sign_in_at_once(admin):
    team = Team.objects.create(name="North")
    roles = [str(role_id("seller"))]
    told = admin.api.post("/users", {**NEW, "roles": roles, "teams": [str(team.pk)]}).ok(201)
    assert told["email"] == "nina@example.com"
    assert told["teams"] == [{"id": team.pk, "name": "North"}]
    assert ApiClient().post("/session", {"email": "nina@example.com", "password": NEW["password"]}).status == 200
    assert Entry.objects.get(event="user.added").title == "Nina New"


def test_the_journal_never_holds_a_password(admin):
    told = admin.api.post("/users", NEW).ok(201)
    admin.api.patch(f"/users/{told['id']}", {"password": "another sentence"}).ok()
    kept = " ".join(str(entry.data) for entry in Entry.objects.all())
    assert "sentence" not in kept
    assert "password" in Entry.objects.get(event="user.changed").data["what"]


def test_an_address_is_taken_by_one_user_only(admin, seller):
    answer = admin.api.post("/users", {**NEW, "email": "SAM@example.com"})
    assert answer.status == 422
    assert answer.body["errors"][0]["field"] == "email"


@pytest.mark.parametrize("weak", ["12345", "password123", "Nina@example.com", "nina new 1"])
def test_a_weak_password_is_refused_with_a_reason(weak, admin):
    answer = admin.api.post("/users", {**NEW, "password": weak})
    assert answer.body["errors"][0]["field"] == "password"
    assert not User.objects.filter(email="nina@example.com").exists()


def test_a_new_role_holds_from_the_next_request_on(admin, seller):
    assert seller.api.get("/roles").status == 403
    admin.api.patch(f"/users/{seller.user.pk}", {"roles": [role_id("administrator")]}).ok()
    assert seller.api.get("/roles").status == 200
    told = Entry.objects.get(event="user.changed").data
    assert (told["before"], told["after"]) == ({"roles": ["seller"]}, {"roles": ["administrator"]})


def test_changing_nothing_writes_nothing(admin, seller):
    admin.api.patch(f"/users/{seller.user.pk}", {"name": "Sam"}).ok()
    assert not Entry.objects.exists()


@pytest.mark.parametrize("way", ["screen", "token"])
def test_one_s_own_password_and_address_are_changed_where_they_are_proved(way, owner):
    api = owner.api
    if way == "token":
        scopes = {"*": "write", "administer": "write"}
        api = ApiClient(token=api.post("/tokens", {"name": "x", "scopes": scopes}).ok(201)["token"])
    path = f"/users/{owner.user.pk}"
    for change in ({"password": "a new sentence of mine"}, {"email": "mine@example.com"}):
        answer = api.patch(path, change)
        assert (answer.status, answer.body["errors"][0]["field"]) == (422, next(iter(change)))
    assert api.post(f"{path}/invitation").status == 403
    assert api.patch(path, {"name": "Olga O.", "email": "olga@example.com"}).ok()["name"] == "Olga O."
    assert User.objects.get(pk=owner.user.pk).check_password(PASSWORD)


def test_only_an_owner_makes_owners_or_touches_their_accounts(admin, owner, seller):
    assert admin.api.patch(f"/users/{seller.user.pk}", {"roles": [role_id("owner")]}).status == 403
    for change in ({"password": "a new password of hers"}, {"email": "mine@example.com"}, {"is_active": False}):
        answer = admin.api.patch(f"/users/{owner.user.pk}", change)
        assert answer.status == 403
        assert "owner" in answer.body["detail"]
    owner.user.refresh_from_db()
    assert owner.user.check_password(PASSWORD)
    assert owner.user.is_active
    owner.api.patch(f"/users/{seller.user.pk}", {"roles": [role_id("owner")]}).ok()


def test_the_last_owner_cannot_be_locked_out(owner, admin):
    for change in ({"roles": [role_id("seller")]}, {"roles": []}):
        answer = owner.api.patch(f"/users/{owner.user.pk}", change)
        assert answer.status == 403
        assert "At least one active user" in answer.body["detail"]
    assert list(owner.user.roles.values_list("slug", flat=True)) == ["owner"]
    second = somebody("otto", "owner")
    owner.api.patch(f"/users/{owner.user.pk}", {"roles": [role_id("seller")]}).ok()
    assert second.api.patch(f"/users/{second.user.pk}", {"roles": []}).status == 403


def test_nobody_closes_her_own_account(owner):
    answer = owner.api.patch(f"/users/{owner.user.pk}", {"is_active": False})
    assert answer.status == 403
    assert "your own account" in answer.body["detail"]


def test_whoever_leaves_is_out_at_once_and_stays_out_after_she_returns(admin, seller):
    assert seller.api.get("/users/me").status == 200
    told = admin.api.patch(f"/users/{seller.user.pk}", {"is_active": False}).ok()
    assert told["is_active"] is False
    assert seller.api.get("/users/me").status == 401
    assert ApiClient().post("/session", {"email": "sam@example.com", "password": PASSWORD}).status == 401
    admin.api.patch(f"/users/{seller.user.pk}", {"is_active": True}).ok()
    assert seller.api.get("/users/me").status == 401, "an old session must not come back to life"
    assert Session.objects.count() == 1
    assert [e.event for e in Entry.objects.order_by("id")] == ["user.left", "session.refused", "user.returned"]


def test_a_new_password_given_by_an_administrator_ends_her_sessions(admin, seller):
    admin.api.patch(f"/users/{seller.user.pk}", {"password": "a new sentence for her"}).ok()
    assert seller.api.get("/users/me").status == 401


def test_a_role_or_team_that_is_gone_is_named(admin):
    for name in ("roles", "teams"):
        answer = admin.api.post("/users", {**NEW, name: [999_999]})
        assert answer.status == 422
        assert answer.body["errors"][0]["field"] == name


def test_fields_that_are_the_servers_cannot_be_set(admin, seller):
    for field in ("id", "is_demo", "last_login", "is_superuser", "created_at"):
        answer = admin.api.patch(f"/users/{seller.user.pk}", {field: 1})
        assert answer.status == 422, field
