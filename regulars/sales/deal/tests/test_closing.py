"""A deal is won, lost with a reason and opened again; each is one step on the customer's story."""

from typing import Any

import pytest

from testing.client import ApiClient
from testing.people import make_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def alice() -> ApiClient:
    return ApiClient(make_people().alice)


@pytest.fixture
def stages(alice: ApiClient) -> list[int]:
    line = alice.post("/pipelines", {"name": "New business"}).ok(201)["id"]
    rows = (("First talk", "10", 1), ("Offer", "50", 2))
    bodies = [{"name": n, "pipeline": line, "probability": p, "place": at} for n, p, at in rows]
    return [int(alice.post("/stages", body).ok(201)["id"]) for body in bodies]


@pytest.fixture
def deal(alice: ApiClient, stages: list[int]) -> dict[str, Any]:
    party = alice.post("/people", {"name": "Ada Quill"}).ok(201)["id"]
    body = {"name": "Forty teapots", "party": party, "value": {"amount": "800", "currency": "EUR"}}
    return dict(alice.post("/deals", body).ok(201))


def test_a_deal_begins_in_the_first_stage_and_is_weighed_by_it(alice: ApiClient, deal: dict[str, Any]) -> None:
    assert deal["stage"]["title"] == "First talk"
    assert (deal["pipeline"]["title"], deal["state"]) == ("New business", "open")
    assert deal["weighted"] == {"amount": "80.00", "currency": "EUR"}


def test_moving_weighs_it_anew_and_starts_its_time_in_the_stage(
    alice: ApiClient, deal: dict[str, Any], stages: list[int]
) -> None:
    answer = alice.patch(f"/deals/{deal['id']}", {"version": deal["version"], "stage": stages[1]})
    moved = answer.ok()
    assert moved["weighted"]["amount"] == "400.00"
    assert moved["stage_since"] >= deal["stage_since"]
    alice.post(f"/entries/{answer.entry}/undo").ok()
    back = alice.get(f"/deals/{deal['id']}").ok()
    assert (back["stage"]["title"], back["weighted"]["amount"], back["stage_since"]) == (
        "First talk", "80.00", deal["stage_since"],
    )  # fmt: skip


def test_won_and_open_again(alice: ApiClient, deal: dict[str, Any]) -> None:
    won = alice.post(f"/deals/{deal['id']}/verbs/win").ok()
    assert (won["state"], won["weighted"]["amount"], won["verbs"][0]) == ("won", "800.00", "reopen")
    assert alice.post(f"/deals/{deal['id']}/verbs/win").status == 422
    again = alice.post(f"/deals/{deal['id']}/verbs/reopen").ok()
    assert (again["state"], again["closed_at"], again["weighted"]["amount"]) == ("open", None, "80.00")


def test_lost_needs_a_reason_which_stands_on_her_story(alice: ApiClient, deal: dict[str, Any]) -> None:
    refused = alice.post(f"/deals/{deal['id']}/verbs/lose")
    assert refused.status == 422
    lost = alice.post(f"/deals/{deal['id']}/verbs/lose", {"reason": "Too dear"}).ok()
    assert (lost["state"], lost["lost_reason"], lost["weighted"]["amount"]) == ("lost", "Too dear", "0.00")
    told = alice.get(f"/people/{deal['party']['id']}/timeline").ok()["entries"][0]
    assert told["sentence"] == "Alice lost a deal: Forty teapots (Too dear)"


def test_a_closed_deal_is_opened_before_it_moves(alice: ApiClient, deal: dict[str, Any], stages: list[int]) -> None:
    won = alice.post(f"/deals/{deal['id']}/verbs/win").ok()
    refused = alice.patch(f"/deals/{deal['id']}", {"version": won["version"], "stage": stages[1]})
    assert refused.status == 422
    assert refused.body["errors"][0]["field"] == "stage"


def test_lines_are_added_up_line_by_line(alice: ApiClient, deal: dict[str, Any]) -> None:
    teapot = alice.post("/products", {"name": "Teapot", "price": {"amount": "20", "currency": "EUR"}}).ok(201)["id"]
    lines = [
        {"product": teapot, "quantity": "3", "price": {"amount": "19.99", "currency": "EUR"}, "discount": "10"},
        {"text": "Postage", "quantity": "1", "price": {"amount": "5", "currency": "EUR"}},
    ]
    body = {"version": deal["version"], "children": {"lines": lines}}
    summed = alice.patch(f"/deals/{deal['id']}", body).ok()
    assert summed["value"] == {"amount": "58.97", "currency": "EUR"}
    first = summed["children"]["lines"][0]
    assert (first["product"]["title"], first["price"]["amount"]) == ("Teapot", "19.99")
    lines[1]["price"] = {"amount": "5", "currency": "USD"}
    refused = alice.patch(f"/deals/{deal['id']}", {"version": summed["version"], "children": {"lines": lines}})
    assert refused.status == 422


def test_a_stage_asks_for_what_must_be_filled_in(alice: ApiClient, deal: dict[str, Any], stages: list[int]) -> None:
    offer = alice.get(f"/stages/{stages[1]}").ok()
    needs = {"needs": [{"field": "expected_on"}, {"field": "lines"}, {"field": "value"}]}
    alice.patch(f"/stages/{stages[1]}", {"version": offer["version"], "children": needs}).ok()
    refused = alice.patch(f"/deals/{deal['id']}", {"version": deal["version"], "stage": stages[1]})
    assert refused.status == 422
    assert [one["field"] for one in refused.body["errors"]] == ["expected_on", "children.lines"]
    filled = {"expected_on": "2026-12-24", "children": {"lines": [{"text": "Teapots", "price": {"amount": "9"}}]}}
    moved = alice.patch(f"/deals/{deal['id']}", {"version": deal["version"], "stage": stages[1], **filled})
    assert moved.ok()["stage"]["title"] == "Offer"
