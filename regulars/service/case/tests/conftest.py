"""A queue with hours and promises, people, and cases in it."""

from typing import Any

import pytest

from testing.client import ApiClient
from testing.people import People, make_people

Case = dict[str, Any]


@pytest.fixture
def people() -> People:
    return make_people()


@pytest.fixture
def alice(people: People) -> ApiClient:
    return ApiClient(people.alice)


@pytest.fixture
def bob(people: People) -> ApiClient:
    return ApiClient(people.bob)


@pytest.fixture
def queue(alice: ApiClient) -> int:
    """Monday to Friday, nine to five in Oslo; closed on Christmas Day."""
    windows = [{"weekday": str(day), "begins": "09:00", "ends": "17:00"} for day in range(5)]
    holidays = [{"day": "2026-12-25", "name": "Christmas"}]
    body = {"name": "Repairs", "zone": "Europe/Oslo", "children": {"windows": windows, "holidays": holidays}}
    queue = int(alice.post("/queues", body).ok(201)["id"])
    for name, more in (
        ("Everybody", {"first_answer": 8 * 3600, "resolution": 40 * 3600}),
        ("Urgent", {"priority": "urgent", "first_answer": 3600, "resolution": 8 * 3600}),
        ("Gold", {"level": "Gold", "first_answer": 1800, "resolution": 4 * 3600}),
    ):
        alice.post("/promises", {"name": name, "queue": queue, **more}).ok(201)
    return queue


def open_case(client: ApiClient, queue: int | None = None, *, name: str = "Ada Quill", **more: Any) -> Case:
    """Open a case of a new customer."""
    contact = {"contact_points": [{"kind": "email", "value": f"{name.split()[0].lower()}@quill.example"}]}
    party = client.post("/people", {"name": name, "children": contact}).ok(201)["id"]
    return dict(client.post("/cases", {"subject": "No steam", "party": party, "queue": queue, **more}).ok(201))


def do(client: ApiClient, case: Case, verb: str, **values: Any) -> Case:
    """Do something with a case, and return it as it is then."""
    return dict(client.post(f"/cases/{case['id']}/verbs/{verb}", values).ok())
