"""A field of one's own that is required asks only those who may fill it in."""

import pytest

from testing.client import ApiClient
from testing.people import People, hide_field

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("right", ["hidden", "read"])
def test_who_may_not_write_it_adds_records_as_before(
    alice: ApiClient, bob: ApiClient, people: People, right: str
) -> None:
    name = alice.post("/fields", {"type": "people", "label": "Guild", "kind": "text", "required": True}).ok(201)["name"]
    assert bob.post("/people", {"name": "Ada"}).status == 422
    hide_field(people.bob, "people", name, right)
    ada = bob.post("/people", {"name": "Ada"}).ok(201)
    bob.patch(f"/people/{ada['id']}", {"version": 1, "job_title": "Baker"}).ok()
    assert alice.patch(f"/people/{ada['id']}", {"version": 2, name: ""}).status == 422


def test_what_stands_in_the_way_is_told_in_no_hidden_words(alice: ApiClient, bob: ApiClient, people: People) -> None:
    field = {"type": "people", "label": "Guild", "kind": "text", "unique": True}
    name = alice.post("/fields", field).ok(201)["name"]
    ada = bob.post("/people", {"name": "Ada", name: "Bakers", "job_title": "Baker"}).ok(201)["id"]
    changed = bob.patch(f"/people/{ada}", {"version": 1, name: None, "job_title": "Miller"})
    other = bob.post("/people", {"name": "Eve", name: "Bakers"}).ok(201)["id"]
    hide_field(people.bob, "people", name)
    undone = bob.post(f"/entries/{changed.entry}/undo").ok()
    assert (len(undone["conflicts"]), "uild" in str(undone)) == (1, False)
    back = alice.get(f"/people/{ada}").ok()
    assert (back["job_title"], back[name]) == ("Baker", None)
    trashed = bob.delete(f"/people/{other}").ok()["entry"]
    alice.post("/people", {"name": "Ida", name: "Bakers"}).ok(201)
    for refused in (bob.post(f"/people/{other}/restore"), bob.post(f"/entries/{trashed}/undo", {"dry_run": True})):
        assert b"uild" not in refused.content
    assert alice.get(f"/people/{other}").ok()["trashed_at"] is not None
