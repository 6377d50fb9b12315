"""Both rooms with a little in them: stages that a deal can stand in, and a queue that cases wait in."""

from typing import Any

import pytest

from testing.client import ApiClient


@pytest.fixture
def stage(alice: ApiClient) -> int:
    line = alice.post("/pipelines", {"name": "New business"}).ok(201)["id"]
    return int(alice.post("/stages", {"name": "Talk", "pipeline": line, "probability": "10"}).ok(201)["id"])


@pytest.fixture
def queue(alice: ApiClient) -> int:
    return int(alice.post("/queues", {"name": "Support"}).ok(201)["id"])


@pytest.fixture
def firm(alice: ApiClient) -> int:
    return int(alice.post("/organisations", {"name": "Lindqvist Bakery"}).ok(201)["id"])


@pytest.fixture
def deal(alice: ApiClient, stage: int, firm: int) -> dict[str, Any]:
    return dict(alice.post("/deals", {"name": "Forty teapots", "party": firm}).ok(201))


@pytest.fixture
def case(alice: ApiClient, queue: int, firm: int) -> dict[str, Any]:
    return dict(alice.post("/cases", {"subject": "Needs a second machine", "party": firm}).ok(201))
