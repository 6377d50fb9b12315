"""An administrator sees the whole product as a role or a user does, and changes nothing meanwhile."""

import json
import time

import pytest

from regulars.core.access import previewing
from regulars.core.access.models import Role, Team, User
from regulars.core.access.viewer import raise_epoch
from regulars.core.records.api.quick_reads import quick_answer
from testing.client import ApiClient
from testing.people import ALL, TEAM, People, hide_field, make_user
from tests.conformance.samples import CREATABLE, make_record

pytestmark = pytest.mark.django_db
TYPES = [record_type.slug for record_type in CREATABLE]


def role_of(user: User) -> int:
    return user.roles.get().pk


def seen_of(client: ApiClient) -> dict[str, list[int]]:
    return {slug: [row["id"] for row in client.get(f"/{slug}", sort="created_at").ok()["rows"]] for slug in TYPES}


def furnish(alice: ApiClient, people: People) -> None:
    for record_type in CREATABLE:
        for owner in (people.alice, people.bob, people.charlie):
            mine = {str(record_type.owner): owner.pk} if record_type.owner else {}
            make_record(record_type, alice, **mine)


def test_seen_as_a_user_everything_is_as_the_user_sees_it(alice: ApiClient, bob: ApiClient, people: People) -> None:
    furnish(alice, people)
    hide_field(people.bob, "people", "birthday")
    theirs = seen_of(bob), bob.get("/describe").ok()["types"], bob.get("/describe/people").ok()
    alice.post("/access/preview", {"user": people.bob.pk}).ok()
    assert (seen_of(alice), alice.get("/describe").ok()["types"], alice.get("/describe/people").ok()) == theirs
    mine = {"field": "owner", "op": "is", "value": "me"}
    assert alice.get("/people", filter=mine).content == bob.get("/people", filter=mine).content
    for slug in ("people", "notes"):
        assert alice.get(f"/{slug}/count").content == bob.get(f"/{slug}/count").content
        assert (
            alice.get(f"/{slug}", q="quill", columns="").content == bob.get(f"/{slug}", q="quill", columns="").content
        )
    hits = [client.get("/search", q="quill", limit=50).ok()["hits"] for client in (alice, bob)]
    assert sorted(hits[0], key=str) == sorted(hits[1], key=str)
    assert alice.get("/today").ok()["due"] == bob.get("/today").ok()["due"]
    assert alice.get("/users").content == bob.get("/users").content


def test_seen_as_somebody_of_another_team_it_is_that_team_s_records(alice: ApiClient, people: People) -> None:
    dan = make_user("Dan", TEAM, team=Team.objects.get(name="Elsewhere"))
    raise_epoch()
    owners = (people.alice, people.bob, people.charlie, dan)
    made = {one.name: alice.post("/people", {"name": one.name, "owner": one.pk}).ok(201)["id"] for one in owners}
    alice.post("/access/preview", {"user": dan.pk}).ok()
    seen = {row["id"] for row in alice.get("/people").ok()["rows"]}
    assert seen == {row["id"] for row in ApiClient(dan).get("/people").ok()["rows"]} == {made["Charlie"], made["Dan"]}


def test_seen_as_a_role_one_s_own_records_are_one_s_own(alice: ApiClient, people: People) -> None:
    hers = alice.post("/people", {"name": "Hers"}).ok(201)["id"]
    theirs = alice.post("/people", {"name": "Theirs", "owner": people.charlie.pk}).ok(201)["id"]
    alice.post("/access/preview", {"role": role_of(people.charlie)}).ok()
    assert [row["id"] for row in alice.get("/people").ok()["rows"]] == [hers]
    alice.get(f"/people/{theirs}").ok(404)
    session = alice.get("/session").ok()
    assert session["preview"]["title"] == "Charlie"
    assert session["me"]["roles"] == ["Charlie"]
    assert not session["me"]["rights"]["administer"]
    assert session["me"]["name"] == "Alice"
    for path in ("/audit", "/roles", "/settings/none", "/backups"):
        assert alice.get(path).status in (403, 404, 405)
    alice.delete("/access/preview").ok(204)
    alice.get(f"/people/{theirs}").ok()
    assert alice.get("/session").ok()["preview"] is None


def test_nothing_can_be_changed_until_it_ends(alice: ApiClient, people: People) -> None:
    pk = alice.post("/people", {"name": "Ada"}).ok(201)["id"]
    alice.post("/access/preview", {"role": role_of(people.alice)}).ok()
    tried = [
        alice.post("/people", {"name": "Eve"}),
        alice.patch(f"/people/{pk}", {"version": 1, "name": "Eve"}),
        alice.delete(f"/people/{pk}"),
        alice.post("/people/bulk", {"select": {"ids": [pk]}, "action": "trash"}),
        alice.patch("/users/me", {"name": "Eve"}),
        alice.post("/tokens", {"name": "Eve", "scopes": {"*": "read"}}),
        alice.delete("/sessions"),
        alice.post("/notifications/read", {}),
        alice.post("/security/codes", {"password": "x"}),
        alice.post("/access/preview", {"user": people.bob.pk}),
        alice.post("/nowhere", {}),
    ]
    assert {answer.status for answer in tried} == {403}
    assert all("Leave this view first" in answer.body["detail"] for answer in tried)
    assert alice.get(f"/people/{pk}").ok()["name"] == "Ada"
    alice.delete("/access/preview").ok(204)
    alice.patch(f"/people/{pk}", {"version": 1, "name": "Eve"}).ok()


def test_the_quick_lane_looks_with_the_same_eyes_at_once(alice: ApiClient, people: People) -> None:
    theirs = alice.post("/people", {"name": "Theirs", "owner": people.charlie.pk}).ok(201)["id"]
    cookie = f"sessionid={alice.client.cookies['sessionid'].value}"
    assert quick_answer(f"/api/people/{theirs}", "", cookie) is not None
    alice.post("/access/preview", {"role": role_of(people.bob)}).ok()
    rows = json.loads(quick_answer("/api/people", "", cookie) or b"")["rows"]
    assert rows == []
    alice.delete("/access/preview").ok(204)
    assert len(json.loads(quick_answer("/api/people", "", cookie) or b"")["rows"]) == 1


def test_it_never_shows_more_than_one_may_see_oneself(people: People, alice: ApiClient) -> None:
    narrow = {"*": {"see": "team", "create": True, "change": "own", "delete": "none", "export": False}}
    team = Team.objects.create(name="Office")
    admin = make_user("Dora", narrow, administers=True, team=team)
    wide = make_user("Wanda", ALL, team=Team.objects.get(name="Elsewhere"))
    Role.objects.filter(users=admin).update(fields={"people": {"birthday": "hidden"}}, administers=True)
    raise_epoch()
    dora = ApiClient(admin)
    alices = alice.post("/people", {"name": "Alice's"}).ok(201)["id"]
    wandas = alice.post("/people", {"name": "Wanda's", "owner": wide.pk}).ok(201)["id"]
    doras = alice.post("/people", {"name": "Dora's", "owner": admin.pk}).ok(201)["id"]
    for wish in ({"user": wide.pk}, {"role": role_of(wide)}):
        dora.post("/access/preview", wish).ok()
        assert {row["id"] for row in dora.get("/people").ok()["rows"]} <= {doras}
        assert dora.get("/search", q="wanda").ok()["hits"] == []
        for pk in (alices, wandas):
            dora.get(f"/people/{pk}").ok(404)
        assert dora.get("/people/export", format="csv").status == 403
        assert not dora.get("/session").ok()["me"]["rights"]["administer"]
        dora.delete("/access/preview").ok(204)
    charlies = alice.post("/people", {"name": "Charlie's", "owner": people.charlie.pk}).ok(201)["id"]
    dora.post("/access/preview", {"user": people.charlie.pk}).ok()
    dora.get(f"/people/{charlies}").ok(404)


def test_what_is_personal_stays_one_s_own(alice: ApiClient, bob: ApiClient, people: People) -> None:
    bob.post("/views", {"type": "people", "name": "Bob's secret", "layout": "table"}).ok(201)
    bob.post("/tokens", {"name": "Bob's till", "scopes": {"*": "read"}}).ok(201)
    alice.post("/access/preview", {"user": people.bob.pk}).ok()
    for path in ("/views?type=people", "/tokens", "/sessions", "/notifications", "/users/me"):
        assert b"Bob's" not in alice.get(path).content


def test_it_ends_after_an_hour(alice: ApiClient, people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = alice.post("/people", {"name": "Theirs", "owner": people.charlie.pk}).ok(201)["id"]
    alice.post("/access/preview", {"role": role_of(people.bob)}).ok()
    # From here on the process knows by her cookie with whose eyes she looks.
    alice.get(f"/people/{theirs}").ok(404)
    later = time.time() + 3601
    monkeypatch.setattr(previewing.time, "time", lambda: later)
    alice.patch(f"/people/{theirs}", {"version": 1, "name": "Theirs still"}).ok()
    alice.get(f"/people/{theirs}").ok()
    assert alice.get("/session").ok()["preview"] is None


def test_it_ends_with_the_session_and_with_the_right_to_administer(alice: ApiClient, people: People) -> None:
    alice.post("/access/preview", {"role": role_of(people.bob)}).ok()
    again = ApiClient(people.alice)
    assert again.get("/session").ok()["preview"] is None
    Role.objects.filter(users=people.alice).update(administers=False)
    raise_epoch()
    assert alice.get("/session").ok()["preview"] is None
    assert not alice.get("/session").ok()["me"]["rights"]["administer"]


def test_begin_and_end_are_in_the_audit_and_only_administrators_begin(
    alice: ApiClient, bob: ApiClient, people: People
) -> None:
    assert bob.post("/access/preview", {"role": role_of(people.charlie)}).status == 403
    assert alice.post("/access/preview", {}).status == 422
    assert alice.post("/access/preview", {"user": people.alice.pk}).status == 422
    assert alice.post("/access/preview", {"user": 999_999}).status == 404
    alice.post("/access/preview", {"user": people.bob.pk}).ok()
    alice.delete("/access/preview").ok(204)
    alice.delete("/access/preview").ok(204)
    told = [entry["sentence"] for entry in alice.get("/audit", kind="rights").ok()["entries"]][:2]
    assert told == ["Alice no longer sees Regulars as Bob", "Alice began to see Regulars as Bob"]


def test_a_program_cannot_look_with_other_eyes(alice: ApiClient, people: People) -> None:
    token = alice.post("/tokens", {"name": "Till", "scopes": {"*": "write", "administer": "write"}}).ok(201)["token"]
    assert ApiClient(token=token).post("/access/preview", {"role": role_of(people.bob)}).status == 403
