"""A task comes back on the day that is meant, however short a month was in between."""

import datetime as dt

import pytest

from regulars.commons.activities.task.rules import day_meant, first_due_after
from testing.client import ApiClient
from testing.people import make_people


@pytest.mark.parametrize(
    ("repeats", "first", "expected"),
    [
        ("monthly", "2026-01-31", ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]),
        ("quarterly", "2025-11-30", ["2026-02-28", "2026-05-30", "2026-08-30"]),
        ("yearly", "2024-02-29", ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]),
        ("weekly", "2026-10-24", ["2026-10-31", "2026-11-07"]),
    ],
)
def test_the_day_that_is_meant_comes_back(repeats: str, first: str, expected: list[str]) -> None:
    due, day = dt.date.fromisoformat(first), None
    for wanted in expected:
        following = first_due_after(due, due, repeats, day)
        assert following is not None
        due, day = following, day_meant(due, day)
        assert due.isoformat() == wanted


@pytest.mark.parametrize(
    ("repeats", "first", "today", "expected"),
    [
        ("daily", "0001-01-01", "2026-11-23", "2026-11-24"),
        ("fortnightly", "2026-11-01", "2026-11-23", "2026-11-29"),
        ("weekly", "2026-11-16", "2026-11-23", "2026-11-30"),
        ("monthly", "0001-01-31", "2026-11-23", "2026-11-30"),
        ("monthly", "2026-01-23", "2026-11-23", "2026-12-23"),
        ("quarterly", "2025-12-31", "2026-11-23", "2026-12-31"),
        ("yearly", "1999-11-24", "2026-11-23", "2026-11-24"),
        ("yearly", "9999-12-31", "2026-11-23", None),
        ("daily", "9999-12-31", "2026-11-23", None),
    ],
)
def test_a_task_left_for_long_comes_back_after_today(
    repeats: str, first: str, today: str, expected: str | None
) -> None:
    following = first_due_after(dt.date.fromisoformat(today), dt.date.fromisoformat(first), repeats)
    assert (following and following.isoformat()) == expected


def test_a_day_moved_by_hand_is_the_new_one() -> None:
    assert first_due_after(dt.date(2026, 4, 12), dt.date(2026, 4, 12), "monthly", 31) == dt.date(2026, 5, 12)


@pytest.mark.django_db
def test_completing_gives_the_next_one() -> None:
    alice = ApiClient(make_people().alice)
    task = alice.post("/tasks", {"title": "Pay rent", "due_on": "2090-01-31", "repeats": "monthly"}).ok(201)
    for wanted in ("2090-02-28", "2090-03-31"):
        alice.post(f"/tasks/{task['id']}/verbs/complete").ok()
        task = alice.get("/tasks", filter={"field": "done_at", "op": "is_empty"}, columns="due_on").ok()["rows"][0]
        assert task["due_on"] == wanted


@pytest.mark.django_db
def test_what_repeats_beyond_the_calendar_is_just_done() -> None:
    alice = ApiClient(make_people().alice)
    task = alice.post("/tasks", {"title": "Wait", "due_on": "9999-12-31", "repeats": "yearly"}).ok(201)
    alice.post(f"/tasks/{task['id']}/verbs/complete").ok()
    assert alice.get("/tasks", filter={"field": "done_at", "op": "is_empty"}).ok()["rows"] == []
