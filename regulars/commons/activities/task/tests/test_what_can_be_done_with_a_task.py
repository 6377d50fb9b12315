"""A task says what can be done with it as it is: tick it while it is open, take the tick away once it is done."""

from testing.client import ApiClient
from testing.people import People, hide_field


def test_a_task_offers_only_what_fits_its_state(alice: ApiClient) -> None:
    task = alice.post("/tasks", {"title": "Send the offer"}).ok(201)
    assert task["verbs"] == ["complete"]

    done = alice.post(f"/tasks/{task['id']}/verbs/complete").ok()
    assert done["verbs"] == ["reopen"]
    assert alice.get(f"/tasks/{task['id']}").ok()["verbs"] == ["reopen"]

    assert alice.post(f"/tasks/{task['id']}/verbs/reopen").ok()["verbs"] == ["complete"]


def test_a_task_in_the_trash_offers_nothing(alice: ApiClient) -> None:
    task = alice.post("/tasks", {"title": "Send the offer"}).ok(201)
    alice.delete(f"/tasks/{task['id']}").ok()
    assert alice.get(f"/tasks/{task['id']}").ok()["verbs"] == []


def test_what_is_offered_tells_nothing_of_a_hidden_field(alice: ApiClient, bob: ApiClient, people: People) -> None:
    task = alice.post("/tasks", {"title": "Send the offer"}).ok(201)
    hide_field(people.bob, "tasks", "done_at")
    before = bob.get(f"/tasks/{task['id']}").ok()["verbs"]
    alice.post(f"/tasks/{task['id']}/verbs/complete").ok()
    assert bob.get(f"/tasks/{task['id']}").ok()["verbs"] == before
