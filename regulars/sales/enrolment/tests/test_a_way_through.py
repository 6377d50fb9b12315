"""Somebody goes through a sequence step by step; it pauses by itself when she answers or a deal of hers moves."""

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from regulars.core.access.house_day import house_today
from regulars.core.jobs.new_day import NewDay
from regulars.core.jobs.progress import JobProgress
from regulars.sales.enrolment.models import Enrolment
from regulars.sales.enrolment.stepping import step_on
from testing.client import ApiClient
from testing.people import make_people

pytestmark = pytest.mark.django_db
STEPS = [
    {"day": 0, "kind": "call", "text": "did the samples come?"},
    {"day": 3, "kind": "task", "text": "Send the offer"},
    {"day": 3, "kind": "call", "text": ""},
]


class Unhurried(JobProgress):
    """A job's progress that nobody cancels."""

    def __init__(self) -> None:
        """There is no job behind it."""

    def raise_if_cancelled(self) -> None:
        """Nobody does."""


@pytest.fixture
def alice() -> ApiClient:
    return ApiClient(make_people().alice)


@pytest.fixture
def party(alice: ApiClient) -> int:
    return int(alice.post("/people", {"name": "Ada Quill"}).ok(201)["id"])


@pytest.fixture
def sequence(alice: ApiClient) -> int:
    return int(alice.post("/sequences", {"name": "After the fair", "children": {"steps": STEPS}}).ok(201)["id"])


@pytest.fixture
def way(alice: ApiClient, party: int, sequence: int) -> dict[str, Any]:
    return dict(alice.post("/enrolments", {"party": party, "sequence": sequence}).ok(201))


def tasks(alice: ApiClient) -> list[str]:
    return sorted(row["title"] for row in alice.get("/tasks?columns=title").ok()["rows"])


def stands(alice: ApiClient, way: dict[str, Any]) -> tuple[str, str | None, int]:
    now = alice.get(f"/enrolments/{way['id']}").ok()
    return now["state"], now["next_on"], int(now["step"])


def pass_days(way: dict[str, Any], days: int) -> None:
    """Let the sequence have begun so many days earlier, and a new day begin."""
    row = Enrolment.objects.get(pk=way["id"])
    back = dt.timedelta(days=days)
    values = {"began_on": row.began_on and row.began_on - back, "next_on": row.next_on and row.next_on - back}
    Enrolment.objects.filter(pk=way["id"]).update(**values)
    step_on(NewDay(house_today(), house_today(), False), Unhurried())


def call(alice: ApiClient, party: int, **values: Any) -> None:
    body = {"party": party, "happened_at": timezone.now().isoformat(), "direction": "in", "outcome": "reached"}
    alice.post("/calls", body | values).ok(201)


def test_each_due_step_becomes_a_task_and_after_the_last_it_is_done(alice: ApiClient, way: dict[str, Any]) -> None:
    due = (house_today() + dt.timedelta(days=3)).isoformat()
    assert (tasks(alice), stands(alice, way)) == (["Call: did the samples come?"], ("running", due, 1))
    pass_days(way, 2)
    assert len(tasks(alice)) == 1
    pass_days(way, 1)
    assert tasks(alice) == ["Call: Get in touch", "Call: did the samples come?", "Send the offer"]
    assert stands(alice, way) == ("done", None, 3)
    one = alice.get("/tasks?columns=owner,party,details").ok()["rows"][0]
    assert (one["owner"]["title"], one["party"]["title"]) == ("Alice", "Ada Quill")
    assert one["details"].endswith("of “After the fair”")


def test_it_pauses_when_she_calls_but_not_when_we_do(alice: ApiClient, way: dict[str, Any], party: int) -> None:
    call(alice, party, direction="out")
    call(alice, party, happened_at="2020-01-01T10:00:00Z")
    assert stands(alice, way)[0] == "running"
    call(alice, party)
    now = alice.get(f"/enrolments/{way['id']}").ok()
    assert (now["state"], now["why"]) == ("paused", "they answered")
    told = [entry["sentence"] for entry in alice.get(f"/people/{party}/timeline").ok()["entries"]]
    assert "After the fair pauses: they answered" in told
    pass_days(way, 5)
    assert len(tasks(alice)) == 1


def test_it_pauses_when_a_deal_of_hers_moves(alice: ApiClient, way: dict[str, Any], party: int) -> None:
    line = alice.post("/pipelines", {"name": "New"}).ok(201)["id"]
    first, second = (
        alice.post("/stages", {"name": n, "pipeline": line, "probability": "1", "place": at}).ok(201)["id"]
        for at, n in enumerate("AB")
    )
    deal = alice.post("/deals", {"name": "Pots", "party": party, "stage": first}).ok(201)
    assert stands(alice, way)[0] == "running"
    alice.patch(f"/deals/{deal['id']}", {"version": deal["version"], "stage": second}).ok()
    assert alice.get(f"/enrolments/{way['id']}").ok()["why"] == "a deal moves"


@pytest.mark.parametrize(("part", "state"), [("decides", "paused"), ("competes", "running")])
def test_who_has_a_part_in_a_deal_that_moves_is_left_in_peace_but_not_who_competes(
    alice: ApiClient, way: dict[str, Any], party: int, part: str, state: str
) -> None:
    line = alice.post("/pipelines", {"name": "New"}).ok(201)["id"]
    alice.post("/stages", {"name": "A", "pipeline": line, "probability": "1"}).ok(201)
    customer = alice.post("/organisations", {"name": "Lindqvist Bakery"}).ok(201)["id"]
    deal = alice.post("/deals", {"name": "Pots", "party": customer}).ok(201)["id"]
    alice.post("/parts", {"deal": deal, "party": party, "part": part}).ok(201)
    alice.post(f"/deals/{deal}/verbs/win").ok()
    assert stands(alice, way)[0] == state


def test_after_a_pause_as_many_days_lie_between_the_steps(alice: ApiClient, way: dict[str, Any]) -> None:
    alice.post(f"/enrolments/{way['id']}/verbs/pause").ok()
    Enrolment.objects.filter(pk=way["id"]).update(
        paused_on=house_today() - dt.timedelta(days=4), began_on=house_today() - dt.timedelta(days=5)
    )
    alice.post(f"/enrolments/{way['id']}/verbs/resume").ok()
    assert stands(alice, way) == ("running", (house_today() + dt.timedelta(days=2)).isoformat(), 1)


def test_a_step_is_left_out_and_the_whole_is_stopped(alice: ApiClient, way: dict[str, Any]) -> None:
    alice.post(f"/enrolments/{way['id']}/verbs/skip").ok()
    assert stands(alice, way)[2] == 2
    stopped = alice.post(f"/enrolments/{way['id']}/verbs/stop")
    assert (stopped.ok()["state"], stopped.ok()["next_on"], stopped.ok()["verbs"]) == ("stopped", None, [])
    alice.post(f"/entries/{stopped.entry}/undo").ok()
    assert stands(alice, way)[0] == "running"


def test_nobody_is_twice_in_a_sequence_and_none_is_without_steps(
    alice: ApiClient, way: dict[str, Any], party: int, sequence: int
) -> None:
    assert alice.post("/enrolments", {"party": party, "sequence": sequence}).status == 422
    empty = alice.post("/sequences", {"name": "Empty"}).ok(201)["id"]
    assert alice.post("/enrolments", {"party": party, "sequence": empty}).status == 422


def test_many_are_taken_in_at_once_and_who_is_not_is_named(
    alice: ApiClient, way: dict[str, Any], party: int, sequence: int
) -> None:
    other = int(alice.post("/people", {"name": "Bob Bramble"}).ok(201)["id"])
    done = alice.post(f"/sequences/{sequence}/enrol", {"type": "people", "select": {"ids": [party, other]}}).ok()
    assert (done["count"], [one["title"] for one in done["left"]]) == (1, ["Ada Quill"])
    third = alice.post("/people", {"name": "Carol Crisp"}).ok(201)["id"]
    lead = alice.post("/leads", {"interest": "A cup", "party": third}).ok(201)["id"]
    assert alice.post(f"/sequences/{sequence}/enrol", {"type": "leads", "select": {"ids": [lead]}}).ok()["count"] == 1


def test_merged_she_keeps_her_way_and_erased_she_has_none(alice: ApiClient, way: dict[str, Any], party: int) -> None:
    other = alice.post("/people", {"name": "Ada Quill"}).ok(201)["id"]
    versions = {"version": 1, "other_version": alice.get(f"/people/{party}").ok()["version"]}
    alice.post(f"/people/{other}/merge", {"other": party, **versions}).ok()
    assert alice.get(f"/enrolments/{way['id']}").ok()["party"]["id"] == other
    now = alice.get(f"/people/{other}").ok()
    alice.post(f"/privacy/erasures/people/{other}", {"confirm": now["title"]}).ok()
    assert alice.get(f"/enrolments/{way['id']}").status == 404
