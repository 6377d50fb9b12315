"""What is brought in from a file stands on the stories of those it names, when it was, as if noted by hand."""

from typing import Any

import pytest

from regulars.core.journal.chain.sealing import seal_journal
from regulars.core.journal.chain.verifying import verify_journal
from regulars.core.journal.models import Entry, Link
from testing.bringing import Bring
from testing.client import ApiClient
from testing.people import People

CALLS = "With,When,Outcome,What was said\nKari Dahl,2025-03-10T09:00:00Z,Reached,Wants rye\n"


@pytest.fixture
def kari(alice: ApiClient, people: People) -> int:
    return int(alice.post("/people", {"name": "Kari Dahl", "owner": people.alice.pk}).ok(201)["id"])


def story(client: ApiClient, person: int, slug: str = "people") -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    page: dict[str, Any] = client.get(f"/{slug}/{person}/timeline", limit=3).ok()
    while True:
        found += [(entry["event"], entry["happened_at"][:10]) for entry in page["entries"]]
        if not page["next"]:
            return found
        page = client.get(f"/{slug}/{person}/timeline", limit=3, after=page["next"]).ok()


def told(client: ApiClient, person: int, event: str) -> dict[str, Any]:
    entries = client.get(f"/people/{person}/timeline").ok()["entries"]
    return next(dict(entry) for entry in entries if entry["event"] == event)


def test_it_reads_like_one_made_by_hand(alice: ApiClient, kari: int, bring: Bring) -> None:
    body = {"party": kari, "happened_at": "2025-03-10T09:00:00Z", "outcome": "reached", "summary": "<p>Wants rye</p>"}
    alice.post("/calls", body).ok(201)
    by_hand = told(alice, kari, "call.logged")
    assert bring("calls", CALLS.replace("Wants rye", "Wants more")).counts["created"] == 1
    brought = told(alice, kari, "call.logged")
    assert brought["text"] == "<p>Wants more</p>"
    for name in ("happened_at", "event", "icon", "sentence", "room", "by"):
        assert brought[name] == by_hand[name]
    assert brought["shows"].keys() == by_hand["shows"].keys()
    assert story(alice, kari)[1:] == [("call.logged", "2025-03-10")] * 2
    assert [e["event"] for e in alice.get(f"/people/{kari}/timeline", q="more rye").ok()["entries"]] == []
    assert [e["event"] for e in alice.get(f"/people/{kari}/timeline", q="wants more").ok()["entries"]] == [
        "call.logged"
    ]
    assert len(alice.get(f"/people/{kari}/timeline", kinds="call.logged", room="activities").ok()["entries"]) == 2


def test_visits_notes_and_tasks_stand_there_too(alice: ApiClient, kari: int, bring: Bring) -> None:
    bring("visits", "With,When,Where\nKari Dahl,2024-01-02 10:00,At the mill\n")
    bring("notes", "About,Note\nKari Dahl,Likes tea\n")
    bring("tasks", "Task,About,Due\nSend the list,Kari Dahl,2026-12-01\n")
    events = [event for event, _ in story(alice, kari)]
    assert sorted(events[:2]) == ["note.written", "task.set"]
    assert story(alice, kari)[-1] == ("visit.logged", "2024-01-02")
    assert told(alice, kari, "task.set")["sentence"].endswith("set a task: Send the list")


def test_a_note_of_another_day_stands_on_that_day(alice: ApiClient, kari: int, bring: Bring) -> None:
    text = "Contact,Note,Date\nKari Dahl,Likes tea,03.05.2024 14:30\nKari Dahl,Likes tea,04.05.2024\n"
    assert bring("notes", text).counts["created"] == 2
    assert story(alice, kari)[1:] == [("note.written", "2024-05-04"), ("note.written", "2024-05-03")]
    rows = alice.get("/notes", columns="created_at", sort="created_at").ok()["rows"]
    assert [row["created_at"][:16] for row in rows] == ["2024-05-03T12:30", "2024-05-04T10:00"]
    assert bring("notes", text).counts["skipped"] == 2
    file = alice.get("/notes/export", format="csv").content
    for row in rows:
        alice.delete(f"/notes/{row['id']}", version=1).ok()
        alice.post(f"/notes/{row['id']}/purge").ok()
    assert bring("notes", file, name="back.csv").counts["created"] == 2
    assert [day for event, day in story(alice, kari) if event == "note.written"] == ["2024-05-04", "2024-05-03"]


def test_it_goes_with_the_import_and_comes_back_with_it(
    alice: ApiClient, bob: ApiClient, people: People, kari: int, bring: Bring
) -> None:
    alice.patch(f"/people/{kari}", {"version": 1, "owner": people.bob.pk}).ok()
    before = [story(one, kari) for one in (alice, bob)]
    done = bring("calls", CALLS + "Kari Dahl,2025-04-01T09:00:00Z,Reached,And oats\n", by=people.alice)
    assert ("call.logged", "2025-03-10") in story(alice, kari)
    undo = alice.post(f"/entries/{done.entry_id}/undo")
    assert undo.ok()["undone"] == 2
    assert [story(one, kari) for one in (alice, bob)] == before
    alice.post(f"/entries/{undo.body['entry']}/undo").ok()
    assert story(alice, kari).count(("call.logged", "2025-03-10")) == 1
    seal_journal()
    assert verify_journal().wrong == []


def test_only_those_see_it_who_see_the_record(
    alice: ApiClient, charlie: ApiClient, people: People, bring: Bring
) -> None:
    mine = charlie.post("/people", {"name": "Kari Dahl"}).ok(201)["id"]
    bring("calls", "With,When,By\nKari Dahl,2025-03-10T09:00:00Z,Alice\nKari Dahl,2025-03-11T09:00:00Z,Charlie\n")
    assert [day for event, day in story(charlie, mine) if event == "call.logged"] == ["2025-03-11"]
    assert [day for event, day in story(alice, mine) if event == "call.logged"] == ["2025-03-11", "2025-03-10"]


def test_it_reaches_the_organisation_for_which_somebody_worked_then(alice: ApiClient, kari: int, bring: Bring) -> None:
    kinds = alice.get("/relationship_kinds", columns="is_employment").ok()["rows"]
    kind = next(one["id"] for one in kinds if one["is_employment"])
    old = alice.post("/organisations", {"name": "Old Bakery"}).ok(201)["id"]
    new = alice.post("/organisations", {"name": "New Bakery"}).ok(201)["id"]
    alice.post("/relationships", {"kind": kind, "source": kari, "target": old, "until": "2024-12-31"}).ok(201)
    alice.post("/relationships", {"kind": kind, "source": kari, "target": new, "since": "2025-01-01"}).ok(201)
    bring("calls", CALLS + "Kari Dahl,2024-06-01T09:00:00Z,Reached,Before\n")
    assert [d for e, d in story(alice, old, "organisations") if e == "call.logged"] == ["2024-06-01"]
    assert [d for e, d in story(alice, new, "organisations") if e == "call.logged"] == ["2025-03-10"]
    entry = next(e for e in alice.get(f"/organisations/{new}/timeline").ok()["entries"] if e["event"] == "call.logged")
    assert entry["via_person"]["id"] == kari


def test_put_right_later_it_moves_like_any_other(alice: ApiClient, kari: int, bring: Bring) -> None:
    siv = alice.post("/people", {"name": "Siv Berg"}).ok(201)["id"]
    bring("calls", CALLS)
    call = alice.get("/calls").ok()["rows"][0]["id"]
    alice.patch(f"/calls/{call}", {"version": 1, "party": siv, "happened_at": "2025-02-01T09:00:00Z"}).ok()
    assert "call.logged" not in [event for event, _ in story(alice, kari)]
    assert ("call.logged", "2025-02-01") in story(alice, siv)


def test_separated_it_goes_to_the_side_that_is_named(alice: ApiClient, kari: int, bring: Bring) -> None:
    other = alice.post("/people", {"name": "K. Dahl"}).ok(201)["id"]
    merged = alice.post(f"/people/{kari}/merge", {"other": other, "version": 1, "other_version": 1}).ok()
    bring("calls", CALLS + "Kari Dahl,2025-03-11T09:00:00Z,Reached,Stays\n")
    since = alice.get(f"/people/{kari}/merges").ok()["merges"][0]["since"]
    goes = next(e["id"] for e in since if e["event"] == "call.logged" and "rye" in e["text"])
    body = {"entry": merged["entry"], "sides": {str(goes): "other"}}
    alice.post(f"/people/{kari}/separate", body).ok()
    assert [day for event, day in story(alice, other) if event == "call.logged"] == ["2025-03-10"]
    assert [day for event, day in story(alice, kari) if event == "call.logged"] == ["2025-03-11"]


def test_what_was_done_lately_tells_of_the_import_once(alice: ApiClient, kari: int, bring: Bring) -> None:
    rows = "".join(f"Kari Dahl,2025-03-10T09:00:{n:02}Z,Reached,Row {n}\n" for n in range(60))
    bring("calls", CALLS.split("\n")[0] + "\n" + rows)
    alice.post("/people", {"name": "Later"}).ok(201)
    events = [entry["event"] for entry in alice.get("/entries", limit=3).ok()["entries"]]
    assert events == ["party.added", "records.imported", "party.added"]
    assert Entry.objects.filter(event="call.logged", via="import").count() == 60


def test_notes_that_come_with_people_are_told_and_employers_are_not(alice: ApiClient, bring: Bring) -> None:
    bring("people", "Full name,Employer,Note\nOla Nordmann,The Mill,Met at the fair\n")
    ola = alice.get("/people").ok()["rows"][0]["id"]
    assert sorted(event for event, _ in story(alice, ola)) == ["note.written", "records.imported"]
    mill = alice.get("/organisations").ok()["rows"][0]["id"]
    assert "relationship.begun" not in [event for event, _ in story(alice, mill, "organisations")]
    assert not Link.objects.filter(event="relationship.begun").exists()


def test_somebody_gone_for_good_comes_back_with_it(alice: ApiClient, kari: int, bring: Bring) -> None:
    bring("calls", CALLS)
    before = story(alice, kari)
    alice.delete(f"/people/{kari}", version=1).ok()
    purge = alice.post(f"/people/{kari}/purge")
    alice.post(f"/entries/{purge.entry}/undo").ok()
    assert [told for told in story(alice, kari) if told in before] == before
    assert "records.imported" not in [event for event, _ in story(alice, kari)]
