"""Every case lies where it belongs, what is due next first, and nobody is told of what she may not see."""

from importlib import import_module
from typing import Any

import pytest
from django.apps import apps

from regulars.service.case.keeping import keep_clocks
from regulars.service.case.models import Case
from testing.client import ApiClient
from testing.clock import Clock
from testing.people import hide_field

pytestmark = pytest.mark.django_db


def subjects(alice: ApiClient, place: str, **more: Any) -> list[str]:
    return [row["subject"] for row in alice.get("/inbox/cases", place=place, **more).ok()["rows"]]


def test_what_is_due_next_comes_first(alice: ApiClient, shelf: dict[str, str], queue: int, clock: Clock) -> None:
    clock.set("2026-11-23T10:50:00Z")
    assert subjects(alice, "open") == ["At once", "Soon", "Whenever", "Waits"]
    assert subjects(alice, "mine") == ["Soon"]
    assert subjects(alice, "unassigned") == ["Whenever"]
    assert subjects(alice, "near") == ["At once"]
    assert subjects(alice, "waiting") == ["Waits"]
    assert subjects(alice, f"queue-{queue}") == ["Soon", "Whenever"]
    assert subjects(alice, "open", q="once") == ["At once"]
    assert subjects(alice, "open", filter={"field": "state", "op": "is", "value": "customer"}) == ["Waits"]


def test_every_number_is_the_number_of_its_list(
    alice: ApiClient, shelf: dict[str, str], queue: int, clock: Clock
) -> None:
    clock.set("2026-11-23T10:50:00Z")
    found = alice.get("/inbox").ok()
    assert found["places"] == {"mine": 1, "unassigned": 1, "near": 1, "waiting": 1, "open": 4}
    assert found["queues"] == [{"id": queue, "title": "Repairs", "count": 2}]
    for place, count in found["places"].items():
        assert len(subjects(alice, place)) == count, place


def test_once_answered_the_solution_is_what_is_due(alice: ApiClient, shelf: dict[str, str]) -> None:
    alice.post(f"/cases/{shelf['At once']}/verbs/answer").ok()
    assert subjects(alice, "open") == ["Soon", "At once", "Whenever", "Waits"]
    assert subjects(alice, "near") == []


def test_what_is_near_its_breach_is_what_its_promise_warns_of(
    alice: ApiClient, shelf: dict[str, str], clock: Clock
) -> None:
    # Of an hour and of four hours, three quarters; the one that never warns is near once it is late.
    for moment, near in (("10:44", []), ("10:46", ["At once"]), ("12:59", ["At once"]), ("13:01", ["At once", "Soon"])):
        clock.set(f"2026-11-23T{moment}:00Z")
        assert subjects(alice, "near") == near, moment
        assert alice.get("/inbox").ok()["places"]["near"] == len(near)
    clock.set("2026-11-23T10:46:00Z")
    (gold,) = [row["id"] for row in alice.get("/promises").ok()["rows"] if row["name"] == "Gold"]
    alice.patch(f"/promises/{gold}", {"version": 1, "warn_share": 0}).ok()
    keep_clocks([int(shelf["At once"])])
    assert subjects(alice, "near") == []
    clock.set("2026-11-23T11:01:00Z")
    assert subjects(alice, "near") == ["At once"]
    row = alice.get("/cases", columns="subject,near_at", sort="near_at").ok()["rows"][0]
    assert (row["subject"], row["near_at"]) == ("At once", "2026-11-23T11:00:00Z")


def test_a_case_from_before_is_near_from_the_same_moment_on(alice: ApiClient, shelf: dict[str, str]) -> None:
    kept = dict(Case.objects.values_list("pk", "near_at"))
    Case.objects.update(near_at=None)
    import_module("regulars.service.migrations.0005_near").keep_near(apps, None)
    assert dict(Case.objects.values_list("pk", "near_at")) == kept
    assert any(kept.values())


def test_pages_follow_one_another_through_all_stretches(alice: ApiClient, shelf: dict[str, str]) -> None:
    found: list[str] = []
    after = None
    while True:
        page = alice.get("/inbox/cases", place="open", limit=1, **({"after": after} if after else {})).ok()
        found += [row["subject"] for row in page["rows"]]
        after = page["next"]
        if after is None:
            break
    assert found == ["At once", "Soon", "Whenever", "Waits"]


def test_what_one_may_not_see_counts_nowhere(people: Any, alice: ApiClient, shelf: dict[str, str]) -> None:
    charlie = ApiClient(people.charlie)
    assert set(charlie.get("/inbox").ok()["places"].values()) == {0}
    assert subjects(charlie, "open") == []
    hide_field(people.charlie, "cases", "owner")
    assert charlie.get("/inbox").status == 403
    assert charlie.get("/inbox/cases", place="open").status == 403


def test_a_place_that_is_none_is_not_found(alice: ApiClient) -> None:
    assert alice.get("/inbox/cases", place="attic").status == 404
