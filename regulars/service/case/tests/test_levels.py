"""A new case takes over the level of the contract that holds for its customer, or for her employer."""

import pytest

from regulars.service.case.tests.conftest import open_case
from testing.client import ApiClient
from testing.clock import Clock

pytestmark = pytest.mark.django_db


def test_a_case_takes_over_the_contract_of_the_day(alice: ApiClient, queue: int, clock: Clock) -> None:
    clock.set("2026-11-23T08:00:00Z")
    party = open_case(alice)["party"]["id"]
    for level, begins, ends in (("Silver", None, "2026-11-22"), ("Gold", "2026-11-23", "2026-11-30")):
        alice.post("/contracts", {"level": level, "party": party, "begins_on": begins, "ends_on": ends}).ok(201)
    case = alice.post("/cases", {"subject": "No steam", "party": party, "queue": queue}).ok(201)
    assert (case["level"], case["answer_due_at"]) == ("Gold", "2026-11-23T08:30:00Z")
    named = alice.post("/cases", {"subject": "No steam", "party": party, "level": "Bronze"}).ok(201)
    clock.set("2026-12-01T08:00:00Z")
    later = alice.post("/cases", {"subject": "No steam", "party": party}).ok(201)
    assert (named["level"], later["level"]) == ("Bronze", None)


def test_an_employer_s_contract_holds_for_its_people(alice: ApiClient) -> None:
    house = alice.post("/organisations", {"name": "Fyr"}).ok(201)["id"]
    alice.post("/contracts", {"level": "Gold", "party": house}).ok(201)
    person = alice.post("/people", {"name": "Bo Ek", "employer": house}).ok(201)["id"]
    assert alice.post("/cases", {"subject": "Hello", "party": person}).ok(201)["level"] == "Gold"


def test_a_contract_that_ends_before_it_begins_is_refused(alice: ApiClient) -> None:
    party = open_case(alice)["party"]["id"]
    body = {"level": "Gold", "party": party, "begins_on": "2026-12-01", "ends_on": "2026-11-30"}
    assert alice.post("/contracts", body).status == 422
