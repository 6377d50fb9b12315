"""Two cases become one, and so do two customers: nothing that was said is lost, and nothing leads to itself."""

import pytest

from regulars.service.case.tests.conftest import Case, do, open_case
from testing.client import ApiClient

pytestmark = pytest.mark.django_db


def merge(alice: ApiClient, one: Case, two: Case, kind: str = "cases") -> int:
    return int(alice.post(f"/{kind}/{one['id']}/merge", {"other": two["id"]}).ok()["entry"])


def said(alice: ApiClient, case: Case) -> list[str]:
    return [one["text"] for one in alice.get(f"/cases/{case['id']}/conversation").ok()["said"]]


def test_what_was_said_in_both_is_read_in_the_one_and_parted_again(alice: ApiClient, queue: int) -> None:
    one = open_case(alice, queue, description="It leaks.")
    two = open_case(alice, queue, name="Bo Ek", description="Water everywhere.")
    do(alice, two, "answer", text="Turn it off.")
    entry = merge(alice, one, two)
    assert said(alice, one) == ["It leaks.", "Water everywhere.", "Turn it off."]
    whose = [line["customer"]["title"] for line in alice.get(f"/cases/{one['id']}/conversation").ok()["said"][:2]]
    assert whose == ["Ada Quill", "Bo Ek"]
    alice.post(f"/entries/{entry}/undo", {}).ok()
    assert said(alice, one) == ["It leaks."]
    assert said(alice, two) == ["Water everywhere.", "Turn it off."]


def test_a_case_that_became_one_with_its_cause_is_not_its_own(alice: ApiClient, queue: int) -> None:
    for stays in ("cause", "case"):
        cause = open_case(alice, queue)
        case = open_case(alice, queue, parent=cause["id"], children={"links": [{"other": cause["id"], "why": "Same"}]})
        one, two = (cause, case) if stays == "cause" else (case, cause)
        entry = merge(alice, one, two)
        now = alice.get(f"/cases/{one['id']}").ok()
        assert (now["parent"], now["children"]["links"]) == (None, []), stays
        assert not any(alice.get(f"/cases/{one['id']}/around").ok().values()), stays
        assert alice.post(f"/entries/{entry}/undo", {}).ok()["conflicts"] == [], stays
        back = alice.get(f"/cases/{case['id']}").ok()
        assert (back["parent"]["id"], back["children"]["links"][0]["other"]["id"]) == (cause["id"], cause["id"]), stays


def test_a_link_that_a_third_case_has_leads_to_the_one(alice: ApiClient, queue: int) -> None:
    one, two = open_case(alice, queue), open_case(alice, queue)
    third = open_case(alice, queue, parent=two["id"], children={"links": [{"other": two["id"]}]})
    entry = merge(alice, one, two)
    now = alice.get(f"/cases/{third['id']}").ok()
    assert (now["parent"]["id"], now["children"]["links"][0]["other"]["id"]) == (one["id"], one["id"])
    alice.post(f"/entries/{entry}/undo", {}).ok()
    now = alice.get(f"/cases/{third['id']}").ok()
    assert (now["parent"]["id"], now["children"]["links"][0]["other"]["id"]) == (two["id"], two["id"])


def test_customers_who_are_one_keep_the_case_that_names_both(alice: ApiClient, queue: int) -> None:
    one, two = (alice.post("/people", {"name": name}).ok(201) for name in ("Ada Quill", "Ada Quil"))
    both = alice.post("/cases", {"subject": "Hers", "party": two["id"], "contact": two["id"]}).ok(201)
    each = alice.post("/cases", {"subject": "Of both", "party": one["id"], "contact": two["id"]}).ok(201)
    entry = merge(alice, one, two, "people")
    for case in (both, each):
        now = alice.get(f"/cases/{case['id']}").ok()
        assert (now["party"]["id"], now["contact"]["id"]) == (one["id"], one["id"])
    alice.post(f"/entries/{entry}/undo", {}).ok()
    now = alice.get(f"/cases/{each['id']}").ok()
    assert (now["party"]["id"], now["contact"]["id"]) == (one["id"], two["id"])


def test_a_case_is_found_by_its_number(alice: ApiClient, queue: int) -> None:
    case = open_case(alice, queue)
    for words in (str(case["number"]), f"#{case['number']}"):
        assert case["id"] in [hit["id"] for hit in alice.get("/search", q=words, types="cases").ok()["hits"]], words
