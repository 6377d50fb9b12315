"""The board of deals: every stage of the pipeline in its order, with how many deals and what they are worth."""

import pytest

from testing.client import ApiClient
from testing.people import make_people

pytestmark = pytest.mark.django_db


def test_stages_stand_in_their_order_the_empty_ones_too() -> None:
    alice = ApiClient(make_people().alice)
    first, other = (alice.post("/pipelines", {"name": name}).ok(201)["id"] for name in ("New", "Again"))
    stages = [
        int(alice.post("/stages", {"name": name, "pipeline": way, "place": place, "probability": "50"}).ok(201)["id"])
        for name, way, place in (("Won soon", first, 3), ("Talk", first, 1), ("Ask", other, 1), ("Offer", first, 2))
    ]
    party = alice.post("/people", {"name": "Ada Quill"}).ok(201)["id"]
    for stage in (stages[0], stages[0], stages[1]):
        worth = {"amount": "10", "currency": "EUR"}
        alice.post("/deals", {"name": "Teapots", "party": party, "stage": stage, "value": worth}).ok(201)
    board = alice.get("/deals/board?by=stage&sums=value,weighted").ok()["groups"]
    assert [(one["label"], one["count"]) for one in board] == [("Talk", 1), ("Offer", 0), ("Won soon", 2)]
    sums = board[2]["sums"]
    assert (sums["value"]["amount"], sums["weighted"]["amount"]) == ("20.00", "10.00")
