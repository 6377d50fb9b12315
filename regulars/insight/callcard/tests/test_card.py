"""The card tells in one answer who that is and what every room knows of her, as far as the viewer may know."""

import datetime as dt
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo

import pytest

from regulars.core.records.api.quick_reads import quick_answer
from testing.client import ApiClient
from testing.people import People, hide_field

pytestmark = pytest.mark.django_db
NUMBER = "0047 22 12 34 56"


@pytest.fixture
def rooms(alice: ApiClient, people: People, amara: dict[str, Any]) -> dict[str, Any]:
    """An employer with a deal, a case and a task; Amara's birthday is in a week."""
    firm = alice.post("/organisations", {"name": "Lindqvist Bakery"}).ok(201)["id"]
    # Her own day, which begins before the house's.
    soon = (dt.datetime.now(ZoneInfo(people.alice.zone)).date() + dt.timedelta(days=7)).strftime("--%m-%d")
    body = {"version": amara["version"], "employer": firm, "children": {"dates": [{"kind": "birthday", "day": soon}]}}
    alice.patch(f"/people/{amara['id']}", body).ok()
    line = alice.post("/pipelines", {"name": "New business"}).ok(201)["id"]
    alice.post("/stages", {"name": "Talk", "pipeline": line, "probability": "10"}).ok(201)
    alice.post("/deals", {"name": "Forty teapots", "party": firm, "value": {"amount": "80", "currency": "EUR"}}).ok(201)
    alice.post("/cases", {"subject": "The lid drips", "party": firm, "contact": amara["id"]}).ok(201)
    alice.post("/tasks", {"title": "Send the leaflet", "party": amara["id"], "due_on": "2026-12-01"}).ok(201)
    alice.post("/notes", {"text": "<p>Likes green</p>", "party": amara["id"]})
    return {"amara": amara["id"], "firm": firm}


def test_it_goes_the_quick_way_with_the_same_answer(alice: ApiClient, rooms: dict[str, Any]) -> None:
    cookies = "; ".join(f"{name}={one.value}" for name, one in alice.client.cookies.items())
    usual = alice.get("/calls/card", number=NUMBER)
    assert usual.ok()["party"] == rooms["amara"]
    assert quick_answer("/api/calls/card", f"number={quote(NUMBER)}", cookies) == usual.content


def test_all_rooms_speak(alice: ApiClient, rooms: dict[str, Any]) -> None:
    card = alice.get("/calls/card", number=NUMBER).ok()
    assert card["number"] == {"given": NUMBER, "key": "+4722123456", "shown": "+47 22 12 34 56"}
    assert [(one["title"], one["is_exact"]) for one in card["parties"]] == [("Amara Quill", True)]
    known = card["known"]
    assert (card["party"], known["organisation"]["title"]) == (rooms["amara"], "Lindqvist Bakery")
    assert [one["subject"] for one in known["cases"]] == ["The lid drips"]
    assert [one["name"] for one in known["deals"]] == ["Forty teapots"]
    assert [one["title"] for one in known["tasks"]] == ["Send the leaflet"]
    assert [(one["kind"], one["days"]) for one in known["dates"]] == [("birthday", 7)]
    assert known["entries"]


def test_closed_things_are_left_out(alice: ApiClient, rooms: dict[str, Any]) -> None:
    deal = alice.get("/deals").ok()["rows"][0]["id"]
    case = alice.get("/cases").ok()["rows"][0]["id"]
    alice.post(f"/deals/{deal}/verbs/win").ok()
    alice.post(f"/cases/{case}/verbs/solve", {"resolution": "New lid"}).ok()
    known = alice.get("/calls/card", number=NUMBER).ok()["known"]
    assert (known["deals"], known["cases"]) == ([], [])


def test_several_with_one_number_are_all_named_and_none_is_surely_meant(
    alice: ApiClient, amara: dict[str, Any]
) -> None:
    other = alice.post("/people", {"name": "Bo Quill", "phone": "+4722123456"}).ok(201)["id"]
    card = alice.get("/calls/card", number=NUMBER).ok()
    assert (card["party"], len(card["parties"])) == (None, 2)
    assert alice.get("/calls/card", number=NUMBER, party=other).ok()["known"]["party"] == other


def test_a_person_comes_before_the_organisation_whose_number_she_has(alice: ApiClient, rooms: dict[str, Any]) -> None:
    firm = alice.get(f"/organisations/{rooms['firm']}").ok()
    alice.patch(f"/organisations/{rooms['firm']}", {"version": firm["version"], "phone": "22123456"}).ok()
    card = alice.get("/calls/card", number=NUMBER).ok()
    assert (card["party"], [one["type"] for one in card["parties"]]) == (rooms["amara"], ["people", "organisations"])


def test_who_is_not_to_be_seen_looks_like_nobody(alice: ApiClient, charlie: ApiClient, rooms: dict[str, Any]) -> None:
    unseen = charlie.get("/calls/card", number=NUMBER, party=rooms["amara"]).ok()
    nobody = charlie.get("/calls/card", number="+47 99 88 77 66").ok()
    assert {**unseen, "number": None} == {**nobody, "number": None}
    assert (unseen["parties"], unseen["known"], unseen["may_add"]) == ([], None, ["people", "organisations"])


def test_a_hidden_number_finds_nobody(alice: ApiClient, people: People, rooms: dict[str, Any]) -> None:
    hide_field(people.bob, "people", "phone")
    assert ApiClient(people.bob).get("/calls/card", number=NUMBER).ok()["parties"] == []


@pytest.mark.parametrize(
    ("slug", "field", "part"),
    [("deals", "state", "deals"), ("cases", "contact", "cases"), ("tasks", "done_at", "tasks")],
)
def test_what_a_list_would_tell_is_hidden_with_its_field(
    alice: ApiClient, people: People, rooms: dict[str, Any], slug: str, field: str, part: str
) -> None:
    assert alice.get("/calls/card", number=NUMBER).ok()["known"][part]
    role = people.alice.roles.get()
    role.administers = False
    role.save()
    hide_field(people.alice, slug, field)
    assert ApiClient(people.alice).get("/calls/card", number=NUMBER).ok()["known"][part] == []
