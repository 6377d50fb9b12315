"""Today tells whoever answers customers what waits for her, each case once."""

from typing import Any

import pytest

from testing.client import ApiClient
from testing.clock import Clock

pytestmark = pytest.mark.django_db


def test_each_case_stands_in_the_first_place_it_belongs_to(
    alice: ApiClient, shelf: dict[str, str], clock: Clock
) -> None:
    clock.set("2026-11-23T13:30:00Z")
    found = alice.get("/inbox/today").ok()
    assert found["counts"] == {"near": 2, "mine": 1, "long": 0, "unassigned": 1}
    rows = {place: [row["subject"] for row in rows] for place, rows in found["rows"].items()}
    assert rows == {"near": ["At once", "Soon"], "mine": [], "long": [], "unassigned": ["Whenever"]}


def test_who_was_waited_for_too_long_is_remembered(alice: ApiClient, shelf: dict[str, str], clock: Clock) -> None:
    clock.set("2026-11-29T10:00:00Z")
    found = alice.get("/inbox/today").ok()
    assert [row["subject"] for row in found["rows"]["long"]] == ["Waits"]
    assert found["counts"]["long"] == 1


def test_others_are_told_nothing(people: Any, shelf: dict[str, str]) -> None:
    found = ApiClient(people.charlie).get("/inbox/today").ok()
    assert set(found["counts"].values()) == {0}
    assert not any(found["rows"].values())
