"""What was removed for good and is brought back is what it was, books included."""

from typing import Any

import pytest
from django.utils import timezone

from regulars.core.records.registry import record_type
from testing.client import ApiClient
from testing.people import make_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def alice() -> ApiClient:
    return ApiClient(make_people().alice)


def removed_and_brought_back(alice: ApiClient, person: dict[str, Any]) -> dict[str, Any]:
    gone = alice.post(f"/people/{person['id']}/purge")
    assert alice.get(f"/people/{person['id']}").status == 404
    report = alice.post(f"/entries/{gone.entry}/undo").ok()
    assert (report["undone"], report["conflicts"]) == (1, [])
    return dict(alice.get(f"/people/{person['id']}").ok())


def in_the_trash(alice: ApiClient, **values: Any) -> dict[str, Any]:
    person = alice.post("/people", {"name": "Ada Berg", **values}).ok(201)
    alice.delete(f"/people/{person['id']}")
    return dict(alice.get(f"/people/{person['id']}").ok())


def test_it_is_as_old_as_it_was_and_its_version_goes_on(alice: ApiClient) -> None:
    person = in_the_trash(alice)
    record_type("people").model._default_manager.filter(pk=person["id"]).update(created_at="2024-02-29T10:00:00Z")
    back = removed_and_brought_back(alice, person)
    assert back["created_at"] == "2024-02-29T10:00:00Z"
    assert back["version"] > person["version"]
    again = removed_and_brought_back(alice, back)
    assert again["created_at"] == "2024-02-29T10:00:00Z"
    assert again["version"] > back["version"]


def test_one_of_the_demo_still_is(alice: ApiClient) -> None:
    person = in_the_trash(alice)
    record_type("people").model._default_manager.filter(pk=person["id"]).update(is_demo=True)
    assert removed_and_brought_back(alice, person)["is_demo"] is True


def test_the_moment_of_going_to_the_trash_is_told_as_every_other(alice: ApiClient) -> None:
    person = in_the_trash(alice)
    assert person["trashed_at"] == person["changed_at"]
    assert person["trashed_at"].startswith(f"{timezone.now():%Y-}")
    assert person["trashed_at"].endswith("Z")
