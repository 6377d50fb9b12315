"""Whoever serves somebody sees at a glance what every department has under way with her."""

from typing import Any

import pytest

from testing.client import ApiClient
from testing.people import hide_field, make_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def people() -> Any:
    return make_people()


@pytest.fixture
def ada(people: Any) -> str:
    alice = ApiClient(people.alice)
    party = str(alice.post("/people", {"name": "Ada Quill"}).ok(201)["id"])
    way = alice.post("/pipelines", {"name": "Beans"}).ok(201)["id"]
    alice.post("/stages", {"name": "Talking", "pipeline": way, "probability": "50"}).ok(201)
    for name in ("Beans for a year", "A grinder"):
        alice.post("/deals", {"name": name, "party": party}).ok(201)
    lost = alice.post("/deals", {"name": "Cups", "party": party}).ok(201)["id"]
    alice.post(f"/deals/{lost}/verbs/lose", {"reason": "Too dear"}).ok()
    alice.post("/cases", {"subject": "No steam", "party": party}).ok(201)
    return party


def titles(found: dict[str, Any]) -> dict[str, list[str]]:
    return {part["type"]: sorted(row["title"] for row in part["rows"]) for part in found["under_way"]}


def test_what_is_under_way_in_all_rooms_stands_together(people: Any, ada: str) -> None:
    found = ApiClient(people.alice).get(f"/parties/{ada}/glance").ok()
    assert titles(found) == {"deals": ["A grinder", "Beans for a year"], "cases": ["No steam"]}
    assert found["party"]["title"] == "Ada Quill"
    assert found["entries"][0]["event"] == "case.came"


def test_what_one_may_not_see_is_not_told(people: Any, ada: str) -> None:
    assert ApiClient(people.charlie).get(f"/parties/{ada}/glance").status == 404
    hide_field(people.bob, "deals", "state")
    hide_field(people.bob, "cases", "party")
    assert titles(ApiClient(people.bob).get(f"/parties/{ada}/glance").ok()) == {}
