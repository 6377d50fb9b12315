"""The forecast adds up what the months bring, by seller and currency, as far as the viewer sees."""

import pytest
from django.utils import timezone

from testing.client import ApiClient
from testing.people import OWN, People, hide_field, make_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def people() -> People:
    return make_people(bob=OWN)


@pytest.fixture
def alice(people: People) -> ApiClient:
    return ApiClient(people.alice)


def make_deals(alice: ApiClient, people: People) -> None:
    line = alice.post("/pipelines", {"name": "New"}).ok(201)["id"]
    rows = (("Talk", "10"), ("Offer", "50"), ("Contract", "90"))
    stages = [alice.post("/stages", {"name": n, "pipeline": line, "probability": p}).ok(201)["id"] for n, p in rows]
    for stage, amount, currency, owner, day in (
        (0, "100", "EUR", people.alice, "2031-03-31"),
        (1, "200", "EUR", people.alice, "2031-03-01"),
        (2, "400", "EUR", people.bob, "2031-03-15"),
        (2, "50", "USD", people.bob, "2031-04-01"),
        (2, "999", "EUR", people.bob, "2032-01-01"),
    ):
        party = alice.post("/people", {"name": "Ada Quill", "owner": owner.pk}).ok(201)["id"]
        worth = {"amount": amount, "currency": currency}
        body = {"name": "Pots", "party": party, "stage": stages[stage], "value": worth, "expected_on": day}
        alice.post("/deals", body | {"owner": owner.pk}).ok(201)


def test_months_by_seller_and_currency(alice: ApiClient, people: People) -> None:
    make_deals(alice, people)
    rows = alice.get("/forecast?since=2031-03&months=2").ok()["rows"]
    told = [
        (one["month"], one["owner"]["title"], one["currency"], *(one[name]["amount"] for name in SUMS)) for one in rows
    ]
    assert told == [
        ("2031-03", "Alice", "EUR", "0.00", "0.00", "200.00", "110.00"),
        ("2031-03", "Bob", "EUR", "0.00", "400.00", "400.00", "360.00"),
        ("2031-04", "Bob", "USD", "0.00", "50.00", "50.00", "45.00"),
    ]


SUMS = ("closed", "committed", "best", "weighted")


def test_what_is_won_counts_in_the_month_it_was_won(alice: ApiClient, people: People) -> None:
    make_deals(alice, people)
    first = alice.get("/deals?sort=name").ok()["rows"][0]["id"]
    alice.post(f"/deals/{first}/verbs/win").ok()
    rows = alice.get("/forecast?months=1").ok()["rows"]
    assert [(one["month"], one["closed"] == one["weighted"], one["count"]) for one in rows] == [
        (timezone.now().isoformat()[:7], True, 1)
    ]


def test_nobody_sees_more_than_her_deals(alice: ApiClient, people: People) -> None:
    make_deals(alice, people)
    bob = ApiClient(people.bob)
    assert {one["owner"]["title"] for one in bob.get("/forecast?since=2031-03&months=2").ok()["rows"]} == {"Bob"}
    hide_field(people.bob, "deals", "value")
    assert bob.get("/forecast?since=2031-03").status == 403


@pytest.mark.parametrize("asked", ["since=2031", "since=x", "months=0", "months=999", "since=2031-13"])
def test_what_is_no_month_is_refused(alice: ApiClient, asked: str) -> None:
    assert alice.get(f"/forecast?{asked}").status == 400
