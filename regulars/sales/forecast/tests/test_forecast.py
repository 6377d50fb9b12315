"""The forecast adds up what the months bring, by seller or team and currency, as far as the viewer sees."""

from typing import Any

import pytest
from django.utils import timezone

from regulars.core.access.models import Team
from regulars.core.access.viewer import raise_epoch
from testing.client import ApiClient
from testing.people import OWN, People, hide_field, make_people

pytestmark = pytest.mark.django_db
SUMS = ("closed", "committed", "best", "weighted")


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


def told(api: ApiClient, asked: str = "since=2031-03&months=2") -> list[tuple[Any, ...]]:
    answer = api.get(f"/forecast?{asked}").ok()
    names = {one["key"]: one["title"] for one in answer["groups"]} | {"": "all"}
    return [
        (one["month"], names[one["group"]], one["currency"], *(one[name]["amount"] for name in SUMS))
        for one in answer["cells"]
    ]


def test_months_by_seller_and_currency_and_over_all(alice: ApiClient, people: People) -> None:
    make_deals(alice, people)
    assert told(alice) == [
        ("", "all", "EUR", "0.00", "400.00", "600.00", "470.00"),
        ("", "all", "USD", "0.00", "50.00", "50.00", "45.00"),
        ("", "Alice", "EUR", "0.00", "0.00", "200.00", "110.00"),
        ("", "Bob", "EUR", "0.00", "400.00", "400.00", "360.00"),
        ("", "Bob", "USD", "0.00", "50.00", "50.00", "45.00"),
        ("2031-03", "all", "EUR", "0.00", "400.00", "600.00", "470.00"),
        ("2031-03", "Alice", "EUR", "0.00", "0.00", "200.00", "110.00"),
        ("2031-03", "Bob", "EUR", "0.00", "400.00", "400.00", "360.00"),
        ("2031-04", "all", "USD", "0.00", "50.00", "50.00", "45.00"),
        ("2031-04", "Bob", "USD", "0.00", "50.00", "50.00", "45.00"),
    ]


def test_a_team_is_everybody_in_it_and_in_the_teams_inside(alice: ApiClient, people: People) -> None:
    make_deals(alice, people)
    north = Team.objects.create(name="North")
    Team.objects.create(name="Far north", parent=north).members.add(people.bob)
    raise_epoch()
    march = [(name, best) for month, name, *_, best, _ in told(alice, "since=2031-03&months=1&by=team") if month]
    assert march == [("all", "600.00"), ("Counter", "600.00"), ("North", "400.00"), ("Far north", "400.00")]


def test_every_number_is_that_of_the_rows_behind_it(alice: ApiClient, people: People) -> None:
    make_deals(alice, people)
    filter_ = (
        '{"and":[{"field":"state","op":"is","value":"open"},{"field":"currency","op":"is","value":"EUR"},'
        '{"field":"stage.probability","op":"at_least","value":75},{"field":"expected_on","op":"after",'
        '"value":"2031-02-28"},{"field":"expected_on","op":"before","value":"2031-04-01"}]}'
    )
    rows = alice.get(f"/deals?filter={filter_}").ok()["rows"]
    assert [one["value"]["amount"] for one in rows] == ["400.00"]


def test_what_is_won_counts_in_the_month_it_was_won(alice: ApiClient, people: People) -> None:
    make_deals(alice, people)
    first = alice.get("/deals?sort=name").ok()["rows"][0]["id"]
    alice.post(f"/deals/{first}/verbs/win").ok()
    cells = alice.get("/forecast?months=1").ok()["cells"]
    month = timezone.now().isoformat()[:7]
    mine = [one for one in cells if one["month"] == month and not one["group"]]
    assert [(one["closed"] == one["weighted"], one["count"]) for one in mine] == [(True, 1)]


def test_nobody_sees_more_than_her_deals(alice: ApiClient, people: People) -> None:
    make_deals(alice, people)
    bob = ApiClient(people.bob)
    assert {name for _, name, *_ in told(bob)} == {"Bob", "all"}
    assert told(bob)[0][4] == "400.00"
    hide_field(people.bob, "deals", "value")
    assert bob.get("/forecast?since=2031-03").status == 403
    assert bob.get("/forecast/belief?month=2031-03").status == 403


def test_what_stands_in_no_month_is_told_aside(alice: ApiClient, people: People) -> None:
    make_deals(alice, people)
    party = alice.post("/people", {"name": "Ada Quill"}).ok(201)["id"]
    alice.post("/deals", {"name": "No worth", "party": party, "expected_on": "2031-04-02"}).ok(201)
    alice.post("/deals", {"name": "No day", "party": party, "value": {"amount": "7.25", "currency": "EUR"}}).ok(201)
    aside = alice.get("/forecast?since=2031-04").ok()["aside"]
    assert [(one["why"], one["count"], one["value"] and one["value"]["amount"]) for one in aside] == [
        ("late", 3, "700.00"), ("no_day", 1, "7.25"), ("no_worth", 1, None),
    ]  # fmt: skip


def test_absurd_sums_are_added_up(alice: ApiClient, people: People) -> None:
    make_deals(alice, people)
    party = alice.post("/people", {"name": "Ada Quill"}).ok(201)["id"]
    worth = {"amount": "999999999999", "currency": "EUR"}
    for _ in range(12):
        body = {"name": "All the tea", "party": party, "value": worth, "expected_on": "2031-03-02"}
        alice.post("/deals", body).ok(201)
    assert told(alice, "since=2031-03&months=1")[0][6] == "1200000000468.80"


@pytest.mark.parametrize(
    "asked",
    ["since=2031", "since=x", "months=0", "months=999", "since=2031-13", "on=x", "since=0001-01", "on=9999-12-31"],
)
def test_what_is_no_month_or_day_is_refused(alice: ApiClient, asked: str) -> None:
    assert alice.get(f"/forecast?{asked}").status == 400
