"""The report tells of the cases that its reader may see, and each number leads to them."""

import json

import pytest

from regulars.service.case.tests.conftest import do, open_case
from testing.client import ApiClient
from testing.clock import Clock
from testing.people import People, hide_field

pytestmark = pytest.mark.django_db


@pytest.fixture
def cases(alice: ApiClient, queue: int, clock: Clock) -> None:
    """Three cases of Monday: one answered in an hour and solved in two, one answered late, one that waits."""
    clock.set("2026-11-23T08:00:00Z")
    quick, slow = open_case(alice, queue, product="Grinder"), open_case(alice, queue, channel="mail", product="Grinder")
    open_case(alice, queue, product="Kettle")
    clock.set("2026-11-23T09:00:00Z")
    do(alice, quick, "answer")
    clock.set("2026-11-23T10:00:00Z")
    do(alice, quick, "solve", resolution="Done")
    clock.set("2026-11-24T09:00:00Z")
    do(alice, slow, "answer")


def rows(client: ApiClient, figure: dict) -> int:
    return len(client.get("/cases", filter=figure["filter"]).ok()["rows"])


def test_figures_and_the_rows_behind_them(alice: ApiClient, queue: int, cases: None) -> None:
    told = alice.get(f"/service/report?since=2026-11-23&until=2026-11-24&queue={queue}").ok()["sections"]
    came, answered, solved = told["came"], told["answered"], told["solved"]
    assert (came["count"], [(one["value"], one["count"]) for one in came["by"]]) == (3, [("phone", 2), ("mail", 1)])
    assert (answered["count"], answered["median"], answered["p90"]) == (2, 9 * 3600, 9 * 3600)
    assert (answered["late"]["count"], solved["count"], solved["median"]) == (1, 1, 2 * 3600)
    assert [(one["label"], one["count"]) for one in told["products"]["by"]] == [("Grinder", 2), ("Kettle", 1)]
    assert (told["backlog"]["count"], [one["count"] for one in told["backlog"]["by"]]) == (2, [0, 2, 0, 0, 0])
    figures = [came, *came["by"], answered, answered["late"], solved, told["backlog"], *told["backlog"]["by"]]
    for figure in [*figures, *told["products"]["by"], *told["customers"]["by"]]:
        assert rows(alice, figure) == figure["count"], json.dumps(figure)


def test_another_time_another_report(alice: ApiClient, cases: None) -> None:
    told = alice.get("/service/report?since=2026-11-24&until=2026-11-24").ok()["sections"]
    assert (told["came"]["count"], told["answered"]["count"], told["solved"]["count"]) == (0, 1, 0)


def test_nobody_is_told_more_than_she_may_see(people: People, alice: ApiClient, bob: ApiClient, cases: None) -> None:
    hide_field(people.bob, "cases", "product")
    hide_field(people.bob, "cases", "state")
    told = bob.get("/service/report").ok()["sections"]
    assert "products" not in told
    assert "backlog" not in told
    charlie = ApiClient(people.charlie).get("/service/report?since=2026-11-23").ok()["sections"]
    assert (charlie["came"]["count"], charlie["customers"]["by"]) == (0, [])


@pytest.mark.parametrize(
    "asked", ["since=x", "until=2026-13-01", "since=2026-11-24&until=2026-11-23", "since=1000-01-01"]
)
def test_what_is_no_time_is_refused(alice: ApiClient, asked: str) -> None:
    assert alice.get(f"/service/report?{asked}").status == 400
