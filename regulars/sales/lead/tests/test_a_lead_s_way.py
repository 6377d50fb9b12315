"""A lead is taken up and qualified, or let go; its party is a lead meanwhile, and a customer once a deal is won."""

from typing import Any

import pytest

from testing.client import ApiClient
from testing.people import make_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def alice() -> ApiClient:
    api = ApiClient(make_people().alice)
    line = api.post("/pipelines", {"name": "New business"}).ok(201)["id"]
    api.post("/stages", {"name": "First talk", "pipeline": line, "probability": "10"}).ok(201)
    return api


@pytest.fixture
def lead(alice: ApiClient) -> dict[str, Any]:
    party = alice.post("/people", {"name": "Ada Quill"}).ok(201)["id"]
    return dict(alice.post("/leads", {"interest": "Forty teapots", "party": party, "source": "fair"}).ok(201))


def roles_of(alice: ApiClient, lead: dict[str, Any]) -> list[str]:
    return list(alice.get(f"/people/{lead['party']['id']}").ok()["roles"])


def test_whoever_shows_an_interest_is_a_lead(alice: ApiClient, lead: dict[str, Any]) -> None:
    assert (lead["state"], roles_of(alice, lead)) == ("new", ["lead"])
    again = alice.post("/leads", {"interest": "A kettle", "party": lead["party"]["id"]}).ok(201)
    assert len(alice.get(f"/people/{again['party']['id']}").ok()["children"]["roles"]) == 1


def test_qualified_it_opens_a_deal_and_won_she_is_a_customer(alice: ApiClient, lead: dict[str, Any]) -> None:
    taken = alice.post(f"/leads/{lead['id']}/verbs/take").ok()
    assert (taken["state"], taken["owner"]["title"]) == ("worked", "Alice")
    assert alice.post(f"/leads/{lead['id']}/verbs/take").status == 422
    body = {"deal": "Forty teapots", "value": {"amount": "800", "currency": "EUR"}}
    answer = alice.post(f"/leads/{lead['id']}/verbs/qualify", body)
    deal = alice.get(f"/deals/{answer.ok()['deal']['id']}").ok()
    assert (deal["value"]["amount"], deal["stage"]["title"], deal["source"]) == ("800.00", "First talk", "fair")
    won = alice.post(f"/deals/{deal['id']}/verbs/win")
    assert (won.ok()["state"], roles_of(alice, lead)) == ("won", ["customer"])
    alice.post(f"/entries/{won.entry}/undo").ok()
    assert roles_of(alice, lead) == ["lead"]
    alice.post(f"/entries/{answer.entry}/undo").ok()
    assert alice.get(f"/deals/{deal['id']}").status == 404
    assert alice.get(f"/leads/{lead['id']}").ok()["state"] == "worked"


def test_qualifying_opens_a_deal_whatever_its_first_stage_asks_for(alice: ApiClient, lead: dict[str, Any]) -> None:
    stage = alice.get("/stages").ok()["rows"][0]
    asks = {"needs": [{"field": "expected_on"}, {"field": "next_step"}]}
    alice.patch(f"/stages/{stage['id']}", {"version": stage["version"], "children": asks}).ok()
    assert alice.post("/deals", {"name": "By hand", "party": lead["party"]["id"]}).status == 422
    made = alice.post(f"/leads/{lead['id']}/verbs/qualify", {"deal": "Forty teapots"}).ok()["deal"]["id"]
    deal = alice.get(f"/deals/{made}").ok()
    assert (deal["stage"]["title"], deal["owner"]["title"]) == ("First talk", "Alice")


def test_let_go_with_a_reason_she_is_a_lead_no_more_until_it_is_open_again(
    alice: ApiClient, lead: dict[str, Any]
) -> None:
    assert alice.post(f"/leads/{lead['id']}/verbs/disqualify").status == 422
    gone = alice.post(f"/leads/{lead['id']}/verbs/disqualify", {"reason": "Only looking"}).ok()
    assert (gone["state"], gone["verbs"], roles_of(alice, lead)) == ("disqualified", ["reopen"], [])
    alice.post(f"/leads/{lead['id']}/verbs/reopen").ok()
    assert roles_of(alice, lead) == ["lead"]
