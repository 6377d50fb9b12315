"""A seller finds on Today which of her deals need her and why, her new leads, and what her month comes to."""

import datetime as dt

import pytest
from django.utils import timezone

from regulars.sales.deal.models import Deal
from testing.client import ApiClient
from testing.people import People, hide_field, make_people
from testing.selling import make_deal, make_pipeline

pytestmark = pytest.mark.django_db


@pytest.fixture
def people() -> People:
    return make_people()


@pytest.fixture
def alice(people: People) -> ApiClient:
    return ApiClient(people.alice)


@pytest.fixture
def stages(alice: ApiClient) -> list[int]:
    return make_pipeline(alice)[1]


def day(days: int = 0) -> str:
    return (timezone.now().date() + dt.timedelta(days=days)).isoformat()


def test_deals_need_her_for_what_is_due_stale_or_missing(alice: ApiClient, people: People, stages: list[int]) -> None:
    due, later, stale, bobs = (make_deal(alice, stages[0], name=name) for name in ("Due", "Later", "Stale", "Bob's"))
    for deal, when in ((due, -1), (later, 30), (stale, 30)):
        alice.post(f"/deals/{deal['id']}/verbs/plan", {"title": "Call", "due_on": day(when)}).ok()
    Deal.objects.filter(pk__in=[stale["id"], due["id"]]).update(stage_since=timezone.now() - dt.timedelta(days=16))
    Deal.objects.filter(pk=later["id"]).update(stage_since=timezone.now() - dt.timedelta(days=13))
    alice.patch(f"/deals/{bobs['id']}", {"version": bobs["version"], "owner": people.bob.pk}).ok()
    make_deal(alice, stages[0], name="Aimless")
    told = alice.get("/sales/today").ok()
    assert [(one["name"], one["why"]) for one in told["deals"]] == [
        ("Due", ["due", "stale"]), ("Stale", ["stale"]), ("Aimless", ["aimless"]),
    ]  # fmt: skip
    assert told["counts"] == {"due": 1, "stale": 2, "aimless": 1, "deals": 3, "leads": 0}
    assert told["deals"][0]["next_step"]["due_on"] == day(-1)


def test_new_leads_of_hers_and_what_she_closed(alice: ApiClient, people: People, stages: list[int]) -> None:
    party = alice.post("/people", {"name": "Ada Quill"}).ok(201)["id"]
    for owner in (people.alice, people.bob):
        alice.post("/leads", {"interest": f"For {owner.name}", "party": party, "owner": owner.pk}).ok(201)
    won = make_deal(alice, stages[0], "500")
    alice.post(f"/deals/{won['id']}/verbs/win").ok()
    make_deal(alice, stages[1], "100", expected_on=day())
    make_deal(alice, stages[1], "40", "USD", expected_on=day())
    goal = {"owner": people.alice.pk, "period": "month", "begins_on": day(), "value": {"amount": "900"}}
    alice.post("/goals", goal).ok(201)
    told = alice.get("/sales/today").ok()
    assert told["month"]["goal"] == {"amount": "900.00", "currency": "EUR"}
    assert [one["interest"] for one in told["leads"]] == ["For Alice"]
    assert told["month"]["closed"] == {"sum": {"amount": "500.00", "currency": "EUR"}, "apart": []}
    assert told["month"]["weighted"] == {
        "sum": {"amount": "550.00", "currency": "EUR"}, "apart": [{"amount": "20.00", "currency": "USD"}],
    }  # fmt: skip


def test_what_is_hidden_from_her_is_not_told(alice: ApiClient, people: People, stages: list[int]) -> None:
    make_deal(alice, stages[0], owner=people.bob.pk)
    bob = ApiClient(people.bob)
    assert bob.get("/sales/today").ok()["counts"]["aimless"] == 1
    hide_field(people.bob, "deals", "next_step")
    hide_field(people.bob, "deals", "value")
    told = bob.get("/sales/today").ok()
    assert (told["deals"], told["month"], told["counts"]) == ([], None, {"stale": 0, "deals": 0, "leads": 0})
    hide_field(people.bob, "deals", "owner")
    assert bob.get("/sales/today").ok()["counts"] == {"deals": 0, "leads": 0}
