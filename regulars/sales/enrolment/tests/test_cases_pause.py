"""Who asks something of the service, or says more to what she asked, is left in peace by sequences."""

from typing import Any

import pytest

from testing.client import ApiClient
from testing.people import make_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def alice() -> ApiClient:
    return ApiClient(make_people().alice)


@pytest.fixture
def firm(alice: ApiClient) -> int:
    alice.post("/queues", {"name": "Support"}).ok(201)
    return int(alice.post("/organisations", {"name": "Lindqvist Bakery"}).ok(201)["id"])


def enrol(alice: ApiClient, party: int) -> int:
    steps = [{"day": 0, "kind": "call", "text": "did it come?"}, {"day": 3, "kind": "task", "text": "Send the offer"}]
    sequence = alice.post("/sequences", {"name": "After the fair", "children": {"steps": steps}}).ok(201)["id"]
    return int(alice.post("/enrolments", {"party": party, "sequence": sequence}).ok(201)["id"])


def stands(alice: ApiClient, pk: int) -> tuple[Any, Any]:
    now = alice.get(f"/enrolments/{pk}").ok()
    return now["state"], now["why"]


def test_an_answer_to_a_case_she_has_already_pauses_them(alice: ApiClient, firm: int) -> None:
    case = alice.post("/cases", {"subject": "It drips", "party": firm}).ok(201)["id"]
    way = enrol(alice, firm)
    alice.post(f"/cases/{case}/verbs/answer", {"text": "We look into it."}).ok()
    assert stands(alice, way)[0] == "running"
    alice.post(f"/cases/{case}/verbs/hear", {"text": "Thank you, and what of the offer?"}).ok()
    assert stands(alice, way) == ("paused", "they answered")


def test_a_case_pauses_those_of_whoever_asks_for_an_organisation(alice: ApiClient, firm: int) -> None:
    ada = int(alice.post("/people", {"name": "Ada Quill"}).ok(201)["id"])
    way = enrol(alice, ada)
    case = alice.post("/cases", {"subject": "It drips", "party": firm}).ok(201)
    assert stands(alice, way)[0] == "running"
    other = alice.post("/cases", {"subject": "It drips again", "party": firm, "contact": ada}).ok(201)
    assert (case["id"] < other["id"], stands(alice, way)) == (True, ("paused", "they answered"))
