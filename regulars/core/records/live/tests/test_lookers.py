"""Who else looks at a record is told to those who may see it, and only for as long as they look."""

import pytest

from regulars.core.records.live.sightings import read_sightings, remove_old_sightings, write_sighting
from regulars.core.records.live.tests.conftest import begin
from testing.client import ApiClient
from testing.people import People


@pytest.fixture
def place(people: People, alice: ApiClient) -> str:
    """A record that Alice and Bob may see, and Charlie may not."""
    for user, *place, _ in read_sightings():
        write_sighting(user, (place[0], place[1]), -120)
    remove_old_sightings()
    return f"people/{alice.post('/people', {'name': 'Novak'}).ok(201)['id']}"


def test_others_are_told_who_looks(place: str, people: People, alice: ApiClient, bob: ApiClient) -> None:
    hers = begin(alice, at=place)
    begin(bob, at=place)
    found = alice.get("/live", after=hers, at=place).ok()
    assert [one["title"] for one in found["viewers"]] == ["Bob"]
    assert found["position"] == hers
    assert alice.get("/live", after=hers, at=place, viewers=str(people.bob.pk)).status == 204


def test_who_may_not_see_the_record_neither_tells_nor_learns(place: str, alice: ApiClient, charlie: ApiClient) -> None:
    hers, his = begin(alice, at=place), begin(charlie, at=place)
    assert alice.get("/live", after=hers, at=place).status == 204
    assert charlie.get("/live", after=his, at=place).status == 204


def test_who_looks_elsewhere_is_soon_gone(place: str, people: People, alice: ApiClient, bob: ApiClient) -> None:
    begin(bob, at=place)
    seconds = [until for *_, until in read_sightings()]
    assert seconds
    assert all(0 < each <= 3 for each in seconds)
    hers = begin(alice)
    asked = {"after": hers, "at": place}
    assert alice.get("/live", **asked).status == 200
    write_sighting(people.bob.pk, ("people", int(place.split("/")[1])), -0.1)
    assert alice.get("/live", **asked).status == 204


def test_a_process_tells_what_another_has_written(place: str, people: People, alice: ApiClient) -> None:
    slug, pk = place.split("/")
    write_sighting(people.bob.pk, (slug, int(pk)), 3)
    assert [one["id"] for one in alice.get("/live", at=place).ok()["viewers"]] == [people.bob.pk]


def test_sightings_of_a_while_ago_are_removed(place: str, people: People) -> None:
    write_sighting(people.bob.pk, ("people", 1), -61)
    remove_old_sightings()
    assert people.bob.pk not in [user for user, *_ in read_sightings()]


def test_others_are_told_who_writes(place: str, people: People, alice: ApiClient, bob: ApiClient) -> None:
    begin(bob, at=place, writing=True)
    asked = {"after": begin(alice), "at": place}
    assert [one["is_writing"] for one in alice.get("/live", **asked).ok()["viewers"]] == [True]
    assert alice.get("/live", **asked, viewers=str(people.bob.pk)).status == 200
    assert alice.get("/live", **asked, viewers=f"{people.bob.pk}w").status == 204


def test_nobody_is_told_who_writes_what_she_may_not_see(place: str, bob: ApiClient, charlie: ApiClient) -> None:
    begin(bob, at=place, writing=True)
    assert charlie.get("/live", after=begin(charlie), at=place).status == 204
