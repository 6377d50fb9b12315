"""The board shows one pipeline's open deals by stage, with what they are worth: per currency, and together by rates."""

import json

import pytest

from testing.client import ApiClient
from testing.people import OWN, People, hide_field, make_people
from testing.selling import make_deal, make_pipeline

pytestmark = pytest.mark.django_db


@pytest.fixture
def people() -> People:
    return make_people(bob=OWN)


@pytest.fixture
def alice(people: People) -> ApiClient:
    return ApiClient(people.alice)


def test_each_stage_counts_and_adds_up_its_open_deals(alice: ApiClient) -> None:
    line, stages = make_pipeline(alice)
    _, others = make_pipeline(alice, "Renewals")
    make_deal(alice, stages[1], "100", expected_on="2031-02-01")
    make_deal(alice, stages[1], "50", expected_on="2031-01-01", name="Sooner")
    make_deal(alice, others[1], "999")
    won = make_deal(alice, stages[1], "7")
    alice.post(f"/deals/{won['id']}/verbs/win").ok()
    board = alice.get(f"/sales/board?pipeline={line}").ok()
    assert [(one["label"], one["count"]) for one in board["stages"]] == [("First talk", 0), ("Offer", 2), ("Agreed", 0)]
    offer = board["stages"][1]
    assert [row["name"] for row in offer["rows"]] == ["Sooner", "Forty teapots"]
    assert offer["sums"]["value"] == [{"amount": "150.00", "currency": "EUR"}]
    assert offer["worth"]["weighted"]["sum"] == {"amount": "75.00", "currency": "EUR"}
    assert board["total"]["count"] == 2


def test_a_currency_without_a_rate_stands_apart_and_is_never_added(alice: ApiClient) -> None:
    line, stages = make_pipeline(alice)
    make_deal(alice, stages[0], "100", "EUR")
    make_deal(alice, stages[0], "100", "USD")
    make_deal(alice, stages[0], "9", "CHF")
    worth = alice.get(f"/sales/board?pipeline={line}").ok()["total"]["worth"]["value"]
    assert worth["sum"] == {"amount": "100.00", "currency": "EUR"}
    assert {one["currency"] for one in worth["apart"]} == {"USD", "CHF"}
    for rate, day in (("0.5", "2020-01-01"), ("0.9", "2026-01-01"), ("9", "2099-01-01")):
        alice.post("/rates", {"currency": "usd", "rate": rate, "day": day}).ok(201)
    worth = alice.get(f"/sales/board?pipeline={line}").ok()["total"]["worth"]["value"]
    assert worth == {"sum": {"amount": "190.00", "currency": "EUR"}, "apart": [{"amount": "9.00", "currency": "CHF"}]}


def test_it_shows_what_the_viewer_may_see_and_nothing_else(alice: ApiClient, people: People) -> None:
    line, stages = make_pipeline(alice)
    make_deal(alice, stages[0], "100")
    bob = ApiClient(people.bob)
    party = bob.post("/people", {"name": "Bob's own"}).ok(201)["id"]
    make_deal(bob, stages[0], "7", party=party)
    first = bob.get(f"/sales/board?pipeline={line}").ok()["stages"][0]
    assert (first["count"], first["sums"]["value"]) == (1, [{"amount": "7.00", "currency": "EUR"}])
    hide_field(people.bob, "deals", "value")
    first = ApiClient(people.bob).get(f"/sales/board?pipeline={line}").ok()["stages"][0]
    assert (first["count"], first["sums"], "value" in first["rows"][0]) == (1, {}, False)
    hide_field(people.bob, "deals", "stage")
    assert ApiClient(people.bob).get(f"/sales/board?pipeline={line}").status == 403


def test_it_is_narrowed_sorted_and_goes_on_in_the_list(alice: ApiClient, people: People) -> None:
    line, stages = make_pipeline(alice)
    for amount in ("1", "3", "2"):
        make_deal(alice, stages[0], amount, owner=people.alice.pk, name=f"Deal {amount}")
    make_deal(alice, stages[0], "4", owner=people.bob.pk, name="Deal 4")
    mine = json.dumps({"field": "owner", "op": "is", "value": "me"})
    asked = f"pipeline={line}&sort=-value&limit=2"
    first = alice.get(f"/sales/board?{asked}&filter={mine}").ok()["stages"][0]
    assert (first["count"], [row["name"] for row in first["rows"]]) == (3, ["Deal 3", "Deal 2"])
    here = [{"field": name, "op": "is", "value": value} for name, value in (("pipeline", line), ("stage", stages[0]))]
    rest = alice.get(
        f"/deals?sort=-value&after={first['next']}&filter={json.dumps({'and': [*here, json.loads(mine)]})}"
    )
    assert [row["name"] for row in rest.ok()["rows"]] == ["Deal 1"]


def test_a_card_tells_when_its_next_step_is_due(alice: ApiClient) -> None:
    line, stages = make_pipeline(alice)
    deal = make_deal(alice, stages[0])
    alice.post(f"/deals/{deal['id']}/verbs/plan", {"title": "Send the offer", "due_on": "2031-01-02"}).ok()
    card = alice.get(f"/sales/board?pipeline={line}").ok()["stages"][0]["rows"][0]
    assert (card["next_step"]["title"], card["next_step"]["due_on"]) == ("Send the offer", "2031-01-02")
