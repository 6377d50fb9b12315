"""Canned answers are filled with what their sender may see; what cannot be filled is named, never sent raw."""

import pytest

from regulars.service.case.tests.conftest import open_case
from testing.client import ApiClient
from testing.people import People, hide_field

pytestmark = pytest.mark.django_db
TEXT = "Dear { contact.first_name }, case {case.number} ({case.product}) is done. {user.first_name}"


def can(alice: ApiClient, text: str) -> int:
    return int(alice.post("/canned", {"name": "Done", "text": text}).ok(201)["id"])


def test_fields_are_filled_and_empty_ones_named(alice: ApiClient) -> None:
    case = open_case(alice, subject="No {case.number} steam")
    filled = alice.get(f"/canned/{can(alice, TEXT)}/for/{case['id']}").ok()
    assert filled == {
        "text": f"Dear Ada, case {case['number']} () is done. Alice", "missing": ["case.product"], "broken": [],
    }  # fmt: skip
    # What a value holds is not filled once more.
    named = alice.get(f"/canned/{can(alice, '{case.subject}')}/for/{case['id']}").ok()
    assert named["text"] == "No {case.number} steam"


@pytest.mark.parametrize(
    "text",
    ["{contact.frist_name}", "{contact.first_name", "{first_name}", "{case.__class__}", "{case.number!r}", "{0.x}",
     "{user.password}"],
)  # fmt: skip
def test_a_field_that_there_is_not_is_named_when_it_is_written(alice: ApiClient, text: str) -> None:
    refused = alice.post("/canned", {"name": "Broken", "text": f"Dear {text},"})
    assert refused.status == 422
    assert text.rstrip("}") in refused.body["errors"][0]["message"]


def test_what_the_sender_may_not_see_is_not_filled_in(people: People, alice: ApiClient, bob: ApiClient) -> None:
    case = open_case(alice, product="Secret roaster")
    party = alice.get(f"/people/{case['party']['id']}").ok()
    alice.patch(f"/people/{party['id']}", {"version": party["version"], "owner": people.bob.pk}).ok()
    canned = can(alice, "{contact.first_name} {case.product}")
    hide_field(people.bob, "cases", "product")
    hide_field(people.bob, "people", "given_name")
    filled = bob.get(f"/canned/{canned}/for/{case['id']}").ok()
    assert filled == {"text": " ", "missing": ["contact.first_name", "case.product"], "broken": []}
    assert ApiClient(people.charlie).get(f"/canned/{canned}/for/{case['id']}").status == 404
