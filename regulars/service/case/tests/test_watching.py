"""Before a promise is broken those concerned are told, once; and once more when it is."""

from typing import Any

import pytest
from django.utils import timezone

from regulars.core.jobs.models import Job
from regulars.core.jobs.pacing import Pace
from regulars.core.journal.models import Entry
from regulars.service.case.keeping import keep_clocks
from regulars.service.case.models import Case
from regulars.service.case.tests.conftest import do, open_case
from regulars.service.case.watching import sweep
from testing.client import ApiClient
from testing.clock import Clock
from testing.people import People

pytestmark = pytest.mark.django_db
NEAR, LATE = "case.nears", "case.late"


def look() -> list[tuple[str, str]]:
    """Look at the clocks until nothing is left; return what was told, in order."""
    last = Entry.objects.order_by("-id").values_list("id", flat=True).first() or 0
    while sweep(timezone.now(), Pace()):
        pass
    told = Entry.objects.filter(id__gt=last, event__in=[NEAR, LATE]).order_by("id")
    return [(one.event, one.data["what"]) for one in told]


@pytest.fixture
def monday(clock: Clock) -> Clock:
    clock.set("2026-11-23T08:00:00Z")
    return clock


def test_a_warning_then_a_breach_each_once(alice: ApiClient, queue: int, monday: Clock) -> None:
    case = open_case(alice, queue)
    for moment, told in (
        ("2026-11-23T13:59:00Z", []),
        ("2026-11-23T14:00:00Z", [(NEAR, "First answer")]),
        ("2026-11-23T15:00:00Z", []),
        ("2026-11-23T16:00:00Z", [(LATE, "First answer")]),
        ("2026-11-24T16:00:00Z", []),
    ):
        monday.set(moment)
        assert look() == told, moment
        assert look() == []
    now = alice.get(f"/cases/{case['id']}").ok()
    assert (now["is_answer_late"], now["is_solve_late"], now["version"]) == (True, False, case["version"])


def test_who_answered_in_time_hears_nothing(alice: ApiClient, queue: int, monday: Clock) -> None:
    case = open_case(alice, queue)
    do(alice, case, "answer")
    monday.set("2026-11-24T16:00:00Z")
    assert look() == []


def test_after_a_night_without_us_a_breach_is_told_once(alice: ApiClient, queue: int, monday: Clock) -> None:
    open_case(alice, queue)
    monday.set("2026-12-24T16:00:00Z")
    assert sorted(look()) == [(LATE, "First answer"), (LATE, "Solution")]
    assert look() == []


def test_the_clock_stands_while_the_customer_is_waited_for(alice: ApiClient, queue: int, monday: Clock) -> None:
    case = open_case(alice, queue)
    do(alice, case, "answer")
    do(alice, case, "wait", whom="customer")
    monday.set("2026-12-24T16:00:00Z")
    assert look() == []


@pytest.mark.parametrize(("rests", "due"), [(False, "2026-11-27T16:00:00Z"), (True, None)])
def test_for_a_supplier_it_stands_where_that_was_promised(
    alice: ApiClient, queue: int, monday: Clock, rests: bool, due: str | None
) -> None:
    for promise in alice.get("/promises").ok()["rows"]:
        alice.patch(f"/promises/{promise['id']}", {"version": promise["version"], "can_rest_for_supplier": rests}).ok()
    case = open_case(alice, queue)
    assert do(alice, case, "wait", whom="supplier")["solve_due_at"] == due


def test_other_hours_and_holidays_are_heeded_at_once(alice: ApiClient, queue: int, monday: Clock) -> None:
    case = open_case(alice, queue)
    stored = alice.get(f"/queues/{queue}").ok()
    off = [{"day": "2026-11-23"}, {"day": "2026-11-24"}, {"day": "2026-11-24", "name": "Again"}]
    alice.patch(f"/queues/{queue}", {"version": stored["version"], "children": {"holidays": off}}).ok()
    assert Job.objects.filter(kind="service.clocks", state="waiting").count() == 1
    monday.set("2026-11-23T14:00:00Z")
    # Even before that job has come to it.
    assert look() == []
    keep_clocks([int(case["id"])])
    assert alice.get(f"/cases/{case['id']}").ok()["answer_due_at"] == "2026-11-25T16:00:00Z"


def test_a_case_in_the_trash_is_left_alone(alice: ApiClient, queue: int, monday: Clock) -> None:
    case = open_case(alice, queue)
    alice.delete(f"/cases/{case['id']}").ok()
    monday.set("2026-12-24T16:00:00Z")
    assert look() == []


def promise(alice: ApiClient, **more: Any) -> None:
    alice.post("/promises", {"name": "Silver", "level": "Silver", "first_answer": 8 * 3600, **more}).ok(201)


def test_before_it_is_broken_it_is_raised_and_handed_over(
    people: People, alice: ApiClient, bob: ApiClient, queue: int, monday: Clock
) -> None:
    promise(alice, can_raise=True, to_user=people.bob.pk, warn_share=50, queue=queue)
    alice.patch(f"/queues/{queue}", {"version": 1, "lead": people.bob.pk}).ok()
    case = open_case(alice, queue, level="silver")
    monday.set("2026-11-23T12:00:00Z")
    assert look() == [(NEAR, "First answer")]
    now = alice.get(f"/cases/{case['id']}").ok()
    assert (now["priority"], now["owner"]["title"]) == ("high", "Bob")
    # What was promised stays as it was.
    assert now["answer_due_at"] == case["answer_due_at"]
    told = [one["kind"] for one in alice.get("/notifications").ok()["notifications"]]
    assert "due" in told
    monday.set("2026-11-23T16:00:00Z")
    look()
    assert Case.objects.get(pk=case["id"]).priority == "high"


def test_the_queue_s_lead_is_told(people: People, alice: ApiClient, bob: ApiClient, queue: int, monday: Clock) -> None:
    alice.patch(f"/queues/{queue}", {"version": 1, "lead": people.bob.pk}).ok()
    case = open_case(alice, queue)
    alice.patch(f"/people/{case['party']['id']}", {"version": 1, "owner": people.bob.pk}).ok()
    monday.set("2026-11-23T14:00:00Z")
    look()
    assert "due" in [one["kind"] for one in bob.get("/notifications").ok()["notifications"]]
