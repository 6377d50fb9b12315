"""Of several ways to reach somebody, exactly one of each kind is the primary one."""

from copy import deepcopy

import pytest

from regulars.commons.directory.contact_point.models import ContactPoint
from testing.client import ApiClient

pytestmark = pytest.mark.django_db
TWO = [
    {"kind": "email", "value": "a@x.example", "is_primary": True},
    {"kind": "email", "value": "b@x.example"},
    {"kind": "phone", "value": "22 33 44 55"},
]


@pytest.fixture
def ada(alice: ApiClient):
    return alice.post("/people", {"name": "Ada", "children": {"contact_points": TWO}}).ok(201)


def marks(record):
    return {row["value"]: row["is_primary"] for row in record["children"]["contact_points"]}


def patched(alice, ada, rows):
    return alice.patch(f"/people/{ada['id']}", {"version": ada["version"], "children": {"contact_points": rows}})


def test_two_marked_at_once_are_refused_and_both_named(alice):
    rows = [{**row, "is_primary": True} for row in TWO]
    problem = alice.post("/people", {"name": "Ada", "children": {"contact_points": rows}}).ok(422)
    assert [e["field"] for e in problem["errors"]] == [f"children.contact_points.{n}.is_primary" for n in (0, 1)]
    assert not ContactPoint.objects.exists()


def test_where_none_is_marked_the_first_of_its_kind_is_primary(ada):
    assert marks(ada) == {"a@x.example": True, "b@x.example": False, "22 33 44 55": True}


def test_the_newly_marked_one_takes_the_place_of_the_one_before(alice, ada):
    rows = deepcopy(ada["children"]["contact_points"])
    rows[1]["is_primary"] = True
    told = patched(alice, ada, rows).ok()
    assert (marks(told)["a@x.example"], marks(told)["b@x.example"], told["email"]) == (False, True, "b@x.example")


def test_unmarking_or_removing_it_leaves_one(alice, ada):
    rows = [row for row in ada["children"]["contact_points"] if row["value"] != "a@x.example"]
    told = patched(alice, ada, [{**row, "is_primary": False} for row in rows]).ok()
    assert marks(told) == {"b@x.example": True, "22 33 44 55": True}


def test_undo_brings_the_one_before_back(alice, ada):
    rows = deepcopy(ada["children"]["contact_points"])
    rows[1]["is_primary"] = True
    changed = patched(alice, ada, rows)
    alice.post(f"/entries/{changed.entry}/undo").ok()
    assert marks(alice.get(f"/people/{ada['id']}").ok()) == marks(ada)


def test_a_bulk_change_of_the_address_leaves_one(alice, ada):
    body = {"select": {"ids": [ada["id"]]}, "action": "change", "values": {"email": "b@x.example"}}
    assert alice.post("/people/bulk", body).ok()["count"] == 1
    assert marks(alice.get(f"/people/{ada['id']}").ok())["a@x.example"] is False


def test_of_several_postal_addresses_one_is_primary(alice):
    rows = [{"city": "Oslo", "is_primary": True}, {"city": "Bergen", "is_primary": True}]
    problem = alice.post("/people", {"name": "Ada", "children": {"addresses": rows}}).ok(422)
    assert problem["errors"][0]["field"] == "children.addresses.0.is_primary"
    told = alice.post("/people", {"name": "Ada", "children": {"addresses": [{"city": "Oslo"}, rows[1]]}}).ok(201)
    assert told["city"] == "Bergen"
