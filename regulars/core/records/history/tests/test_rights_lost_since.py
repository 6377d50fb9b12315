"""What somebody did she takes back as long as she may still do such things."""

import pytest

from regulars.core.access.viewer import raise_epoch
from testing.client import ApiClient
from testing.people import OWN, People

pytestmark = pytest.mark.django_db(transaction=True)

READING = {"*": {"see": "all", "create": False, "change": "none", "delete": "none", "export": False}}


def give(people: People, rights: dict[str, object]) -> None:
    role = people.charlie.roles.get()
    role.rights = rights
    role.save()
    raise_epoch()


def test_whoever_may_only_read_by_now_takes_nothing_back(people: People, alice: ApiClient, charlie: ApiClient) -> None:
    made = charlie.post("/people", {"name": "Ada"})
    pk = made.ok(201)["id"]
    changed = charlie.patch(f"/people/{pk}", {"version": 1, "job_title": "Baker"})
    trashed = charlie.delete(f"/people/{pk}").ok()["entry"]
    before = alice.get(f"/people/{pk}").ok()
    give(people, READING)
    for entry in (made.entry, changed.entry, trashed):
        for body in ({}, {"dry_run": True}):
            assert charlie.post(f"/entries/{entry}/undo", body).status == 403
    assert alice.get(f"/people/{pk}").ok() == before
    give(people, OWN)
    assert charlie.post(f"/entries/{trashed}/undo").ok()["undone"] == 1


def test_what_was_given_away_is_taken_back_by_whoever_gave_it(people: People, charlie: ApiClient) -> None:
    pk = charlie.post("/people", {"name": "Ada"}).ok(201)["id"]
    given = charlie.patch(f"/people/{pk}", {"version": 1, "owner": people.alice.pk})
    assert charlie.get(f"/people/{pk}").status == 404
    assert charlie.post(f"/entries/{given.entry}/undo").ok()["undone"] == 1
    assert charlie.get(f"/people/{pk}").status == 200
