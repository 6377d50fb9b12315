"""A field of one's own that is unique stays so, however records come and come back."""

from typing import Any

import pytest

from testing.client import ApiClient

pytestmark = pytest.mark.django_db(transaction=True)

EACH_KIND = pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("text", "K-17"),
        ("email", "Ada@shop.example"),
        ("phone", "+47 22 12 34 56"),
        ("number", "12.5"),
        ("duration", 90),
    ],
)


def unique_field(alice: ApiClient, kind: str = "text", type_: str = "people") -> str:
    field = {"type": type_, "label": "Customer number", "kind": kind, "unique": True}
    return str(alice.post("/fields", field).ok(201)["name"])


def add(alice: ApiClient, name: str, **values: Any) -> int:
    return int(alice.post("/people", {"name": name, **values}).ok(201)["id"])


def trash(alice: ApiClient, pk: int) -> int:
    return int(alice.delete(f"/people/{pk}").ok()["entry"])


def is_there(alice: ApiClient, pk: int) -> bool:
    return alice.get(f"/people/{pk}").ok()["trashed_at"] is None


@EACH_KIND
def test_who_comes_out_of_the_trash_does_not_share_it(alice: ApiClient, kind: str, value: Any) -> None:
    name = unique_field(alice, kind)
    ada = add(alice, "Ada", **{name: value})
    trashed = trash(alice, ada)
    add(alice, "Eve", **{name: value})
    refused = alice.post(f"/people/{ada}/restore")
    assert (refused.status, refused.body["errors"][0]["field"]) == (422, name)
    report = alice.post("/people/bulk", {"select": {"ids": [ada]}, "action": "restore"}).ok()
    assert (report["count"], report["refused"][0]["id"]) == (0, ada)
    undone = alice.post(f"/entries/{trashed}/undo").ok()
    assert (undone["undone"], undone["conflicts"][0]["field"]) == (0, name)
    assert not is_there(alice, ada)


def test_of_two_who_come_back_together_the_first_has_it(alice: ApiClient) -> None:
    name = unique_field(alice)
    first = add(alice, "Ada", **{name: "K-17"})
    trash(alice, first)
    second = add(alice, "Eve", **{name: "k-17"})
    trash(alice, second)
    report = alice.post("/people/bulk", {"select": {"ids": [first, second]}, "action": "restore"}).ok()
    assert (report["count"], [one["id"] for one in report["refused"]]) == (1, [second])
    assert (is_there(alice, first), is_there(alice, second)) == (True, False)


@EACH_KIND
def test_an_undo_gives_nobody_what_another_has_by_now(alice: ApiClient, kind: str, value: Any) -> None:
    name = unique_field(alice, kind)
    ada = add(alice, "Ada", job_title="Baker", **{name: value})
    changed = alice.patch(f"/people/{ada}", {"version": 1, name: None, "job_title": "Miller"})
    add(alice, "Eve", **{name: value})
    undone = alice.post(f"/entries/{changed.entry}/undo").ok()
    assert [one["field"] for one in undone["conflicts"]] == [name]
    back = alice.get(f"/people/{ada}").ok()
    assert (back["job_title"], back[name]) == ("Baker", None)


def test_an_undo_that_stands_in_nobodys_way_goes_as_ever(alice: ApiClient) -> None:
    name = unique_field(alice)
    ada = add(alice, "Ada", **{name: "K-17"})
    changed = alice.patch(f"/people/{ada}", {"version": 1, name: "K-18"})
    assert alice.post(f"/entries/{changed.entry}/undo").ok()["conflicts"] == []
    trashed = trash(alice, ada)
    purged = alice.post(f"/people/{ada}/purge").ok()["entry"]
    assert alice.post(f"/entries/{purged}/undo").ok()["conflicts"] == []
    assert alice.post(f"/entries/{trashed}/undo").ok()["conflicts"] == []
    assert alice.get(f"/people/{ada}").ok()[name] == "K-17"


def test_a_field_put_away_comes_back_only_where_no_two_share_a_value(alice: ApiClient) -> None:
    name = unique_field(alice)
    field = alice.get("/fields", type="people").ok()[0]
    ada = add(alice, "Ada", **{name: "K-17"})
    trashed = trash(alice, ada)
    eve = add(alice, "Eve", **{name: "K-17"})
    alice.delete(f"/fields/{field['id']}").ok(204)
    alice.post(f"/entries/{trashed}/undo").ok()
    assert is_there(alice, ada)
    refused = alice.patch(f"/fields/{field['id']}", {"archived": False})
    assert (refused.status, refused.body["errors"][0]["field"]) == (422, "unique")
    trash(alice, eve)
    alice.patch(f"/fields/{field['id']}", {"archived": False}).ok()


def test_each_type_over_one_table_has_its_own_values(alice: ApiClient) -> None:
    name = unique_field(alice)
    assert unique_field(alice, type_="organisations") == name
    add(alice, "Ada", **{name: "K-17"})
    alice.post("/organisations", {"name": "Mill", name: "K-17"}).ok(201)
    assert alice.post("/organisations", {"name": "Bakery", name: "K-17"}).status == 422
