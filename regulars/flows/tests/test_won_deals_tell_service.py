"""A deal that is won sets a task for service, as part of the winning."""

import datetime as dt
from typing import Any

import pytest

from regulars.core.access.house_day import house_today
from regulars.flows.won_deals_tell_service import next_working_day
from testing.client import ApiClient
from testing.people import People

pytestmark = pytest.mark.django_db
TITLE = "Welcome Lindqvist Bakery: “Forty teapots” is won"


def tasks(client: ApiClient) -> list[dict[str, Any]]:
    return list(client.get("/tasks", columns="title,party,owner,due_on").ok()["rows"])


def test_without_a_case_it_waits_for_anybody(alice: ApiClient, queue: int, deal: dict[str, Any]) -> None:
    alice.post(f"/deals/{deal['id']}/verbs/win").ok()
    found = tasks(alice)
    assert [(one["title"], one["party"]["title"], one["owner"]) for one in found] == [(TITLE, "Lindqvist Bakery", None)]
    assert found[0]["due_on"] > house_today().isoformat()


def test_whoever_leads_a_queue_is_to_welcome_her(
    alice: ApiClient, people: People, queue: int, deal: dict[str, Any]
) -> None:
    row = alice.get(f"/queues/{queue}").ok()
    alice.patch(f"/queues/{queue}", {"version": row["version"], "lead": people.bob.pk}).ok()
    alice.post(f"/deals/{deal['id']}/verbs/win").ok()
    assert [one["owner"]["title"] for one in tasks(alice)] == ["Bob"]


def test_whoever_knows_her_from_a_case_is_to_welcome_her(
    alice: ApiClient, bob: ApiClient, people: People, case: dict[str, Any], deal: dict[str, Any]
) -> None:
    alice.patch(f"/cases/{case['id']}", {"version": case["version"], "owner": people.bob.pk}).ok()
    alice.post(f"/deals/{deal['id']}/verbs/win").ok()
    assert [one["owner"]["title"] for one in tasks(alice)] == ["Bob"]
    told = bob.get("/notifications").ok()["notifications"][0]
    assert (told["kind"], told["record"]["type"], told["record"]["title"]) == ("assigned", "tasks", TITLE)


def test_without_a_queue_nobody_is_told(alice: ApiClient, deal: dict[str, Any]) -> None:
    alice.post(f"/deals/{deal['id']}/verbs/win").ok()
    assert tasks(alice) == []


def test_taking_the_winning_back_takes_the_task_back(alice: ApiClient, queue: int, deal: dict[str, Any]) -> None:
    won = alice.post(f"/deals/{deal['id']}/verbs/win")
    assert len(tasks(alice)) == 1
    undone = alice.post(f"/entries/{won.entry}/undo").ok()
    assert (undone["conflicts"], tasks(alice)) == ([], [])


def test_a_task_that_was_worked_on_stays_and_undo_says_so(alice: ApiClient, queue: int, deal: dict[str, Any]) -> None:
    won = alice.post(f"/deals/{deal['id']}/verbs/win")
    alice.post(f"/tasks/{tasks(alice)[0]['id']}/verbs/complete").ok()
    undone = alice.post(f"/entries/{won.entry}/undo").ok()
    assert [one["title"] for one in undone["conflicts"]] == [TITLE]
    assert alice.get(f"/deals/{deal['id']}").ok()["state"] == "open"


def test_the_next_day_that_is_worked() -> None:
    friday = dt.date(2026, 11, 20)
    assert [next_working_day(friday + dt.timedelta(days)).weekday() for days in range(4)] == [0, 0, 0, 1]
