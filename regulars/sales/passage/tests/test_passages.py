"""Where a deal has been is kept with each of its steps, and can be told anew from the journal."""

from typing import Any

import pytest

from regulars.sales.passage.models import Passage
from regulars.sales.passage.retelling import retell_passages
from testing.client import ApiClient
from testing.clock import Clock
from testing.people import make_people

pytestmark = pytest.mark.django_db
DAY = 86_400


@pytest.fixture
def alice(clock: Clock) -> ApiClient:
    clock.set("2026-11-01T08:00:00Z")
    return ApiClient(make_people().alice)


@pytest.fixture
def stages(alice: ApiClient) -> list[int]:
    line = alice.post("/pipelines", {"name": "New business"}).ok(201)["id"]
    rows = (("Talk", "10", 1), ("Offer", "50", 2))
    bodies = [{"name": n, "pipeline": line, "probability": p, "place": at} for n, p, at in rows]
    return [int(alice.post("/stages", body).ok(201)["id"]) for body in bodies]


@pytest.fixture
def deal(alice: ApiClient, stages: list[int]) -> dict[str, Any]:
    party = alice.post("/people", {"name": "Ada Quill"}).ok(201)["id"]
    return dict(alice.post("/deals", {"name": "Forty teapots", "party": party}).ok(201))


def way() -> list[tuple[str, int | None, str]]:
    return [(one.stage.name, one.seconds, one.end) for one in Passage.objects.select_related("stage").order_by("id")]


def move(alice: ApiClient, deal: dict[str, Any], stage: int) -> Any:
    version = alice.get(f"/deals/{deal['id']}").ok()["version"]
    return alice.patch(f"/deals/{deal['id']}", {"version": version, "stage": stage})


def test_each_step_is_kept(alice: ApiClient, deal: dict[str, Any], stages: list[int], clock: Clock) -> None:
    clock.set("2026-11-03T08:00:00Z")
    moved = move(alice, deal, stages[1])
    moved.ok()
    clock.set("2026-11-06T08:00:00Z")
    alice.post(f"/deals/{deal['id']}/verbs/win").ok()
    told = [("Talk", 2 * DAY, "moved"), ("Offer", 3 * DAY, "won")]
    assert way() == told
    clock.set("2026-11-07T08:00:00Z")
    alice.post(f"/deals/{deal['id']}/verbs/reopen").ok()
    assert way() == [*told, ("Offer", None, "")]
    assert retell_passages() == 1
    assert way() == [*told, ("Offer", None, "")]
    assert [one["title"] for one in alice.get(f"/deals/{deal['id']}").ok()["passed"]] == ["Talk", "Offer"]


def test_what_is_taken_back_was_no_step(
    alice: ApiClient, deal: dict[str, Any], stages: list[int], clock: Clock
) -> None:
    moved = move(alice, deal, stages[1])
    clock.set("2026-11-03T08:00:00Z")
    alice.post(f"/entries/{moved.entry}/undo").ok()
    assert way() == [("Talk", None, "")]
    won = alice.post(f"/deals/{deal['id']}/verbs/win")
    alice.post(f"/entries/{won.entry}/undo").ok()
    assert way() == [("Talk", None, "")]
    alice.post(f"/deals/{deal['id']}/verbs/win").ok()
    again = alice.post(f"/deals/{deal['id']}/verbs/reopen")
    assert len(way()) == 2
    alice.post(f"/entries/{again.entry}/undo").ok()
    told = [("Talk", 2 * DAY, "won")]
    assert way() == told
    retell_passages()
    assert way() == told


def test_deals_are_found_by_where_they_have_been(alice: ApiClient, deal: dict[str, Any], stages: list[int]) -> None:
    move(alice, deal, stages[1]).ok()
    for stage, count in ((stages[0], 1), (stages[1], 1)):
        found = alice.get(f'/deals?filter={{"field":"passed","op":"has_any","value":[{stage}]}}').ok()
        assert len(found["rows"]) == count


def test_other_changes_are_no_steps(alice: ApiClient, deal: dict[str, Any]) -> None:
    alice.patch(f"/deals/{deal['id']}", {"version": deal["version"], "source": "fair"}).ok()
    assert way() == [("Talk", None, "")]
