"""Fields of one's own hold what people write, find it in any spelling, and go on finding it after an undo."""

import random
from typing import Any

import pytest

from testing.client import ApiClient

# As requests run: each in its own transactions, with every index checked at once.
pytestmark = pytest.mark.django_db(transaction=True)


def add_field(alice: ApiClient, kind: str, **more: Any) -> dict[str, Any]:
    return dict(alice.post("/fields", {"type": "people", "label": f"Own {kind}", "kind": kind, **more}).ok(201))


def found(alice: ApiClient, field: str, op: str, value: Any) -> list[str]:
    rows = alice.get("/people", filter={"field": field, "op": op, "value": value}).ok()["rows"]
    return [row["title"] for row in rows]


def test_a_field_is_put_away_and_brought_back(alice: ApiClient) -> None:
    field = add_field(alice, "text")
    alice.delete(f"/fields/{field['id']}").ok(204)
    assert alice.get("/people", filter={"field": field["name"], "op": "is_empty"}).status == 400
    alice.patch(f"/fields/{field['id']}", {"archived": False}).ok()
    alice.get("/people", filter={"field": field["name"], "op": "is_empty"}).ok()


@pytest.mark.parametrize("kind", ["text", "url"])
def test_a_long_text_is_kept_and_found(alice: ApiClient, kind: str) -> None:
    name = add_field(alice, kind)["name"]
    chance = random.Random(7)
    text = "https://e.example/" + "".join(chr(chance.randint(0x4E00, 0x9F00)) for _ in range(900)) + "end"
    alice.post("/people", {"name": "Ada", name: text}).ok(201)
    assert found(alice, name, "contains", text[-300:]) == found(alice, name, "starts_with", text[:500]) == ["Ada"]
    assert alice.get("/people", sort=f"-{name}", columns=name).ok()["rows"][0][name] == text


@pytest.mark.parametrize("number", ["+49 (0)30 1234567", "0049 30 1234567", "+49301234567"])
def test_a_phone_number_is_found_in_any_spelling(alice: ApiClient, number: str) -> None:
    name = add_field(alice, "phone")["name"]
    points = {"contact_points": [{"kind": "phone", "value": "+49 30 123 4567", "is_primary": True}]}
    alice.post("/people", {"name": "Ada", name: "+49 30/123-4567", "children": points}).ok(201)
    for field in (name, "phone"):
        assert found(alice, field, "is", number) == ["Ada"]
        assert found(alice, field, "contains", "234567") == ["Ada"]
        assert found(alice, field, "starts_with", number[:8]) == ["Ada"]
        assert found(alice, field, "is", "+49 30 7654321") == []


def test_a_phone_number_in_another_spelling_is_the_same_number(alice: ApiClient) -> None:
    name = add_field(alice, "phone", unique=True)["name"]
    alice.post("/people", {"name": "Ada", name: "+49 30 1234567"}).ok(201)
    for spelling in ("0049 30 1234567", "+49 (0)30 123 45 67"):
        assert alice.post("/people", {"name": "Eve", name: spelling}).status == 422


@pytest.mark.parametrize(
    ("kind", "value", "other", "words"),
    [
        ("rich_text", "<p>Tea &amp; <b>milk</b></p>", "<p>Rum</p>", "tea & milk"),
        ("address", {"street": "Quill Street 1", "city": "Oslo"}, {"city": "Bergen"}, "quill street 1, oslo"),
        ("phone", "+49 30 1234567", "+47 22 12 34 56", "1234567"),
    ],
)
def test_what_an_undo_puts_back_is_found_again(alice: ApiClient, kind: str, value: Any, other: Any, words: str) -> None:
    name = add_field(alice, kind)["name"]
    person = alice.post("/people", {"name": "Ada", name: value}).ok(201)
    changed = alice.patch(f"/people/{person['id']}", {"version": 1, name: other})
    assert found(alice, name, "contains", words) == []
    alice.post(f"/entries/{changed.entry}/undo").ok()
    assert found(alice, name, "contains", words) == ["Ada"]


def test_who_lacks_what_became_required_is_still_in_the_list(alice: ApiClient) -> None:
    field = add_field(alice, "number")
    for number in range(5):
        alice.post("/people", {"name": f"P{number}", **({field["name"]: number} if number < 2 else {})}).ok(201)
    alice.patch(f"/fields/{field['id']}", {"required": True}).ok()
    seen: list[str] = []
    page = alice.get("/people", sort=field["name"], limit=2).ok()
    while True:
        seen += [row["title"] for row in page["rows"]]
        if not page["next"]:
            break
        page = alice.get("/people", sort=field["name"], limit=2, after=page["next"]).ok()
    assert sorted(seen) == ["P0", "P1", "P2", "P3", "P4"]


def test_a_length_of_time_is_whole_seconds(alice: ApiClient) -> None:
    name = add_field(alice, "duration")["name"]
    ada = alice.post("/people", {"name": "Ada", name: "90"}).ok(201)
    row = alice.get("/people", columns=name).ok()["rows"][0]
    assert [repr(found[name]) for found in (ada, row, alice.get(f"/people/{ada['id']}").ok())] == ["90"] * 3


@pytest.mark.parametrize(
    ("kind", "begins", "kept"), [("choice", "Dark roast", "dark_roast"), ("choices", ["Light"], ["light"])]
)
def test_a_record_begins_with_a_choice_that_was_added_along_with_the_field(
    alice: ApiClient, kind: str, begins: Any, kept: Any
) -> None:
    field = add_field(alice, kind, choices=[{"label": "Light"}, {"label": "Dark roast"}], default=begins)
    assert field["default"] == kept
    assert alice.post("/people", {"name": "Ada"}).ok(201)[field["name"]] == kept
    refused = alice.patch(f"/fields/{field['id']}", {"default": "Medium" if kind == "choice" else ["Medium"]})
    assert (refused.status, refused.body["errors"][0]["field"]) == (422, "default")


def test_a_moment_of_long_ago_is_kept_and_found(alice: ApiClient) -> None:
    name = add_field(alice, "instant")["name"]
    long_ago, lately = "0900-05-01T12:00:00Z", "1970-01-01T00:00:00Z"
    ada = alice.post("/people", {"name": "Ada", name: long_ago}).ok(201)
    alice.post("/people", {"name": "Eve", name: lately}).ok(201)
    assert ada[name]["at"] == alice.get("/people", columns=name, sort=name).ok()["rows"][0][name]["at"] == long_ago
    assert found(alice, name, "is", long_ago) == found(alice, name, "before", lately) == ["Ada"]


def test_a_moment_is_found_by_what_the_record_shows_of_it(alice: ApiClient) -> None:
    name = add_field(alice, "instant")["name"]
    early, late = {"at": "2026-03-29T01:30:00Z", "zone": "Europe/Oslo"}, {"at": "2026-10-25T00:30:00Z", "zone": "UTC"}
    for title, value in (("Early", early), ("Late", late)):
        alice.post("/people", {"name": title, name: value}).ok(201)
    shown = alice.get("/people", columns=name, sort="name").ok()["rows"][0][name]
    assert found(alice, name, "is", shown) == found(alice, name, "is", shown["at"]) == ["Early"]
    assert (found(alice, name, "before", late), found(alice, name, "after", early)) == (["Early"], ["Late"])
    for nonsense in ({}, {"zone": "UTC"}, {"at": 7}, {"at": None}):
        alice.get("/people", filter={"field": name, "op": "is", "value": nonsense}).ok(400)
