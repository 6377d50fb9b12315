"""A deal's worth is money: of a real currency, not negative, not absurd; lines take over what the catalogue says."""

from typing import Any

import pytest

from testing.client import ApiClient
from testing.people import hide_field, make_people
from testing.selling import make_deal, make_pipeline

pytestmark = pytest.mark.django_db


@pytest.fixture
def alice() -> ApiClient:
    return ApiClient(make_people().alice)


@pytest.mark.parametrize(
    "worth", [{"amount": "-1"}, {"amount": "1000000000001"}, {"amount": "1", "currency": "QQQ"}, {"amount": "1e3000"}]
)
def test_a_sum_that_is_none_is_refused_in_a_sentence(alice: ApiClient, worth: dict[str, str]) -> None:
    deal = make_deal(alice, make_pipeline(alice)[1][0])
    refused = alice.patch(f"/deals/{deal['id']}", {"version": deal["version"], "value": worth})
    assert (refused.status, refused.body["errors"][0]["field"]) == (422, "value")
    assert refused.body["errors"][0]["message"].endswith(".")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"quantity": "0"}, "children.lines.0.quantity"),
        ({"quantity": "-2"}, "children.lines.0.quantity"),
        ({"discount": "101"}, "children.lines.0.discount"),
        ({"discount": "-1"}, "children.lines.0.discount"),
        ({"price": {"amount": "-5"}}, "children.lines.0.price"),
        ({"quantity": "9999999999", "price": {"amount": "99999999999"}}, "children.lines"),
    ],
)
def test_a_line_that_is_none_is_refused(alice: ApiClient, wrong: dict[str, Any], field: str) -> None:
    deal = make_deal(alice, make_pipeline(alice)[1][0])
    lines = [{"text": "Teapots", "price": {"amount": "1"}} | wrong]
    refused = alice.patch(f"/deals/{deal['id']}", {"version": deal["version"], "children": {"lines": lines}})
    assert (refused.status, refused.body["errors"][0]["field"]) == (422, field)


def test_lines_say_what_a_deal_is_worth_and_nobody_says_otherwise(alice: ApiClient) -> None:
    deal = make_deal(alice, make_pipeline(alice)[1][0])
    lines = [{"text": "Teapots", "quantity": "2", "price": {"amount": "10", "currency": "EUR"}}]
    summed = alice.patch(f"/deals/{deal['id']}", {"version": deal["version"], "children": {"lines": lines}}).ok()
    for wrong in ({"amount": "19", "currency": "EUR"}, {"amount": "20", "currency": "USD"}, None):
        refused = alice.patch(f"/deals/{deal['id']}", {"version": summed["version"], "value": wrong})
        assert (refused.status, refused.body["errors"][0]["field"]) == (422, "value")
    body = {"name": "A part", "value": {"amount": "5", "currency": "EUR"}}
    assert alice.post(f"/deals/{deal['id']}/verbs/split", body).body["errors"][0]["field"] == "value"
    same = {"version": summed["version"], "value": {"amount": "20", "currency": "EUR"}, "about": "For the café"}
    assert alice.patch(f"/deals/{deal['id']}", same).ok()["value"]["amount"] == "20.00"
    without = {"version": summed["version"] + 1, "value": {"amount": "7", "currency": "EUR"}, "children": {"lines": []}}
    assert alice.patch(f"/deals/{deal['id']}", without).ok()["value"]["amount"] == "7.00"


@pytest.mark.parametrize("price", [{"amount": "-3"}, {"amount": "1000000000001"}])
def test_a_product_has_a_price_that_somebody_pays(alice: ApiClient, price: dict[str, str]) -> None:
    refused = alice.post("/products", {"name": "Teapot", "price": price})
    assert (refused.status, refused.body["errors"][0]["field"]) == (422, "price")


def test_nobody_has_the_same_part_twice(alice: ApiClient) -> None:
    deal = make_deal(alice, make_pipeline(alice)[1][0])
    who = {"deal": deal["id"], "party": alice.post("/people", {"name": "Ada Quill"}).ok(201)["id"]}
    alice.post("/parts", who | {"part": "decides"}).ok(201)
    assert alice.post("/parts", who | {"part": "decides"}).status == 422
    uses = alice.post("/parts", who | {"part": "uses"}).ok(201)
    assert alice.patch(f"/parts/{uses['id']}", {"version": 1, "part": "decides"}).status == 422
    assert alice.patch(f"/parts/{uses['id']}", {"version": 1, "note": "Every day"}).ok()["note"] == "Every day"


def test_a_new_line_takes_price_and_unit_from_the_catalogue_unless_it_says_otherwise(alice: ApiClient) -> None:
    price = {"amount": "20.00", "currency": "EUR"}
    teapot = alice.post("/products", {"name": "Teapot", "unit": "piece", "price": price}).ok(201)["id"]
    deal = make_deal(alice, make_pipeline(alice)[1][0])
    lines = [{"product": teapot, "quantity": "2"}, {"product": teapot, "price": {"amount": "15", "currency": "EUR"}}]
    saved = alice.patch(f"/deals/{deal['id']}", {"version": deal["version"], "children": {"lines": lines}}).ok()
    first, second = saved["children"]["lines"]
    assert (first["price"], first["unit"], second["price"]["amount"]) == (price, "piece", "15.00")
    assert saved["value"]["amount"] == "55.00"


def test_who_may_not_know_a_price_does_not_learn_it_from_a_line() -> None:
    people = make_people()
    alice, bob = ApiClient(people.alice), ApiClient(people.bob)
    stage = make_pipeline(alice)[1][0]
    teapot = alice.post("/products", {"name": "Teapot", "price": {"amount": "20"}}).ok(201)["id"]
    hide_field(people.bob, "products", "price")
    deal = make_deal(bob, stage)
    body = {"version": deal["version"], "children": {"lines": [{"product": teapot}]}}
    assert bob.patch(f"/deals/{deal['id']}", body).ok()["children"]["lines"][0]["price"] is None
