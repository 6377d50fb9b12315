"""When somebody was last heard from follows calls and visits: who may not know of those does not know it either."""

from typing import Any

import pytest

from regulars.commons.directory.party.record import Parties
from regulars.commons.directory.party.record import People as PeopleType
from regulars.core.access.models import Role
from regulars.core.access.viewer import raise_epoch
from testing.client import ApiClient
from testing.people import ALL, People, hide_field
from tests.conformance.test_access import assert_unknown, everything_seen, without_versions

DAYS = ("2026-01-01T10:00:00Z", "2026-02-02T10:00:00Z")
HIDEABLE = [(slug, name) for slug in ("calls", "visits") for name in ("happened_at", "outcome", "party")]


@pytest.fixture
def heard(alice: ApiClient, people: People) -> dict[str, Any]:
    """Somebody whom Bob sees, with a call and a visit, and another to compare places in a list with."""
    Role.objects.filter(slug="test-bob").update(rights=ALL)
    raise_epoch()
    one = alice.post("/people", {"name": "Kari", "rhythm_days": 30}).ok(201)
    other = alice.post("/people", {"name": "Ola", "rhythm_days": 30}).ok(201)
    made: dict[str, Any] = {"person": one["id"]}
    for slug in ("calls", "visits"):
        made[slug] = alice.post(f"/{slug}", {"party": one["id"], "happened_at": DAYS[0]}).ok(201)["id"]
    alice.post("/calls", {"party": other["id"], "happened_at": "2026-01-15T10:00:00Z"}).ok(201)
    return made


@pytest.mark.parametrize(("slug", "name"), HIDEABLE)
def test_a_hidden_field_is_not_told_by_when_somebody_was_last_heard_from(
    alice: ApiClient, bob: ApiClient, people: People, heard: dict[str, Any], slug: str, name: str
) -> None:
    assert "last_heard_at" in bob.get(f"/people/{heard['person']}").ok()
    hide_field(people.bob, slug, name)
    assert_never_told(alice, bob, heard, slug, "missed" if slug == "visits" else "no_answer")


@pytest.mark.parametrize("slug", ["calls", "visits"])
def test_nor_are_records_that_one_may_not_see_at_all(
    alice: ApiClient, bob: ApiClient, people: People, heard: dict[str, Any], slug: str
) -> None:
    nothing = {"see": "none", "create": False, "change": "none", "delete": "none", "export": False}
    Role.objects.filter(slug="test-bob").update(rights={**ALL, slug: nothing})
    raise_epoch()
    assert_never_told(alice, bob, heard, slug, "missed" if slug == "visits" else "no_answer")


@pytest.mark.parametrize("scope", ["own", "team"])
@pytest.mark.parametrize("slug", ["calls", "visits"])
def test_nor_are_others_records_where_one_sees_some(
    alice: ApiClient, bob: ApiClient, people: People, heard: dict[str, Any], slug: str, scope: str
) -> None:
    Role.objects.filter(slug="test-bob").update(rights={**ALL, slug: {**ALL["*"], "see": scope}})
    raise_epoch()
    told = alice.get("/access/why", user=people.bob.pk, type="people", id=heard["person"]).ok()
    assert "only some may be seen" in str([one for one in told["fields"] if one["name"] == "last_heard_at"])
    assert_never_told(alice, bob, heard, slug, "missed" if slug == "visits" else "no_answer")


def assert_never_told(alice: ApiClient, bob: ApiClient, heard: dict[str, Any], slug: str, in_vain: str) -> None:
    for gone in ("last_heard_at", "quiet_on"):
        assert_unknown(PeopleType, gone, bob)
        assert gone not in bob.get(f"/people/{heard['person']}").ok()
    path = f"/{slug}/{heard[slug]}"
    for number, changed in enumerate(({"happened_at": DAYS[1]}, {"outcome": in_vain}), start=1):
        before = told(bob, heard)
        alice.patch(path, {"version": number, **changed}).ok()
        assert told(bob, heard) == before, changed


def told(bob: ApiClient, heard: dict[str, Any]) -> list[bytes]:
    found = everything_seen(PeopleType, bob, heard["person"]) + everything_seen(Parties, bob, heard["person"])
    # What a call itself says in the other fields may be seen.
    own = (b'"entries"', b'"changes"', b'"type":"calls"', b'"type":"visits"')
    return [one for one in without_versions(found) if not any(word in one for word in own)]


def test_a_story_does_not_tell_the_day_by_its_order(
    alice: ApiClient, bob: ApiClient, people: People, heard: dict[str, Any]
) -> None:
    hide_field(people.bob, "calls", "happened_at")
    places = (f"/people/{heard['person']}/timeline", "/entries")
    before = without_versions([bob.get(path).content for path in places])
    alice.patch(f"/calls/{heard['calls']}", {"version": 1, "happened_at": DAYS[1]}).ok()
    assert without_versions([bob.get(path).content for path in places]) == before
    for client, is_told in ((bob, False), (alice, True)):
        entries = client.get("/entries", type="calls").ok()["entries"]
        days = {entry["happened_at"][:10] for entry in entries if entry["event"] == "call.logged"}
        assert (DAYS[0][:10] in days) is is_told
