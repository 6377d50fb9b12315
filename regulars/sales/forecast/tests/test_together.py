"""Several currencies together in the company's own, where there is a rate."""

import pytest

from regulars.sales.forecast.tests.test_forecast import make_deals
from testing.client import ApiClient
from testing.people import People

pytestmark = pytest.mark.django_db
ASKED = "/forecast?since=2031-03&months=2"


@pytest.fixture
def told(alice: ApiClient, people: People) -> None:
    make_deals(alice, people)


@pytest.mark.usefixtures("told")
def test_what_has_a_rate_is_counted_in_the_companys_currency(alice: ApiClient) -> None:
    home = alice.get("/settings").ok()["currency"]
    assert home == "EUR"
    alice.post("/rates", {"currency": "USD", "rate": "0.5", "day": "2020-01-01"}).ok(201)
    apart = alice.get(ASKED).ok()
    assert (apart["currencies"], apart["together"]) == (["EUR", "USD"], ["EUR", "USD"])
    assert {one["currency"] for one in apart["cells"]} == {"EUR", "USD"}
    cells = alice.get(f"{ASKED}&together=true").ok()["cells"]
    assert {one["currency"] for one in cells} == {"EUR"}
    whole = next(one for one in cells if one["month"] == one["group"] == "")
    # 10 of 100, 100 of 200, 360 of 400 and half of 45 of 50 dollars.
    assert (whole["count"], whole["weighted"]["amount"], whole["best"]["amount"]) == (4, "492.50", "625.00")


@pytest.mark.usefixtures("told")
def test_what_has_no_rate_stays_beside_it(alice: ApiClient) -> None:
    told = alice.get(f"{ASKED}&together=true").ok()
    assert told["together"] == ["EUR"]
    assert {one["currency"] for one in told["cells"]} == {"EUR", "USD"}


@pytest.mark.usefixtures("told")
def test_a_goal_is_measured_by_all_and_one_in_another_currency_by_its_own(alice: ApiClient) -> None:
    alice.post("/rates", {"currency": "USD", "rate": "0.5", "day": "2020-01-01"}).ok(201)
    for currency in ("EUR", "USD"):
        goal = {"period": "year", "begins_on": "2031-01-01", "team": "company"}
        alice.post("/goals", {**goal, "value": {"amount": "1000", "currency": currency}}).ok(201)
    goals = {one["currency"]: one["weighted"]["amount"] for one in alice.get(f"{ASKED}&together=true").ok()["goals"]}
    assert goals == {"EUR": "492.50", "USD": "45.00"}


@pytest.mark.usefixtures("told")
def test_open_deals_in_no_month_are_counted_together_too(alice: ApiClient) -> None:
    alice.post("/rates", {"currency": "USD", "rate": "0.5", "day": "2020-01-01"}).ok(201)
    late = alice.get("/forecast?since=2031-05&months=1&together=true").ok()["aside"]
    assert [(one["why"], one["count"], one["value"]["amount"]) for one in late] == [("late", 4, "725.00")]
