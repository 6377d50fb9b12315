"""Views are put before others only by those who work with such records."""

import pytest

from regulars.core.access.models import Role
from regulars.core.access.viewer import raise_epoch
from regulars.core.records.models import SavedView
from testing.client import ApiClient
from testing.people import People

READS = {"see": "all", "create": False, "change": "none", "delete": "none", "export": True}


@pytest.fixture
def reader(people: People, bob: ApiClient) -> ApiClient:
    """Bob, whose roles let him see people and nothing more; he may write notes."""
    Role.objects.filter(slug="test-bob").update(rights={"*": READS, "notes": {**READS, "create": True}})
    raise_epoch()
    return bob


@pytest.mark.parametrize("sharing", ["team", "all"])
def test_who_only_reads_keeps_views_for_himself(reader: ApiClient, sharing: str) -> None:
    refused = reader.post("/views", {"type": "people", "name": "Look at this", "sharing": sharing})
    assert refused.status == 403
    assert "only see people" in refused.body["detail"]
    assert not SavedView.objects.exists()
    mine = reader.post("/views", {"type": "people", "name": "Mine"}).ok(201)
    before = SavedView.objects.values().get()
    assert reader.patch(f"/views/{mine['id']}", {"sharing": sharing}).status == 403
    assert SavedView.objects.values().get() == before
    reader.patch(f"/views/{mine['id']}", {"name": "Still mine", "settings": {"sort": "name"}}).ok()
    assert reader.post("/views", {"type": "notes", "name": "Notes", "sharing": sharing}).status == 201


def test_who_may_no_longer_share_changes_no_shared_view_but_may_take_it_back(
    people: People, bob: ApiClient, charlie: ApiClient
) -> None:
    one, two = (bob.post("/views", {"type": "people", "name": n, "sharing": "all"}).ok(201) for n in ("One", "Two"))
    assert one["can_change"]
    Role.objects.filter(slug="test-bob").update(rights={"*": READS})
    raise_epoch()
    assert not bob.get("/views").ok()["views"][0]["can_change"]
    assert bob.patch(f"/views/{one['id']}", {"name": "Nonsense"}).status == 403
    assert charlie.get("/views").ok()["views"][0]["name"] == "One"
    bob.patch(f"/views/{one['id']}", {"sharing": "private"}).ok()
    bob.delete(f"/views/{two['id']}").ok()
    assert charlie.get("/views").ok()["views"] == []


def test_a_view_over_several_types_is_shared_by_who_works_with_one_of_them(people: People, bob: ApiClient) -> None:
    Role.objects.filter(slug="test-bob").update(rights={"*": READS, "people": {**READS, "change": "own"}})
    raise_epoch()
    assert bob.post("/views", {"type": "parties", "name": "All", "sharing": "all"}).status == 201
    assert bob.post("/views", {"type": "calls", "name": "Calls", "sharing": "all"}).status == 403


def test_a_misspelt_member_is_named_not_passed_over(alice: ApiClient) -> None:
    body = {"type": "people", "name": "West", "filter": {"field": "city", "op": "is", "value": "Bergen"}}
    refused = alice.post("/views", body)
    assert (refused.status, refused.body["errors"][0]["field"]) == (422, "filter")
    mine = alice.post("/views", {"type": "people", "name": "West"}).ok(201)
    assert alice.patch(f"/views/{mine['id']}", {"colour": "red"}).status == 422
