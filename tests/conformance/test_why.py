"""The page that says why somebody can or can't see a record says what the API then does: for any roles and records."""

import random
from typing import Any

import pytest
from django.db import transaction

from regulars.core.access.models import Role, Team, User
from regulars.core.access.rights import SCOPES
from regulars.core.access.viewer import raise_epoch
from regulars.core.records.registry import record_type as find_type
from testing.client import ApiClient
from testing.people import People
from testing.soak import rounds
from tests.conformance.samples import CREATABLE, make_record, writable

TYPES = [t.slug for t in CREATABLE]
HIDEABLE = {"people": ["email", "birthday", "employer", "notes"], "notes": ["text"], "tasks": ["due_on"]}


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(rounds(2, soak=20)))
def test_what_is_told_is_what_the_api_does(seed: int, people: People, alice: ApiClient) -> None:
    dice = random.Random(seed)
    users = _users(dice)
    records = _records(dice, alice, [user.pk for user in users])
    for _ in range(rounds(40, soak=120)):
        user, (slug, pk) = dice.choice(users), dice.choice(records)
        told = alice.get("/access/why", user=user.pk, type=slug, id=pk).ok()
        said = {verdict["action"]: verdict["is_allowed"] for verdict in told["verdicts"]}
        assert said == _done(user, slug, pk), (user.name, slug, pk, told)
        for verdict in told["verdicts"]:
            assert verdict["is_allowed"] == (told["door"]["is_open"] and all(r["holds"] for r in verdict["rules"]))
        if said["see"]:
            assert _fields(told) == _fields_met(user, slug, pk)


def test_only_administrators_ask_and_only_of_what_they_see(alice: ApiClient, bob: ApiClient, people: People) -> None:
    pk = alice.post("/people", {"name": "Ada"}).ok(201)["id"]
    assert bob.get("/access/why", user=people.charlie.pk, type="people", id=pk).status == 403
    assert alice.get("/access/why", user=people.bob.pk, type="people", id=999_999).status == 404
    assert alice.get("/access/why", user=999_999, type="people", id=pk).status == 404
    assert alice.get("/access/why", user=people.bob.pk, type="spaceships", id=pk).status == 404


def test_the_chain_names_the_nested_team_the_owner_and_the_roles(alice: ApiClient, people: People) -> None:
    outlet = Team.objects.create(name="Outlet", parent=Team.objects.get(name="Counter"))
    people.charlie.teams.set([outlet])
    raise_epoch()
    pk = alice.post("/people", {"name": "Ada", "owner": people.charlie.pk}).ok(201)["id"]
    told = alice.get("/access/why", user=people.bob.pk, type="people", id=pk).ok()
    assert {"id": outlet.pk, "name": "Outlet", "inside": {"id": outlet.parent_id, "name": "Counter"}} in told["teams"]
    assert told["owner"]["id"] == people.charlie.pk
    assert [role["label"] for role in told["roles"]] == ["Bob"]
    scope = next(rule for rule in told["verdicts"][0]["rules"] if rule["rule"] == "scope")
    assert scope["holds"]
    assert "Charlie" in scope["says"]
    people.bob.teams.clear()
    raise_epoch()
    told = alice.get("/access/why", user=people.bob.pk, type="people", id=pk).ok()
    assert not told["verdicts"][0]["is_allowed"]
    assert [rule["rule"] for rule in told["verdicts"][0]["rules"] if not rule["holds"]] == ["scope"]


def test_what_is_reached_through_another_names_it(alice: ApiClient, people: People) -> None:
    party = alice.post("/people", {"name": "Ada"}).ok(201)["id"]
    note = alice.post("/notes", {"text": "<p>Hello</p>", "party": party, "owner": people.bob.pk}).ok(201)["id"]
    people.bob.teams.clear()
    raise_epoch()
    told = alice.get("/access/why", user=people.bob.pk, type="notes", id=note).ok()
    wrong = [rule for rule in told["verdicts"][0]["rules"] if not rule["holds"]]
    assert [(rule["rule"], rule["what"]) for rule in wrong] == [("through", "party")]


def test_a_closed_account_and_a_merged_record_are_told(alice: ApiClient, people: People) -> None:
    one, other = (alice.post("/people", {"name": name}).ok(201)["id"] for name in ("Ada", "Ada F"))
    alice.post(f"/people/{one}/merge", {"other": other}).ok()
    told = alice.get("/access/why", user=people.bob.pk, type="people", id=other).ok()
    assert told["was_merged"]
    assert told["record"]["id"] == one
    alice.patch(f"/users/{people.bob.pk}", {"is_active": False}).ok()
    told = alice.get("/access/why", user=people.bob.pk, type="people", id=one).ok()
    assert not told["door"]["is_open"]
    assert not any(verdict["is_allowed"] for verdict in told["verdicts"])


def _users(dice: random.Random) -> list[User]:
    teams: list[Team] = []
    for n in range(4):
        teams.append(Team.objects.create(name=f"Team {n}", parent=dice.choice([None, *teams])))
    roles = [
        Role.objects.create(slug=f"r{n}", label=f"R{n}", rights=_rights(dice), fields=_limits(dice)) for n in range(6)
    ]
    users = []
    for n in range(6):
        user = User.objects.create(email=f"u{n}@x.example", name=f"User {n}", is_active=n != 5)
        user.roles.set(dice.sample(roles, dice.choice([0, 1, 1, 2])))
        user.teams.set(dice.sample(teams, dice.choice([0, 1, 2])))
        users.append(user)
    raise_epoch()
    return users


def _rights(dice: random.Random) -> dict[str, Any]:
    named = {"*", *dice.sample(TYPES, 3)}
    deeds = {"see": SCOPES, "change": SCOPES, "delete": SCOPES, "create": (False, True), "export": (False, True)}
    return {slug: {deed: dice.choice(choices) for deed, choices in deeds.items()} for slug in named}


def _limits(dice: random.Random) -> dict[str, dict[str, str]]:
    slug = dice.choice(list(HIDEABLE))
    names = [f.name for f in writable(find_type(slug)) if f.name in HIDEABLE[slug]]
    return {slug: {name: dice.choice(["hidden", "read"]) for name in dice.sample(names, min(2, len(names)))}}


def _records(dice: random.Random, alice: ApiClient, owners: list[int]) -> list[tuple[str, int]]:
    found = []
    for record_type in CREATABLE:
        for _ in range(2):
            owner = {str(record_type.owner): dice.choice([None, *owners])} if record_type.owner else {}
            made = make_record(record_type, alice, **owner)
            found.append((record_type.slug, made["id"]))
        if dice.random() < 0.3:
            alice.delete(f"/{record_type.slug}/{made['id']}").ok()
    return found


def _done(user: User, slug: str, pk: int) -> dict[str, bool]:
    """What the API does when the user tries, each try taken back."""
    client, path = ApiClient(user), f"/{slug}/{pk}"
    name = next(f.name for f in writable(find_type(slug)))
    with transaction.atomic():
        seen = client.get(path)
        version = seen.body["version"] if seen.status == 200 else 1
        changed = client.patch(path, {"version": version}).status == 200
        deleted = client.delete(path).status == 200
        transaction.set_rollback(True)
    out = client.get(f"/{slug}/export", format="csv", ids=pk, columns=name)
    is_out = out.status == 200 and len(out.content.splitlines()) > 1
    if out.status == 400:  # the column is hidden from her: whatever is left is as good
        out = client.get(f"/{slug}/export", format="csv", ids=pk)
        is_out = out.status == 200 and len(out.content.splitlines()) > 1
    return {"see": seen.status == 200, "change": changed, "delete": deleted, "export": is_out}


def _fields(told: dict[str, Any]) -> dict[str, str]:
    return {field["name"]: field["right"] for field in told["fields"] if field["right"] != "hidden"}


def _fields_met(user: User, slug: str, pk: int) -> dict[str, str]:
    described = ApiClient(user).get(f"/describe/{slug}").ok()
    record = ApiClient(user).get(f"/{slug}/{pk}").ok()
    met = {f["name"]: "read" if f["readonly"] else "write" for f in described["fields"]}
    assert set(met) <= set(record)
    for group in described["children"]:
        met[group["name"]] = "read" if all(f["readonly"] for f in group["fields"]) else "write"
    assert {group["name"] for group in described["children"]} == set(record["children"])
    return met
