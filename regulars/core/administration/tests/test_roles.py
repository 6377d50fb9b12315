"""Roles: built-in ones to begin with, own ones beside them, and none that gives more than its maker has."""

import pytest

from regulars.core.access.models import Role
from regulars.core.access.rights import TypeRights
from regulars.core.access.viewer import Viewer
from regulars.core.administration.roles.giving import excess_of
from regulars.core.administration.tests.conftest import role_id
from regulars.core.journal.models import Entry

pytestmark = pytest.mark.django_db
RIGHTS = {"*": {"see": "own", "create": True, "change": "own", "delete": "none", "export": False}}
NEW = {"label": "Trainee", "help": "Learns.", "administers": False, "rights": RIGHTS, "fields": {}}


def test_eight_roles_are_there_from_the_start(admin):
    roles = {role["slug"]: role for role in admin.api.get("/roles").ok()}
    built_in = ["owner", "administrator", "manager", "seller", "support", "marketing", "finance", "read-only"]
    assert list(roles)[:8] == built_in
    assert all(roles[slug]["is_builtin"] for slug in built_in)
    assert [slug for slug in built_in if roles[slug]["administers"]] == ["owner", "administrator"]
    assert roles["administrator"]["user_count"] == 1


def test_read_only_sees_all_and_changes_nothing(admin):
    role = next(r for r in admin.api.get("/roles").ok() if r["slug"] == "read-only")
    assert role["rights"]["*"] == {"see": "all", "create": False, "change": "none", "delete": "none", "export": False}


def test_built_in_roles_are_copied_not_changed_or_removed(admin):
    seller = role_id("seller")
    for answer in (admin.api.patch(f"/roles/{seller}", {"label": "X"}), admin.api.delete(f"/roles/{seller}")):
        assert answer.status == 403
        assert "Copy it" in answer.body["detail"]
    copy = admin.api.post("/roles", {"label": "Seller, own only", "copy_of": seller}).ok(201)
    assert (copy["is_builtin"], copy["rights"]) == (False, admin.api.get("/roles").ok()[3]["rights"])
    rights = {"*": {**copy["rights"]["*"], "see": "own", "change": "own"}}
    assert admin.api.patch(f"/roles/{copy['id']}", {"rights": rights}).ok()["rights"] == rights


def test_a_role_of_ones_own_by_record_type_and_field(admin, seller):
    rights = {**RIGHTS, "people": {"see": "team", "create": False, "change": "none", "delete": "none", "export": True}}
    fields = {"people": {"job_title": "hidden", "about": "read"}}
    role = admin.api.post("/roles", {**NEW, "rights": rights, "fields": fields}).ok(201)
    assert (role["rights"], role["fields"]) == (rights, fields)
    admin.api.patch(f"/users/{seller.user.pk}", {"roles": [role["id"]]}).ok()
    assert seller.viewer.rights_for("people") == TypeRights(see="team", export=True)
    assert seller.viewer.field_right("people", "job_title") == "hidden"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"rights": {"unicorns": {"see": "all"}}}, "rights.unicorns"),
        ({"fields": {"people": {"horn": "hidden"}}}, "fields.people"),
        ({"label": "seller"}, "label"),
    ],
)
def test_what_does_not_exist_or_is_taken_is_named(change, field, admin):
    answer = admin.api.post("/roles", {**NEW, **change})
    assert answer.status == 422
    assert answer.body["errors"][0]["field"] == field


def test_rights_in_other_words_are_refused(admin):
    for rights in ({"*": {"see": "some"}}, {"*": {"fly": True}}, {"DROP TABLE": {}}, []):
        assert admin.api.post("/roles", {**NEW, "rights": rights}).status == 422


def test_a_role_that_runs_the_house_may_do_everything(admin):
    role = admin.api.post("/roles", {**NEW, "administers": True}).ok(201)
    assert role["rights"]["*"]["delete"] == "all"


def test_a_role_is_removed_once_nobody_has_it(admin, seller):
    role = admin.api.post("/roles", NEW).ok(201)
    admin.api.patch(f"/users/{seller.user.pk}", {"roles": [role["id"]]}).ok()
    answer = admin.api.delete(f"/roles/{role['id']}")
    assert answer.status == 422
    assert "1 user" in answer.body["detail"]
    admin.api.patch(f"/users/{seller.user.pk}", {"roles": []}).ok()
    assert admin.api.delete(f"/roles/{role['id']}").status == 204
    assert not Role.objects.filter(pk=role["id"]).exists()
    assert Entry.objects.filter(event="role.changed").count() == 2


def test_rights_beyond_ones_own_are_found_action_by_action():
    own = Viewer(
        user_id=1,
        rights={"*": TypeRights(see="team", create=True, change="own"), "people": TypeRights(see="all", change="all")},
        fields={"people": {"salary": "hidden"}},
    )
    assert excess_of({"*": {"see": "team"}, "people": {"see": "own"}}, {"people": {"salary": "hidden"}}, own) == ""
    assert excess_of({"*": {"see": "all"}}, {"people": {"salary": "hidden"}}, own) == "see records"
    assert excess_of({"*": {"export": True}}, {"people": {"salary": "hidden"}}, own) == "export records"
    assert excess_of({"people": {"delete": "own"}}, {"people": {"salary": "hidden"}}, own) == "delete people"
    assert excess_of({"people": {"see": "all"}}, {}, own) == "the field salary of people"
    assert excess_of({"people": {"see": "all"}}, {"people": {"salary": "read"}}, own) == "the field salary of people"


def test_a_name_longer_than_can_be_kept_is_refused(admin):
    assert admin.api.post("/roles", {"label": "x" * 81}).status == 422
    assert admin.api.post("/roles", {"label": "Buyers", "help": "x" * 241}).status == 422
    assert admin.api.post("/roles", {"label": "x" * 80, "help": "x" * 240}).status == 201
