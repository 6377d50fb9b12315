"""Before somebody is erased, what tells of others and says her name is shown, wherever it stands."""

from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from regulars.core.database.rows import fetch_rows
from regulars.core.privacy import mentions
from regulars.core.records.registry import record_type
from regulars.core.records.searching import index_records
from testing.client import ApiClient

NAME, ADDRESS = "Østby & Wærsted, Zyxomma", "zyxomma@quokka.example"
SAID = "<p>Met ØSTBY &amp; wærsted, zyxomma.</p>"
MOMENT = "2026-01-05T10:00:00Z"


@pytest.fixture
def her(alice: ApiClient) -> int:
    return int(alice.post("/people", {"name": NAME, "email": ADDRESS, "phone": "+47 900 77 123"}).ok(201)["id"])


@pytest.fixture
def other(alice: ApiClient) -> int:
    return int(alice.post("/people", {"name": "Somebody Else"}).ok(201)["id"])


def named_in(alice: ApiClient, her: int) -> list[tuple[str, int]]:
    found = alice.get(f"/privacy/erasures/people/{her}").ok()["mentions"]
    return [(one["type"], one["id"]) for one in found]


def write_notes(party: int, many: int) -> None:
    now, note = timezone.now(), record_type("notes").model
    note._default_manager.bulk_create(
        [note(party_id=party, text=SAID, created_at=now, changed_at=now) for _ in range(many)]
    )
    index_records(record_type("notes"), [*note._default_manager.values_list("id", flat=True)])


def places(alice: ApiClient, her: int, other: int) -> dict[str, tuple[str, dict[str, Any]]]:
    mill = alice.post("/organisations", {"name": "Mill"}).ok(201)["id"]
    kind = next(row["id"] for row in alice.get("/relationship_kinds").ok()["rows"])
    heard = {"party": other, "happened_at": MOMENT}
    return {
        "a note": ("notes", {"party": other, "text": SAID}),
        "her number": ("notes", {"party": other, "text": "<p>Ring +47 900 77 123 first</p>"}),
        "her address": ("notes", {"party": other, "text": f"<p>Write to <b>{ADDRESS}</b>!</p>"}),
        "a call": ("calls", {**heard, "direction": "in", "summary": SAID}),
        "a visit": ("visits", {**heard, "summary": SAID}),
        "a task": ("tasks", {"party": other, "title": f"Ask {NAME.upper()}"}),
        "details of a task": ("tasks", {"party": other, "title": "Ask", "details": SAID}),
        "about another": ("people", {"name": "Third", "about": SAID}),
        "about a mill": ("organisations", {"name": "Second mill", "about": f"<p>by {NAME.replace('&', '&amp;')}</p>"}),
        "a namesake": ("organisations", {"name": NAME}),
        "a tie": ("relationships", {"kind": kind, "source": other, "target": mill, "note": f"through {NAME.lower()}"}),
    }


def test_every_place_where_she_is_named_is_told(alice: ApiClient, her: int, other: int) -> None:
    alice.post("/notes", {"party": her, "text": SAID}).ok(201)
    alice.post("/notes", {"party": other, "text": "<p>Østby said, and Wærsted; Zyxomma did not</p>"}).ok(201)
    alice.post("/notes", {"party": other, "text": "<p>+47 900 77 1234</p>"}).ok(201)
    made = {
        (slug, alice.post(f"/{slug}", body).ok(201)["id"]): place
        for place, (slug, body) in places(alice, her, other).items()
    }
    comment = alice.post(f"/together/people/{other}/comments", {"text": SAID}).ok(201)
    made["comments", comment["id"]] = "a comment"
    found = named_in(alice, her)
    assert {made.get(one, one) for one in found} == {*made.values()}
    assert len(found) == len(made)


def test_what_lies_in_the_trash_is_told_too(alice: ApiClient, her: int, other: int) -> None:
    note = alice.post("/notes", {"party": other, "text": SAID}).ok(201)["id"]
    alice.delete(f"/notes/{note}").ok()
    assert named_in(alice, her) == [("notes", note)]


def test_hundreds_of_her_own_hide_none_of_others(alice: ApiClient, her: int, other: int) -> None:
    write_notes(her, 1_100)
    note = alice.post("/notes", {"party": other, "text": SAID}).ok(201)["id"]
    assert named_in(alice, her) == [("notes", note)]


def test_fifty_are_told_at_most(alice: ApiClient, her: int, other: int) -> None:
    write_notes(other, 60)
    assert len(named_in(alice, her)) == mentions.MOST == 50


@pytest.mark.skipif(
    connection.vendor != "sqlite", reason="PostgreSQL knows how few rows there are, and reads them all."
)
def test_no_table_of_texts_is_read_as_a_whole(
    alice: ApiClient, her: int, other: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice.post("/notes", {"party": other, "text": SAID}).ok(201)
    steps: list[str] = []

    def listening(sql: str, params: Any = ()) -> Any:
        steps.extend(row[3] for row in fetch_rows(f"EXPLAIN QUERY PLAN {sql}", params))
        return fetch_rows(sql, params)

    monkeypatch.setattr(mentions, "fetch_rows", listening)
    named_in(alice, her)
    # Kinds of ties are a few dozen; the notes of ties are a few words each, and most ties have one.
    read_whole = {step.removeprefix("SCAN directory_") for step in steps if step.startswith("SCAN")}
    # So are those of parts in deals and of what was handed over; and of how the house works there is little.
    few = {"relationshipkind", "relationship", "SCAN sales_part", "SCAN flows_handover"}
    few |= {"SCAN webforms_webform", "SCAN money_rate"}
    # What was agreed to is the form's text, the same in each, and no text of theirs.
    assert read_whole <= few | {"SCAN webforms_submission"}
