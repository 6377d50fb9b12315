"""What was done to settings, teams, roles, users and added fields is taken back; what was changed since stays."""

import pytest

from regulars.core.journal.models import Entry
from regulars.core.records.models import SensitiveField

pytestmark = pytest.mark.django_db


def last(event):
    return Entry.objects.filter(event=event).order_by("-id").values_list("pk", flat=True)[0]


def undo(api, entry, **options):
    return api.post(f"/entries/{entry}/undo", options).ok()


def differing(undone):
    return [(c["field"], c["expected"], c["found"]) for c in undone["conflicts"]]


def named(api, path, name, key="name"):
    return next((one for one in api.get(path).ok() if one[key] == name), None)


def test_a_setting_comes_back_and_one_changed_since_stays(admin):
    api = admin.api
    before = api.get("/settings").ok()
    api.patch("/settings", {"company": "Mill & Sons", "currency": "SEK"}).ok()
    entry = last("workspace.changed")
    assert api.get("/settings").ok()["currency"] == "SEK"
    api.patch("/settings", {"company": "Mill & Daughters"}).ok()
    trial = undo(api, entry, dry_run=True)
    assert api.get("/settings").ok()["currency"] == "SEK"
    undone = undo(api, entry)
    assert (undone["undone"], differing(undone)) == (1, [("company", "Mill & Sons", "Mill & Daughters")])
    assert trial["conflicts"] == undone["conflicts"]
    now = api.get("/settings").ok()
    assert (now["company"], now["currency"]) == ("Mill & Daughters", before["currency"])
    assert api.post(f"/entries/{entry}/undo").status == 422
    assert undo(api, undone["entry"])["undone"] == 1
    assert api.get("/settings").ok()["currency"] == "SEK"


def test_a_team_that_was_removed_comes_back_with_its_people_and_one_that_was_added_goes(admin, seller):
    api = admin.api
    team = api.post("/teams", {"name": "North", "members": [seller.user.pk]}).ok(201)
    added = last("team.changed")
    assert api.delete(f"/teams/{team['id']}").status == 204
    undone = undo(api, last("team.changed"))
    assert undone["conflicts"] == []
    back = named(api, "/teams", "North")
    assert (back["id"], back["members"]) == (team["id"], team["members"])
    assert undo(api, added)["undone"] == 1
    assert named(api, "/teams", "North") is None


def test_a_changed_team_is_put_back_where_nobody_changed_it_since(admin, seller):
    api = admin.api
    team = api.post("/teams", {"name": "North", "members": []}).ok(201)
    api.patch(f"/teams/{team['id']}", {"name": "South", "members": [seller.user.pk]}).ok()
    entry = last("team.changed")
    api.patch(f"/teams/{team['id']}", {"name": "East"}).ok()
    assert differing(undo(api, entry)) == [("name", "South", "East")]
    now = named(api, "/teams", "East")
    assert now["members"] == []


def test_a_role_that_was_removed_comes_back_with_its_rights(admin):
    api = admin.api
    rights = {"people": {"see": "own", "create": True, "change": "own", "delete": "none", "export": False}}
    role = api.post("/roles", {"label": "Intern", "rights": rights}).ok(201)
    api.delete(f"/roles/{role['id']}")
    assert undo(api, last("role.changed"))["undone"] == 1
    back = named(api, "/roles", "Intern", "label")
    assert (back["id"], back["rights"]) == (role["id"], role["rights"])


def test_an_account_that_was_closed_is_opened_and_a_change_of_it_put_back(admin, seller):
    api, path = admin.api, f"/users/{seller.user.pk}"
    was = named(api, "/users", seller.user.name)
    api.patch(path, {"name": "Somebody Else", "roles": []}).ok()
    changed = last("user.changed")
    api.patch(path, {"is_active": False}).ok()
    left = last("user.left")
    assert undo(api, left)["conflicts"] == []
    seller.user.refresh_from_db()
    assert seller.user.is_active
    assert undo(api, changed)["conflicts"] == []
    now = named(api, "/users", was["name"])
    assert (now["id"], now["roles"]) == (was["id"], was["roles"])


def test_an_added_field_goes_out_of_use_and_a_changed_one_reads_as_before(admin):
    api = admin.api
    field = api.post("/fields", {"type": "people", "label": "Likes", "kind": "text", "help": "What to bring"}).ok(201)
    added = last("field.added")
    api.patch(f"/fields/{field['id']}", {"label": "Loves", "help": ""}).ok()
    assert undo(api, last("field.changed"))["conflicts"] == []
    now = named(api, "/fields", "Likes", "label")
    assert (now["id"], now["help"]) == (field["id"], "What to bring")
    undone = undo(api, added)
    assert named(api, "/fields", "Likes", "label") is None
    assert undo(api, undone["entry"])["undone"] == 1
    assert named(api, "/fields", "Likes", "label")["id"] == field["id"]


def test_who_no_longer_administers_takes_nothing_of_it_back(admin, owner):
    admin.api.patch("/settings", {"currency": "SEK"}).ok()
    entry = last("workspace.changed")
    owner.api.patch(f"/users/{admin.user.pk}", {"roles": []}).ok()
    assert admin.api.post(f"/entries/{entry}/undo").status == 403
    assert owner.api.get("/settings").ok()["currency"] == "SEK"


def test_done_lately_offers_it(admin):
    admin.api.patch("/settings", {"currency": "SEK"}).ok()
    entry = last("workspace.changed")
    rows = admin.api.get("/entries").ok()["entries"]
    assert [row["can_undo"] for row in rows if row["id"] == entry] == [True]


def test_somebody_who_was_added_by_mistake_can_no_longer_come_in(admin):
    api = admin.api
    added = api.post("/users", {"name": "New Here", "email": "new@example.org", "roles": []}).ok(201)
    undone = undo(api, last("user.added"))
    assert (undone["undone"], undone["conflicts"]) == (1, [])
    assert not named(api, "/users", "New Here")["is_active"]
    assert undo(api, undone["entry"])["undone"] == 1
    assert (named(api, "/users", "New Here")["is_active"], added["name"]) == (True, "New Here")


def test_what_somebody_changed_of_her_own_account_she_takes_back_herself(seller, admin):
    was = seller.user.name
    seller.api.patch("/users/me", {"name": "Typed Wrong"}).ok()
    entry = last("user.changed")
    admin.api.patch(f"/users/{seller.user.pk}", {"locale": "de-DE"}).ok()
    assert seller.api.post(f"/entries/{last('user.changed')}/undo").status in (403, 404)
    assert undo(seller.api, entry)["undone"] == 1
    seller.user.refresh_from_db()
    assert seller.user.name == was


def test_a_mark_that_a_field_is_sensitive_goes_and_comes_back(admin):
    api = admin.api
    api.post("/access/sensitive", {"type": "people", "name": "phone"})
    marked = last("sensitivity.changed")
    undone = undo(api, marked)
    assert (undone["undone"], SensitiveField.objects.count()) == (1, 0)
    assert (undo(api, undone["entry"])["undone"], SensitiveField.objects.count()) == (1, 1)
