"""The list of tasks begins with what is most late, and ends with what is done."""

import pytest

from regulars.commons.activities.task.models import Task
from testing.client import ApiClient
from testing.people import People, hide_field, make_people

EXPECTED = ["late", "today", "coming", "open", "done lately", "done long ago"]


@pytest.fixture
def people(db: None) -> People:
    return make_people()


@pytest.fixture
def alice(people: People) -> ApiClient:
    api = ApiClient(people.alice)
    for title, due, done in (
        ("coming", "2093-01-01", None), ("done long ago", "2020-01-01", "2020-01-02T12:00:00Z"), ("open", None, None),
        ("late", "2021-05-05", None), ("done lately", None, "2026-01-05T12:00:00Z"), ("today", "2026-11-22", None),
    ):  # fmt: skip
        task = api.post("/tasks", {"title": title, "due_on": due}).ok(201)
        Task.objects.filter(pk=task["id"]).update(done_at=done)
    return api


def titles(answer: dict[str, list[dict[str, str]]]) -> list[str]:
    return [row["title"] for row in answer["rows"]]


def test_open_tasks_come_by_their_day_then_those_without_one_then_what_was_done_last(alice: ApiClient) -> None:
    assert alice.get("/describe/tasks").ok()["sort"] == "state"
    assert titles(alice.get("/tasks").ok()) == EXPECTED
    assert titles(alice.get("/tasks", sort="-state").ok()) == EXPECTED[::-1]


def test_the_order_goes_on_from_page_to_page(alice: ApiClient) -> None:
    read: list[str] = []
    after = ""
    while True:
        page = alice.get("/tasks", limit=2, after=after).ok() if after else alice.get("/tasks", limit=2).ok()
        read += titles(page)
        if not page["next"]:
            break
        after = page["next"]
    assert read == EXPECTED


@pytest.mark.parametrize("field", ["due_on", "done_at"])
def test_who_may_not_see_the_day_is_not_told_by_state_or_order(people: People, alice: ApiClient, field: str) -> None:
    hide_field(people.bob, "tasks", field)
    bob = ApiClient(people.bob)
    assert alice.get("/tasks").ok()["rows"]
    described = bob.get("/describe/tasks").ok()
    assert "state" not in [each["name"] for each in described["fields"]]
    assert described["sort"] == ""
    newest_first = [row["id"] for row in bob.get("/tasks").ok()["rows"]]
    assert newest_first == sorted(newest_first, reverse=True)
    assert bob.get("/tasks", sort="state").status == 400
    assert bob.get("/tasks", columns="title,state").status == 400
