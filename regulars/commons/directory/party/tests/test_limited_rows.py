"""A field that is read-only or hidden is not written by way of the rows it is kept in."""

import pytest

from testing.client import ApiClient
from testing.people import People, hide_field

pytestmark = pytest.mark.django_db
ROWS = {
    "email": {"contact_points": [{"kind": "email", "value": "new@x.example"}]},
    "city": {"addresses": [{"city": "Oslo"}]},
}


@pytest.mark.parametrize("right", ["read", "hidden"])
@pytest.mark.parametrize("field", ["email", "city"])
def test_rows_of_a_limited_field_are_refused_by_name(people: People, field: str, right: str) -> None:
    bob = ApiClient(people.bob)
    ada = bob.post("/people", {"name": "Ada", "email": "ada@x.example", "city": "Bergen"}).ok(201)
    hide_field(people.bob, "people", field, right)
    group = next(iter(ROWS[field]))
    body = {"version": ada["version"], "children": ROWS[field]}
    for answer in (
        bob.patch(f"/people/{ada['id']}", body),
        bob.post("/people", {"name": "B", "children": ROWS[field]}),
    ):
        assert [e["field"] for e in answer.ok(422)["errors"]] == [f"children.{group}"]
    kept = ApiClient(people.alice).get(f"/people/{ada['id']}").ok()
    assert (kept["email"], kept["city"]) == ("ada@x.example", "Bergen")


def test_read_only_rows_are_described_so(people: People) -> None:
    hide_field(people.bob, "people", "city", "read")
    groups = {g["name"]: g for g in ApiClient(people.bob).get("/describe/people").ok()["children"]}
    assert all(field["readonly"] for field in groups["addresses"]["fields"])
    assert not any(field["readonly"] for field in groups["contact_points"]["fields"])
