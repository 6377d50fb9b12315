"""A deal's next step is a task, made in place; once it is done the deal says that one is missing."""

import pytest

from testing.client import ApiClient
from testing.people import make_people
from testing.selling import make_deal, make_pipeline

pytestmark = pytest.mark.django_db


@pytest.fixture
def alice() -> ApiClient:
    return ApiClient(make_people().alice)


def test_it_is_made_in_place_as_one_step(alice: ApiClient) -> None:
    deal = make_deal(alice, make_pipeline(alice)[1][0])
    assert alice.post(f"/deals/{deal['id']}/verbs/plan", {}).body["errors"][0]["field"] == "title"
    planned = alice.post(f"/deals/{deal['id']}/verbs/plan", {"title": "Call her", "due_on": "2031-01-02"})
    step = planned.ok()["next_step"]
    task = alice.get(f"/tasks/{step['id']}").ok()
    assert (task["title"], task["due_on"], task["party"]["id"]) == ("Call her", "2031-01-02", deal["party"]["id"])
    told = alice.get(f"/people/{deal['party']['id']}/timeline").ok()["entries"][0]["sentence"]
    assert told == "Alice planned the next step of a deal: Forty teapots (Call her)"
    alice.post(f"/entries/{planned.entry}/undo").ok()
    assert alice.get(f"/deals/{deal['id']}").ok()["next_step"] is None
    assert alice.get(f"/tasks/{step['id']}").status == 404


def test_done_or_put_away_it_is_no_next_step_any_more(alice: ApiClient) -> None:
    deal = make_deal(alice, make_pipeline(alice)[1][0])
    path = f"/deals/{deal['id']}"
    task = alice.post(f"{path}/verbs/plan", {"title": "Call her"}).ok()["next_step"]["id"]
    done = alice.post(f"/tasks/{task}/verbs/complete")
    assert alice.get(path).ok()["next_step"] is None
    alice.post(f"/entries/{done.entry}/undo").ok()
    assert alice.get(path).ok()["next_step"]["id"] == task
    put_away = alice.delete(f"/tasks/{task}")
    assert alice.get(path).ok()["next_step"] is None
    alice.post(f"/entries/{put_away.entry}/undo").ok()
    assert alice.get(path).ok()["next_step"]["id"] == task
    alice.post("/tasks/bulk", {"select": {"ids": [task]}, "action": "trash"}).ok()
    assert alice.get(path).ok()["next_step"] is None
