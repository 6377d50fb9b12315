"""A case goes to sales as a deal, a deal's trouble to service as a case; both stay tied, and one step takes it back."""

from typing import Any

import pytest

from regulars.core.access.viewer import raise_epoch
from testing.client import ApiClient
from testing.people import People

pytestmark = pytest.mark.django_db


def let_nothing(people: People, *slugs: str) -> ApiClient:
    """Charlie may do everything but see these."""
    role = people.charlie.roles.get()
    allowed = {"see": "all", "create": True, "change": "all", "delete": "all", "export": True}
    role.rights = {"*": allowed} | {slug: dict.fromkeys(("see", "change", "delete"), "none") for slug in slugs}
    role.save()
    raise_epoch()
    return ApiClient(people.charlie)


def test_a_case_becomes_a_deal_of_whoever_looks_after_the_customer(
    alice: ApiClient, bob: ApiClient, people: People, stage: int, case: dict[str, Any], firm: int
) -> None:
    row = alice.get(f"/organisations/{firm}").ok()
    alice.patch(f"/organisations/{firm}", {"version": row["version"], "owner": people.bob.pk}).ok()
    body = {"value": {"amount": "900", "currency": "EUR"}, "reason": "Wants to bake more"}
    handed = alice.post(f"/cases/{case['id']}/verbs/hand_to_sales", body)
    assert handed.ok()["state"] == "new"
    deal = alice.get("/deals").ok()["rows"][0]
    assert (deal["name"], deal["owner"]["title"], deal["value"]["amount"]) == (
        "Needs a second machine",
        "Bob",
        "900.00",
    )
    tie = alice.get("/handovers").ok()["rows"][0]
    assert (tie["case"]["id"], tie["deal"]["id"], tie["direction"], tie["reason"]) == (
        case["id"], deal["id"], "to_sales", "Wants to bake more",
    )  # fmt: skip
    told = alice.get(f"/organisations/{firm}/timeline").ok()["entries"][0]
    assert told["sentence"] == "Alice handed a case to sales: Needs a second machine"
    undone = alice.post(f"/entries/{handed.entry}/undo").ok()
    assert undone["conflicts"] == []
    assert (alice.get("/deals").ok()["rows"], alice.get("/handovers").ok()["rows"]) == ([], [])


def test_a_deal_s_trouble_becomes_a_case(alice: ApiClient, deal: dict[str, Any], firm: int) -> None:
    refused = alice.post(f"/deals/{deal['id']}/verbs/hand_to_service", {})
    assert refused.status == 422
    handed = alice.post(f"/deals/{deal['id']}/verbs/hand_to_service", {"subject": "Ten lids are missing"})
    assert handed.ok()["state"] == "open"
    case = alice.get("/cases").ok()["rows"][0]
    assert (case["subject"], case["party"]["id"], case["owner"]) == ("Ten lids are missing", firm, None)
    assert alice.get("/handovers").ok()["rows"][0]["direction"] == "to_service"
    assert alice.post(f"/entries/{handed.entry}/undo").ok()["conflicts"] == []
    assert alice.get("/cases").ok()["rows"] == []


def test_who_sees_no_deals_hands_over_and_sees_none_of_it(
    people: People, alice: ApiClient, stage: int, case: dict[str, Any]
) -> None:
    agent = let_nothing(people, "deals")
    handed = agent.post(f"/cases/{case['id']}/verbs/hand_to_sales", {"reason": "Wants more"})
    assert handed.status == 200
    assert agent.get("/deals").status == 404
    assert agent.get("/handovers").ok()["rows"] == []
    assert len(alice.get("/deals").ok()["rows"]) == 1


def test_who_sees_no_cases_asks_for_help_all_the_same(
    people: People, alice: ApiClient, queue: int, deal: dict[str, Any]
) -> None:
    seller = let_nothing(people, "cases")
    assert seller.post(f"/deals/{deal['id']}/verbs/hand_to_service", {"subject": "Broken"}).status == 200
    assert len(alice.get("/cases").ok()["rows"]) == 1


def test_who_may_not_change_the_case_hands_nothing_over(
    charlie: ApiClient, alice: ApiClient, stage: int, case: dict[str, Any]
) -> None:
    assert charlie.post(f"/cases/{case['id']}/verbs/hand_to_sales", {}).status == 404
    assert alice.get("/deals").ok()["rows"] == []


def test_without_a_stage_nothing_is_handed_over(alice: ApiClient, case: dict[str, Any]) -> None:
    assert alice.post(f"/cases/{case['id']}/verbs/hand_to_sales", {}).status == 422
    assert alice.get("/handovers").ok()["rows"] == []
