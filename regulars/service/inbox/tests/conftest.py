"""A shelf of cases: late, soon, whenever, waiting and done."""

from typing import Any

import pytest

from testing.client import ApiClient
from testing.clock import Clock
from testing.people import make_people

NOW = "2026-11-23T10:00:00Z"


@pytest.fixture
def people() -> Any:
    return make_people()


@pytest.fixture
def alice(people: Any) -> ApiClient:
    return ApiClient(people.alice)


@pytest.fixture
def queue(alice: ApiClient) -> int:
    queue = int(alice.post("/queues", {"name": "Repairs"}).ok(201)["id"])
    for level, hours in (("Gold", 1), ("Silver", 4)):
        promise = {"name": level, "level": level, "first_answer": hours * 3600, "resolution": hours * 36000}
        alice.post("/promises", promise).ok(201)
    return queue


def case(alice: ApiClient, subject: str, **more: Any) -> str:
    party = alice.post("/people", {"name": "Ada Quill"}).ok(201)["id"]
    return str(alice.post("/cases", {"subject": subject, "party": party, **more}).ok(201)["id"])


@pytest.fixture
def shelf(alice: ApiClient, queue: int, people: Any, clock: Clock) -> dict[str, str]:
    clock.set(NOW)
    made = {
        "Whenever": case(alice, "Whenever", queue=queue),
        "Soon": case(alice, "Soon", queue=queue, level="Silver", owner=people.alice.pk),
        "At once": case(alice, "At once", level="Gold", owner=people.bob.pk),
        "Waits": case(alice, "Waits", queue=queue, owner=people.alice.pk),
        "Over": case(alice, "Over", queue=queue, owner=people.alice.pk),
    }
    alice.patch(f"/cases/{made['Whenever']}", {"version": 1, "owner": None}).ok()
    alice.post(f"/cases/{made['Waits']}/verbs/wait", {"whom": "customer"}).ok()
    alice.post(f"/cases/{made['Over']}/verbs/solve", {"resolution": "Done"}).ok()
    return made
