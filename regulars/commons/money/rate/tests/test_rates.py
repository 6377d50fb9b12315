"""Rates are of real currencies and sensible, and hold from their day on."""

import datetime as dt
from decimal import Decimal

import pytest

from regulars.commons.money.rate.queries import rates_on
from regulars.core.access.viewer import viewer_of
from testing.client import ApiClient
from testing.people import People, make_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def people() -> People:
    return make_people()


@pytest.fixture
def alice(people: People) -> ApiClient:
    return ApiClient(people.alice)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"currency": "QQQ"}, "currency"),
        ({"currency": "XXX"}, "currency"),
        ({"currency": "EUR"}, "currency"),
        ({"rate": "0"}, "rate"),
        ({"rate": "-1"}, "rate"),
        ({"rate": "9999999999"}, "rate"),
    ],
)
def test_what_is_no_rate_is_refused(alice: ApiClient, wrong: dict[str, str], field: str) -> None:
    refused = alice.post("/rates", {"currency": "USD", "rate": "0.9", "day": "2026-01-01"} | wrong)
    assert (refused.status, refused.body["errors"][0]["field"]) == (422, field)


def test_of_two_for_one_day_the_later_noted_holds(alice: ApiClient, people: People) -> None:
    rate = alice.post("/rates", {"currency": "usd", "rate": "0.91234567", "day": "2026-01-01"}).ok(201)
    assert (rate["currency"], rate["rate"], rate["home"]) == ("USD", "0.91234567", "EUR")
    later = alice.post("/rates", {"currency": "USD", "rate": "0.5", "day": "2026-01-01"}).ok(201)
    viewer = viewer_of(people.alice)
    assert rates_on(dt.date(2026, 2, 1), by=viewer)["USD"] == Decimal("0.5")
    alice.delete(f"/rates/{later['id']}").ok()
    assert rates_on(dt.date(2026, 2, 1), by=viewer)["USD"] == Decimal("0.91234567")
    assert "USD" not in rates_on(dt.date(2025, 12, 31), by=viewer)
