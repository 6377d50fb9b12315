"""An answer from the inbox reaches the customer once, and never past what a colleague said meanwhile."""

from typing import Any

import pytest

from testing.client import ApiClient

pytestmark = pytest.mark.django_db


@pytest.fixture
def path(shelf: dict[str, str]) -> str:
    return f"/inbox/cases/{shelf['Soon']}"


def said(client: ApiClient, path: str) -> list[tuple[str, str]]:
    return [(one["kind"], one["text"]) for one in client.get(path).ok()["said"]]


@pytest.mark.parametrize(
    ("then", "state"), [("", "open"), ("solve", "solved"), ("customer", "customer"), ("supplier", "supplier")]
)
def test_what_follows_the_answer_is_taken_back_with_it(alice: ApiClient, path: str, then: str, state: str) -> None:
    entries = alice.post(f"{path}/answer", {"text": "Turn the tap.", "then": then}).ok()["entries"]
    found = alice.get(path).ok()
    assert found["case"]["state"] == state
    assert [one["text"] for one in found["said"]] == ["Turn the tap."]
    alice.post("/entries/undo", {"entries": entries}).ok()
    assert alice.get(path).ok()["case"]["state"] == "new"


def test_an_answer_that_says_nothing_is_not_sent(alice: ApiClient, path: str) -> None:
    assert alice.post(f"{path}/answer", {"text": " \n "}).status == 422
    assert alice.get(path).ok()["case"]["answered_at"] is None


def test_nobody_answers_past_a_colleague(people: Any, alice: ApiClient, path: str) -> None:
    bob = ApiClient(people.bob)
    assert bob.post(f"{path}/answer", {"text": "First", "seen": 0}).status == 200
    late = alice.post(f"{path}/answer", {"text": "Second", "seen": 0})
    assert late.status == 409
    assert said(alice, path) == [("answer", "First")]
    last = alice.get(path).ok()["said"][-1]["id"]
    alice.post(f"{path}/answer", {"text": "Second", "seen": last}).ok()
    # What she said herself she knows of.
    alice.post(f"{path}/answer", {"text": "Third", "seen": last}).ok()
    assert [text for _, text in said(alice, path)] == ["First", "Second", "Third"]


def test_what_was_taken_back_stands_in_nobody_s_way(people: Any, alice: ApiClient, path: str) -> None:
    bob = ApiClient(people.bob)
    (entry,) = bob.post(f"{path}/answer", {"text": "Wrong case"}).ok()["entries"]
    bob.post(f"/entries/{entry}/undo").ok()
    assert alice.post(f"{path}/answer", {"text": "Right", "seen": 0}).status == 200


def test_raw_fields_and_silence_are_not_sent(alice: ApiClient, path: str) -> None:
    assert alice.post(f"{path}/answer", {"text": "Dear {contact.frist_name}"}).status == 422
    assert alice.post(f"{path}/answer", {"text": ""}).status == 422
    assert said(alice, path) == []


def test_a_case_that_one_may_not_see_is_not_there(people: Any, path: str) -> None:
    charlie = ApiClient(people.charlie)
    assert charlie.get(path).status == 404
    assert charlie.post(f"{path}/answer", {"text": "Hello"}).status == 404
