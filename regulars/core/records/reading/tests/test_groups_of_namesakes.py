"""Groups of links to namesakes have an order of their own, whatever was written last."""

import pytest

from testing.client import ApiClient

pytestmark = pytest.mark.django_db(transaction=True)


def test_namesakes_stand_in_the_order_in_which_they_were_made(alice: ApiClient) -> None:
    asked = {"type": "people", "label": "Recommended by", "kind": "link", "target": "people"}
    by = alice.post("/fields", asked).ok(201)["name"]
    ids = [alice.post("/people", {"name": "Ada Quillson"}).ok(201)["id"] for _ in range(3)]
    for place, other in enumerate([2, 2, 0, 1, 1, 1]):
        alice.post("/people", {"name": f"Guest {place}", by: ids[other]}).ok(201)
    groups = alice.get("/people/groups", by=by).ok()["groups"]
    assert [(group["value"]["id"], group["count"]) for group in groups[:3]] == [(ids[0], 1), (ids[1], 3), (ids[2], 2)]
    board = alice.get("/people/board", by=by).ok()["groups"]
    assert [group["value"]["id"] for group in board[:3]] == ids
