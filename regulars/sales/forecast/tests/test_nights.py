"""Each night the forecast is noted down, so that what was believed can be read later."""

from threading import Event
from typing import Any

import pytest

from regulars.core.access.viewer import raise_epoch
from regulars.core.jobs.new_day import turn_day
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.records.models import Workspace
from regulars.sales.deal.models import Deal
from regulars.sales.forecast.models import Belief, ForecastNight
from testing.client import ApiClient
from testing.clock import Clock
from testing.people import OWN, People, hide_field, make_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(clock: Clock) -> People:
    clock.set("2026-11-01T08:00:00Z")
    Workspace.objects.update_or_create(pk=1, defaults={"zone": "Europe/Oslo"})
    raise_epoch()
    return make_people(bob=OWN)


@pytest.fixture
def deals(people: People) -> list[dict[str, Any]]:
    alice = ApiClient(people.alice)
    line = alice.post("/pipelines", {"name": "New"}).ok(201)["id"]
    alice.post("/stages", {"name": "Offer", "pipeline": line, "probability": "50"}).ok(201)
    made = []
    for owner, amount in ((people.alice, "100"), (people.bob, "40")):
        party = alice.post("/people", {"name": "Ada Quill", "owner": owner.pk}).ok(201)["id"]
        worth = {"amount": amount, "currency": "EUR"}
        body = {"name": "Pots", "party": party, "value": worth, "expected_on": "2026-11-20", "owner": owner.pk}
        made.append(dict(alice.post("/deals", body).ok(201)))
    return made


def night(clock: Clock, moment: str) -> None:
    """Set the clock, and let the jobs do what they do."""
    clock.set(moment)
    turn_day(Event())
    run_waiting_jobs()


def believed(api: ApiClient, on: str) -> list[tuple[str, str, str, str]]:
    answer = api.get(f"/forecast?since=2026-11&months=1&on={on}").ok()
    names = {one["key"]: one["title"] for one in answer["groups"]} | {"": "all"}
    return [
        (answer["as_of"], names[one["group"]], one["closed"]["amount"], one["weighted"]["amount"])
        for one in answer["cells"]
        if one["month"]
    ]


def test_what_was_believed_can_be_read_later(clock: Clock, people: People, deals: list[dict[str, Any]]) -> None:
    alice = ApiClient(people.alice)
    night(clock, "2026-11-02T01:00:00Z")
    alice.post(f"/deals/{deals[0]['id']}/verbs/win").ok()
    night(clock, "2026-11-03T01:00:00Z")
    assert believed(alice, "2026-11-02") == [
        ("2026-11-02", "all", "0.00", "70.00"), ("2026-11-02", "Alice", "0.00", "50.00"),
        ("2026-11-02", "Bob", "0.00", "20.00"),
    ]  # fmt: skip
    assert believed(alice, "2026-11-03")[0] == ("2026-11-03", "all", "100.00", "120.00")
    days = alice.get("/forecast/belief?month=2026-11").ok()["days"]
    assert [(one["day"], one["best"]["amount"], one["weighted"]["amount"]) for one in days] == [
        ("2026-11-02", "140.00", "70.00"), ("2026-11-03", "40.00", "120.00"),
    ]  # fmt: skip
    hers = alice.get(f"/forecast/belief?month=2026-11&people={people.bob.pk}").ok()["days"]
    assert [one["weighted"]["amount"] for one in hers] == ["20.00", "20.00"]


def test_a_night_is_noted_once_and_one_missed_is_not_invented(
    clock: Clock, people: People, deals: list[dict[str, Any]]
) -> None:
    alice = ApiClient(people.alice)
    night(clock, "2026-11-02T01:00:00Z")
    noted = Belief.objects.count()
    alice.post(f"/deals/{deals[0]['id']}/verbs/win").ok()
    night(clock, "2026-11-02T12:00:00Z")
    Workspace.objects.update(zone="Europe/Berlin")
    raise_epoch()
    night(clock, "2026-11-02T13:00:00Z")
    assert Belief.objects.count() == noted
    night(clock, "2026-11-09T12:00:00Z")
    assert [str(one.day) for one in ForecastNight.objects.order_by("day")] == ["2026-11-02", "2026-11-09"]
    assert alice.get("/forecast?since=2026-11").ok()["noted"] == ["2026-11-02", "2026-11-09"]
    assert believed(alice, "2026-11-08")[0][:1] == ("2026-11-02",)
    assert alice.get("/forecast?since=2026-11&on=2026-11-01").status == 404


def test_past_numbers_are_for_who_sees_all_deals_of_their_seller(
    clock: Clock, people: People, deals: list[dict[str, Any]]
) -> None:
    bob = ApiClient(people.bob)
    night(clock, "2026-11-02T01:00:00Z")
    assert believed(bob, "2026-11-02") == [
        ("2026-11-02", "all", "0.00", "20.00"), ("2026-11-02", "Bob", "0.00", "20.00"),
    ]  # fmt: skip
    assert [one["weighted"]["amount"] for one in bob.get("/forecast/belief?month=2026-11").ok()["days"]] == ["20.00"]
    assert bob.get(f"/forecast/belief?month=2026-11&people={people.alice.pk}").ok()["days"] == []
    # A deal of his with somebody whom he may not see is one that he may not see.
    party = deals[1]["party"]["id"]
    alice = ApiClient(people.alice)
    version = alice.get(f"/people/{party}").ok()["version"]
    alice.patch(f"/people/{party}", {"version": version, "owner": people.alice.pk}).ok()
    assert believed(bob, "2026-11-02") == []


def test_where_nothing_is_sold_nothing_is_noted(clock: Clock, people: People) -> None:
    night(clock, "2026-11-02T01:00:00Z")
    assert not ForecastNight.objects.exists()


def test_what_was_learnt_is_told_only_to_who_may_see_it(
    clock: Clock, people: People, deals: list[dict[str, Any]]
) -> None:
    night(clock, "2026-11-02T01:00:00Z")
    Belief.objects.update(likely=123)
    Deal.objects.update(chance=12)
    alice, bob = ApiClient(people.alice), ApiClient(people.bob)
    assert likely_told(bob) == {"123.00", "4.80"}
    hide_field(people.bob, "deals", "chance")
    assert likely_told(bob) == {"20.00"}
    assert "123.00" in likely_told(alice)


def likely_told(api: ApiClient) -> set[str]:
    """Every amount that is told as weighted by what was learnt: now, of a past night, and night by night."""
    now, then = (api.get(f"/forecast?since=2026-11&months=1{on}").ok()["cells"] for on in ("", "&on=2026-11-02"))
    days = api.get("/forecast/belief?month=2026-11").ok()["days"]
    return {one["likely"]["amount"] for one in (*now, *then, *days)}
