"""A lead's score is a sum that can be read: kept true as things happen and days pass, with the entries behind it."""

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from regulars.core.access.house_day import house_today
from regulars.core.jobs.new_day import NewDay
from regulars.core.jobs.progress import JobProgress
from regulars.sales.lead.models import Lead
from regulars.sales.score.listening import follow_day, keep_all
from testing.client import ApiClient
from testing.people import ALL, OWN, People, hide_field, make_people

pytestmark = pytest.mark.django_db


class Unhurried(JobProgress):
    """A job's progress that nobody cancels."""

    def __init__(self) -> None:
        """There is no job behind it."""

    def raise_if_cancelled(self) -> None:
        """Nobody does."""


@pytest.fixture
def people() -> People:
    return make_people(bob=OWN, charlie=ALL)


@pytest.fixture
def alice(people: People) -> ApiClient:
    return ApiClient(people.alice)


@pytest.fixture
def party(alice: ApiClient) -> dict[str, Any]:
    points = [{"kind": "email", "value": "ada@quill.example"}]
    return dict(alice.post("/people", {"name": "Ada Quill", "children": {"contact_points": points}}).ok(201))


@pytest.fixture
def lead(alice: ApiClient, party: dict[str, Any]) -> dict[str, Any]:
    return dict(alice.post("/leads", {"interest": "Forty teapots", "party": party["id"], "source": "form"}).ok(201))


def score_of(alice: ApiClient, lead: dict[str, Any]) -> tuple[int, list[tuple[int, str]]]:
    told = alice.get(f"/leads/{lead['id']}/score").ok()
    stored = alice.get(f"/leads/{lead['id']}").ok()["score"]
    assert told["score"] == int(stored) == sum(one["points"] for one in told["parts"])
    return told["score"], [(one["points"], one["text"]) for one in told["parts"]]


def call(alice: ApiClient, party: dict[str, Any], **values: Any) -> dict[str, Any]:
    body = {"party": party["id"], "happened_at": timezone.now().isoformat(), "outcome": "reached", "direction": "out"}
    return dict(alice.post("/calls", body | values).ok(201))


def test_a_new_lead_has_the_points_of_its_source_and_of_what_is_known(alice: ApiClient, lead: dict[str, Any]) -> None:
    assert score_of(alice, lead) == (25, [(20, "Web form"), (5, "E-mail address known")])


def test_calls_and_contact_points_count_as_they_come_and_go(
    alice: ApiClient, lead: dict[str, Any], party: dict[str, Any]
) -> None:
    made = call(alice, party)
    assert score_of(alice, lead) == (37, [(20, "Web form"), (5, "E-mail address known"), (12, "Answered a call")])
    call(alice, party, outcome="no_answer")
    call(alice, party, happened_at="2020-05-01T10:00:00Z")
    assert score_of(alice, lead)[0] == 37
    call(alice, party, direction="in")
    assert score_of(alice, lead)[1][-2:] == [(12, "Called us"), (12, "Answered a call")]
    alice.delete(f"/calls/{made['id']}", version=made["version"]).ok()
    assert score_of(alice, lead)[0] == 37
    stands = alice.get(f"/people/{party['id']}").ok()
    rows = [*stands["children"]["contact_points"], {"kind": "phone", "value": "+47 22 12 34 56"}]
    alice.patch(f"/people/{party['id']}", {"version": stands["version"], "children": {"contact_points": rows}}).ok()
    assert score_of(alice, lead)[0] == 42


def test_each_part_names_the_entry_behind_it(alice: ApiClient, lead: dict[str, Any], party: dict[str, Any]) -> None:
    made = call(alice, party)
    parts = alice.get(f"/leads/{lead['id']}/score").ok()["parts"]
    about = [alice.get(f"/entries/{one['entry']}").ok()["about"] for one in parts]
    assert [(one["type"], one["id"]) for one in about] == [
        ("leads", lead["id"]), ("people", party["id"]), ("calls", made["id"]),
    ]  # fmt: skip
    assert parts[2]["at"] is not None


def test_days_without_being_worked_cost_points_until_it_is_taken_up(alice: ApiClient, lead: dict[str, Any]) -> None:
    Lead.objects.filter(pk=lead["id"]).update(created_at=timezone.now() - dt.timedelta(days=7))
    today = house_today()
    follow_day(NewDay(today, today, False), Unhurried())
    assert score_of(alice, lead) == (
        22,
        [(20, "Web form"), (5, "E-mail address known"), (-3, "7 days without being worked")],
    )
    alice.post(f"/leads/{lead['id']}/verbs/take").ok()
    assert score_of(alice, lead)[0] == 25


def test_a_closed_lead_keeps_the_score_it_was_closed_with(
    alice: ApiClient, lead: dict[str, Any], party: dict[str, Any]
) -> None:
    alice.post(f"/leads/{lead['id']}/verbs/disqualify", {"reason": "Only looking"}).ok()
    call(alice, party)
    assert score_of(alice, lead)[0] == 25
    alice.post(f"/leads/{lead['id']}/verbs/reopen").ok()
    assert score_of(alice, lead)[0] == 37


def test_an_administrator_says_what_is_worth_what(alice: ApiClient, lead: dict[str, Any], people: People) -> None:
    habits = alice.get("/lead-habits").ok()
    points = habits["points"] | {"campaigns": [{"campaign": "Spring Fair", "points": 9}]}
    points["source"] = points["source"] | {"form": 3}
    assert ApiClient(people.bob).patch("/lead-habits", {"points": points}).status == 403
    alice.patch(
        "/lead-habits", {"points": points, "reasons": ["Wrong number"], "before": {"points": habits["points"]}}
    ).ok()
    keep_all(Unhurried())
    assert score_of(alice, lead)[0] == 8
    alice.patch(f"/leads/{lead['id']}", {"version": lead["version"], "campaign": "spring fair"}).ok()
    assert score_of(alice, lead) == (
        17, [(3, "Web form"), (9, "Campaign spring fair"), (5, "E-mail address known")],
    )  # fmt: skip
    assert alice.get("/lead-habits").ok()["reasons"] == ["Wrong number"]
    stale = alice.patch("/lead-habits", {"points": habits["points"], "before": {"points": habits["points"]}})
    assert stale.status == 409


def test_lists_are_sorted_and_filtered_by_it(alice: ApiClient, lead: dict[str, Any], party: dict[str, Any]) -> None:
    cool = alice.post("/leads", {"interest": "A cup", "party": party["id"], "source": "list"}).ok(201)
    rows = alice.get("/leads?sort=-score&columns=interest,score").ok()["rows"]
    assert [row["id"] for row in rows] == [lead["id"], cool["id"]]
    hot = alice.get("/leads", filter={"field": "score", "op": "at_least", "value": "20"}).ok()["rows"]
    assert [row["id"] for row in hot] == [lead["id"]]


def test_whoever_may_not_see_what_it_is_made_of_does_not_see_it(
    alice: ApiClient, lead: dict[str, Any], people: People
) -> None:
    charlie = ApiClient(people.charlie)
    assert charlie.get(f"/leads/{lead['id']}").ok()["score"] == "25"
    hide_field(people.charlie, "calls", "outcome")
    assert "score" not in charlie.get(f"/leads/{lead['id']}").ok()
    assert charlie.get(f"/leads/{lead['id']}/score").status == 403
    assert charlie.get("/leads?sort=-score").status == 400
    assert ApiClient(people.bob).get(f"/leads/{lead['id']}/score").status == 404
