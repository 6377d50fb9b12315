"""People by what is known of their employer: what all parties have, and what only organisations have."""

from typing import Any

import pytest

from testing.client import ApiClient


@pytest.fixture
def mills(alice: ApiClient) -> None:
    """Two mills with somebody in each; one has many employees and an oven."""
    alice.post("/fields", {"type": "organisations", "label": "Oven", "kind": "text"}).ok(201)
    alice.post("/fields", {"type": "people", "label": "Oven", "kind": "text"}).ok(201)
    for name, employees, oven in (("Big Mill", 400, "Revent"), ("Small Mill", 4, "")):
        mill = alice.post("/organisations", {"name": name, "employees": employees, "oven": oven}).ok(201)["id"]
        alice.post("/people", {"name": f"{name} Person", "employer": mill}).ok(201)


def _found(alice: ApiClient, **condition: Any) -> list[str]:
    return [row["title"] for row in alice.get("/people", filter=condition).ok()["rows"]]


def test_a_field_that_only_organisations_have_is_asked_for_through_the_link(alice: ApiClient, mills: None) -> None:
    assert _found(alice, field="employer.employees", op="at_least", value=100) == ["Big Mill Person"]
    assert _found(alice, field="employer.oven", op="is", value="revent") == ["Big Mill Person"]
    assert _found(alice, field="employer.oven", op="is_empty") == ["Small Mill Person"]
    assert _found(alice, field="employer.name", op="is", value="Small Mill") == ["Small Mill Person"]


def test_it_is_offered_and_an_unknown_one_refused(alice: ApiClient, mills: None) -> None:
    employer = next(f for f in alice.get("/describe/people").ok()["fields"] if f["name"] == "employer")
    assert {"employees", "oven", "city"} <= {far["name"] for far in employer["through"]}
    assert alice.get("/people", filter={"field": "employer.nothing", "op": "is_empty"}).status == 400
