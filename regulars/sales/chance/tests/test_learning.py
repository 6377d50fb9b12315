"""What is learnt of the closed deals: only of enough of them, only what was known at the time, and not in a request."""

import datetime as dt
from threading import Event
from typing import Any

import pytest

from regulars.core.jobs.new_day import turn_day
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.sales.chance import learning
from regulars.sales.chance.models import Lesson
from regulars.sales.chance.rules import FEATURES
from regulars.sales.chance.samples import closed_deals, collect
from regulars.sales.deal.models import Deal
from testing.client import ApiClient
from testing.clock import Clock
from testing.people import OWN, People, hide_field, make_people

pytestmark = pytest.mark.django_db
START = dt.datetime(2026, 1, 5, 8, tzinfo=dt.UTC)


@pytest.fixture
def people(clock: Clock) -> People:
    clock.set("2026-01-05T08:00:00Z")
    return make_people(bob=OWN)


@pytest.fixture
def alice(people: People) -> ApiClient:
    api = ApiClient(people.alice)
    line = api.post("/pipelines", {"name": "New"}).ok(201)["id"]
    for place, name in enumerate(("Talk", "Offer"), 1):
        api.post("/stages", {"name": name, "pipeline": line, "place": place, "probability": "50"}).ok(201)
    return api


def close_deals(alice: ApiClient, clock: Clock, count: int) -> None:
    """Deals from the fair are won after a month, others are lost."""
    party = alice.post("/people", {"name": "Ada Quill"}).ok(201)["id"]
    for at in range(count):
        began = START + dt.timedelta(days=at)
        clock.set(f"{began:%Y-%m-%dT%H:%M:%SZ}")
        is_won = at % 2 == 0
        body = {"name": "Pots", "party": party, "source": "fair" if is_won else "list", "value": {"amount": "100"}}
        deal = alice.post("/deals", body).ok(201)["id"]
        clock.set(f"{began + dt.timedelta(hours=9):%Y-%m-%dT%H:%M:%SZ}")
        alice.post(
            f"/deals/{deal}/verbs/{'win' if is_won else 'lose'}", None if is_won else {"reason": "Too dear"}
        ).ok()


def night(clock: Clock, moment: str) -> None:
    """Set the clock, and let the jobs do what they do."""
    clock.set(moment)
    turn_day(Event())
    run_waiting_jobs()
    run_waiting_jobs()


def make_few_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learning, "LEAST_CLOSED", 20)
    monkeypatch.setattr(learning, "LEAST_EACH", 8)


def test_it_is_silent_until_there_are_enough(alice: ApiClient, clock: Clock) -> None:
    assert alice.get("/chances").ok()["state"] == "not_yet"
    close_deals(alice, clock, 3)
    night(clock, "2026-02-01T01:00:00Z")
    told = alice.get("/chances").ok()
    assert (told["state"], told["truth"]) == ("too_few", None)
    assert told["counts"] == {
        "closed": 3, "won": 2, "lost": 1, "missing": 57, "missing_won": 13, "missing_lost": 14,
    }  # fmt: skip


def test_open_deals_are_told_their_chance_and_why(
    alice: ApiClient, clock: Clock, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_few_enough(monkeypatch)
    close_deals(alice, clock, 24)
    party = alice.post("/people", {"name": "Bo Plume"}).ok(201)["id"]
    body = {"name": "Kettles", "party": party, "expected_on": "2026-02-10", "value": {"amount": "100"}}
    fair = alice.post("/deals", body | {"source": "fair"}).ok(201)["id"]
    night(clock, "2026-02-01T01:00:00Z")
    told = alice.get("/chances").ok()
    assert (told["state"], sum(span["deals"] for span in told["truth"]["spans"])) == ("learnt", 24)
    assert told["truth"]["off"] < told["truth"]["off_by_stage"]
    # What comes after the night is told its chance at once.
    other = alice.post("/deals", body | {"source": "list"}).ok(201)["id"]
    rows = alice.get(f"/deals?filter={OPEN}&sort=-chance&columns=chance").ok()["rows"]
    chances = {row["id"]: float(row["chance"]) for row in rows}
    assert list(chances) == [fair, other]
    assert chances[fair] > 60 > 40 > chances[other]
    why = alice.get(f"/chances/deals/{fair}").ok()
    assert float(why["chance"]) == pytest.approx(chances[fair], abs=0.2)
    first = why["reasons"][0]
    assert (first["name"], first["told"]) == ("source", "Of 12 closed deals from this source 12 were won")
    odds = float(why["begin"]) / (100 - float(why["begin"]))
    for one in why["reasons"]:
        odds *= float(one["times"])
    assert 100 * odds / (1 + odds) == pytest.approx(float(why["chance"]), abs=1.5)
    alice.post(f"/deals/{fair}/verbs/win").ok()
    assert alice.get(f"/deals/{fair}").ok()["chance"] is None
    forecast = alice.get("/forecast?since=2026-02&months=1").ok()
    assert forecast["learnt"]
    cell = next(one for one in forecast["cells"] if one["month"] and not one["group"])
    assert cell["likely"] != cell["weighted"]


OPEN = '{"field":"state","op":"is","value":"open"}'


def test_nothing_of_later_is_learnt_from(alice: ApiClient, clock: Clock) -> None:
    close_deals(alice, clock, 6)
    before = collect(closed_deals())
    # What happens to the last of them, and to its source, changes nothing that was known of the others before.
    last = closed_deals()[-1]
    Deal.objects.filter(pk=last.pk).update(state="won" if not last.is_won else "lost")
    after = collect(closed_deals())
    assert after.rows == before.rows
    source = FEATURES.index("source")
    assert before.rows[0][source] == 0.0
    assert before.rows[4][source] > 0 > before.rows[5][source]


def test_numbers_of_all_deals_are_for_who_sees_all(
    alice: ApiClient, clock: Clock, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_few_enough(monkeypatch)
    close_deals(alice, clock, 24)
    night(clock, "2026-02-01T01:00:00Z")
    bob = ApiClient(people.bob)
    assert bob.get("/chances").ok() == {
        "state": "learnt", "at": None, "counts": None, "truth": None, "may_learn": False,
    }  # fmt: skip
    assert bob.post("/chances/learn").status == 403
    party = bob.post("/people", {"name": "Bo Plume"}).ok(201)["id"]
    mine = bob.post("/deals", {"name": "Kettles", "party": party, "source": "fair"}).ok(201)["id"]
    reasons: list[dict[str, Any]] = bob.get(f"/chances/deals/{mine}").ok()["reasons"]
    assert next(one["told"] for one in reasons if one["name"] == "source") == "The source it came from"
    first = closed_deals()[0].pk
    assert bob.get(f"/chances/deals/{first}").status == 404
    hide_field(people.bob, "deals", "source")
    assert bob.get("/chances").status == 403
    assert bob.get(f"/chances/deals/{mine}").status == 403


def test_on_wish_it_is_learnt_anew_as_a_job(alice: ApiClient, clock: Clock) -> None:
    close_deals(alice, clock, 1)
    assert alice.post("/chances/learn").ok()["kind"] == learning.KIND
    assert alice.post("/chances/learn").status == 422
    run_waiting_jobs()
    assert Lesson.objects.get().closed == 1


def test_without_its_library_it_says_so(alice: ApiClient, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    make_few_enough(monkeypatch)
    close_deals(alice, clock, 20)
    monkeypatch.setattr(learning, "_PROGRAM", ["-c", "import nowhere_to_be_found"])
    learning.learn()
    assert alice.get("/chances").ok()["state"] == "no_library"
