"""A case is answered and solved by promised hours, which stand still while somebody else is waited for."""

import pytest

from regulars.service.case.models import Case
from regulars.service.case.tests.conftest import open_case
from testing.client import ApiClient
from testing.clock import Clock

pytestmark = pytest.mark.django_db


MONDAY, TUESDAY, NEXT_WEEK = "2026-11-23T14:00:00Z", "2026-11-24T14:00:00Z", "2026-11-30T14:00:00Z"


def test_the_closest_promise_holds_in_the_queue_s_hours(alice: ApiClient, queue: int, clock: Clock) -> None:
    clock.set(MONDAY)
    plain = open_case(alice, queue)
    urgent = open_case(alice, queue, impact="high", urgency="high")
    gold = open_case(alice, queue, impact="high", urgency="high", level="gold")
    assert (plain["priority"], plain["answer_due_at"], plain["solve_due_at"]) == (
        "normal", "2026-11-24T14:00:00Z", "2026-11-30T14:00:00Z",
    )  # fmt: skip
    assert (urgent["priority"], urgent["answer_due_at"], urgent["solve_due_at"]) == (
        "urgent", "2026-11-23T15:00:00Z", "2026-11-24T14:00:00Z",
    )  # fmt: skip
    assert (gold["answer_due_at"], gold["solve_due_at"]) == ("2026-11-23T14:30:00Z", "2026-11-24T10:00:00Z")
    assert [one["number"] for one in (plain, urgent, gold)] == ["1", "2", "3"]


def test_the_clock_stands_while_the_customer_is_waited_for(alice: ApiClient, queue: int, clock: Clock) -> None:
    clock.set(MONDAY)
    case = open_case(alice, queue, level="Gold")
    waits = alice.post(f"/cases/{case['id']}/verbs/wait", {"whom": "customer"})
    assert (waits.ok()["state"], waits.ok()["solve_due_at"]) == ("customer", None)
    clock.set(TUESDAY)
    goes_on = alice.post(f"/cases/{case['id']}/verbs/resume").ok()
    assert (goes_on["state"], goes_on["solve_due_at"]) == ("open", "2026-11-25T10:00:00Z")
    later = alice.post(f"/cases/{case['id']}/verbs/wait", {"whom": "supplier"})
    back = alice.post(f"/entries/{later.entry}/undo").ok()
    assert back["undone"] == 1
    now = alice.get(f"/cases/{case['id']}").ok()
    assert (now["state"], now["solve_due_at"], now["paused_at"]) == ("open", "2026-11-25T10:00:00Z", None)


def test_solved_reopened_and_closed(alice: ApiClient, queue: int, clock: Clock) -> None:
    clock.set(MONDAY)
    case = open_case(alice, queue, level="Gold")
    answered = alice.post(f"/cases/{case['id']}/verbs/answer").ok()
    assert (answered["state"], answered["answered_at"]) == ("open", "2026-11-23T14:00:00Z")
    assert alice.post(f"/cases/{case['id']}/verbs/solve").status == 422
    solved = alice.post(f"/cases/{case['id']}/verbs/solve", {"resolution": "A new seal", "cause": "Wear"}).ok()
    assert (solved["state"], solved["verbs"][:3]) == ("solved", ["hear", "close", "reopen"])
    clock.set(NEXT_WEEK)
    again = alice.post(f"/cases/{case['id']}/verbs/reopen").ok()
    # What was left of its four hours a week before, an hour already used, begins again now.
    assert (again["solve_due_at"], again["times_reopened"]) == ("2026-12-01T10:00:00Z", "1")
    alice.post(f"/cases/{case['id']}/verbs/solve", {}).ok()
    assert alice.post(f"/cases/{case['id']}/verbs/close").ok()["verbs"][:2] == ["hear", "reopen"]


def test_no_case_is_its_own_cause(alice: ApiClient, queue: int) -> None:
    one, other = open_case(alice, queue), open_case(alice, queue)
    alice.patch(f"/cases/{one['id']}", {"version": 1, "parent": other["id"]}).ok()
    for case in (one, other):
        version = Case.objects.get(pk=case["id"]).version
        assert alice.patch(f"/cases/{case['id']}", {"version": version, "parent": one["id"]}).status == 422


@pytest.mark.parametrize("window", [("9", "17:00"), ("17:00", "09:00"), ("09:00", "24:30"), ("", "10:00")])
def test_hours_that_are_none_are_refused(alice: ApiClient, window: tuple[str, str]) -> None:
    row = {"weekday": "0", "begins": window[0], "ends": window[1]}
    assert alice.post("/queues", {"name": "Odd", "children": {"windows": [row]}}).status == 422
