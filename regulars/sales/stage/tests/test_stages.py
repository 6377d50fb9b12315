"""Stages stand in an order that is kept, and what one says of its deals holds for those that stand in it."""

import pytest

from testing.client import ApiClient
from testing.people import make_people
from testing.selling import make_deal, make_pipeline

pytestmark = pytest.mark.django_db


@pytest.fixture
def alice() -> ApiClient:
    return ApiClient(make_people().alice)


def order(alice: ApiClient, line: int) -> list[int]:
    rows = alice.get("/stages?sort=place").ok()["rows"]
    return [row["id"] for row in rows if row["pipeline"]["id"] == line]


def test_a_new_stage_comes_last_and_all_are_put_in_another_order(alice: ApiClient) -> None:
    line, stages = make_pipeline(alice)
    assert order(alice, line) == stages
    wished = [stages[2], stages[0], stages[1]]
    done = alice.post(f"/pipelines/{line}/verbs/arrange", {"stages": wished})
    done.ok()
    assert order(alice, line) == wished
    alice.post(f"/entries/{done.entry}/undo").ok()
    assert order(alice, line) == stages
    for wrong in (stages[:2], [*stages, stages[0] + 999], []):
        assert alice.post(f"/pipelines/{line}/verbs/arrange", {"stages": wrong}).status == 422


def test_a_new_probability_weighs_its_deals_anew_in_the_same_step(alice: ApiClient) -> None:
    _, stages = make_pipeline(alice)
    deal = make_deal(alice, stages[0])
    stage = alice.get(f"/stages/{stages[0]}").ok()
    changed = alice.patch(f"/stages/{stages[0]}", {"version": stage["version"], "probability": "30"})
    changed.ok()
    assert alice.get(f"/deals/{deal['id']}").ok()["weighted"]["amount"] == "30.00"
    alice.post(f"/entries/{changed.entry}/undo").ok()
    assert alice.get(f"/deals/{deal['id']}").ok()["weighted"]["amount"] == "10.00"
    for wrong in ("101", "-1"):
        body = {"version": alice.get(f"/stages/{stages[0]}").ok()["version"], "probability": wrong}
        assert alice.patch(f"/stages/{stages[0]}", body).status == 422
