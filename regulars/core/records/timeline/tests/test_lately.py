"""What was done lately: found by whom, what, where and when, and taken back as one step, many records or one."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from regulars.core.access.models import Role
from regulars.core.access.viewer import raise_epoch
from regulars.core.journal.models import Entry
from regulars.core.records.timeline import lately
from testing.client import ApiClient
from testing.people import People, hide_field


def sentences(client: ApiClient, **asked: Any) -> list[str]:
    """Give what was done, newest first, read to the end."""
    found: list[str] = []
    page = client.get("/entries", **asked).ok()
    while True:
        found += [entry["sentence"] for entry in page["entries"]]
        if not page["next"]:
            return found
        page = client.get("/entries", **asked, after=page["next"]).ok()


def test_it_is_found_by_person_department_kind_and_day(alice: ApiClient, bob: ApiClient, people: People) -> None:
    ada = alice.post("/people", {"name": "Ada"}).ok(201)["id"]
    bob.post("/notes", {"party": ada, "text": "<p>Called back</p>"}).ok(201)
    alice.post("/teams", {"name": "Night shift"}).ok(201)
    assert len(sentences(alice)) == 3
    assert sentences(alice, by=people.bob.pk) == sentences(alice, type="notes") == sentences(alice, room="activities")
    assert len(sentences(alice, room="activities")) == 1
    assert sentences(alice, room="directory") == sentences(alice, type="people") == ["Alice added Ada"]
    assert "Night shift" in sentences(alice, room="administration")[0]
    event = alice.get("/entries", type="people").ok()["entries"][0]["event"]
    assert sentences(alice, kinds=f"{event},nothing.like_it") == ["Alice added Ada"]
    now = timezone.now()
    assert sentences(alice, since=(now + timedelta(days=1)).isoformat()) == []
    assert sentences(alice, until=(now - timedelta(days=1)).isoformat()) == []
    assert len(sentences(alice, since=(now - timedelta(days=1)).isoformat(), until=now.isoformat())) == 3
    assert alice.get("/entries", since="yesterday").status == 422
    assert alice.get("/entries", room="a\x00b").status == 422


def test_it_is_told_whom_it_is_about_but_on_her_own_story(alice: ApiClient) -> None:
    ada = alice.post("/people", {"name": "Ada"}).ok(201)["id"]
    alice.post("/notes", {"party": ada, "text": "<p>Called back</p>"}).ok(201)
    entry = alice.get("/entries", type="notes").ok()["entries"][0]
    assert [(one["type"], one["id"], one["title"]) for one in entry["whom"]] == [("people", ada, "Ada")]
    assert "party" not in entry["shows"]
    [on_story] = [e for e in alice.get(f"/people/{ada}/timeline").ok()["entries"] if e["about"]["type"] == "notes"]
    assert on_story["whom"] == []


def test_what_is_rare_is_looked_for_in_steps_and_still_found_whole(
    alice: ApiClient, bob: ApiClient, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lately, "MOST_LOOKED_AT", 4)
    ada = bob.post("/people", {"name": "Ada"}).ok(201)["id"]
    for number in range(30):
        alice.post("/people", {"name": f"Number {number}"}).ok(201)
    bob.patch(f"/people/{ada}", {"version": 1, "name": "Ada L"}).ok()
    first = alice.get("/entries", by=people.bob.pk, limit=2).ok()
    assert len(first["entries"]) == 1
    assert first["next"]
    assert len(sentences(alice, by=people.bob.pk)) == 2
    assert len(sentences(alice, type="people", limit=3)) == 32


def test_one_who_may_not_see_learns_nothing_by_any_filter(alice: ApiClient, charlie: ApiClient, people: People) -> None:
    alice.post("/people", {"name": "Secret"}).ok(201)
    for asked in ({}, {"type": "people"}, {"room": "directory"}, {"by": people.alice.pk}):
        assert sentences(charlie, **asked) == []


def test_many_changed_at_once_come_back_as_one_step_but_for_what_was_touched(alice: ApiClient, bob: ApiClient) -> None:
    ids = [alice.post("/people", {"name": f"Number {n}"}).ok(201)["id"] for n in range(3)]
    alice.post("/people/bulk", {"select": {"ids": ids}, "action": "change", "values": {"city": "Oslo"}})
    alice.post("/people/bulk", {"select": {"ids": ids}, "action": "change", "values": {"preferred_name": "Nn"}}).ok()
    bob.patch(f"/people/{ids[0]}", {"version": alice.get(f"/people/{ids[0]}").ok()["version"], "preferred_name": "Mm"})
    entry = alice.get("/entries", kinds="records.bulk").ok()["entries"][0]
    assert bob.post(f"/entries/{entry['id']}/undo", {}).status in (403, 404)
    would = alice.post(f"/entries/{entry['id']}/undo", {"dry_run": True}).ok()
    assert (would["undone"], [(c["field"], c["found"]) for c in would["conflicts"]]) == (2, [("preferred_name", "Mm")])
    assert alice.post(f"/entries/{entry['id']}/undo", {}).ok()["undone"] == 2
    assert [alice.get(f"/people/{pk}").ok()["preferred_name"] for pk in ids] == ["Mm", None, None]
    assert alice.get("/entries", kinds="records.bulk").ok()["entries"][0]["undone_by"]
    assert Entry.objects.filter(undo_of=entry["id"]).count() == 1


def test_what_is_hidden_between_moves_no_end_of_a_page(alice: ApiClient, charlie: ApiClient, people: People) -> None:
    mine = charlie.post("/people", {"name": "Mine"}).ok(201)["id"]
    for number in range(4):
        charlie.post("/notes", {"party": mine, "text": f"<p>{number}</p>"}).ok(201)
        for hidden in range(20):
            alice.post("/people", {"name": f"Secret {hidden}"}).ok(201)
    one, two = (charlie.get("/entries", limit=2).ok() for _ in range(2))
    assert one == two
    assert len(one["entries"]) == 2
    rest = charlie.get("/entries", limit=3, after=one["next"]).ok()
    assert (len(rest["entries"]), rest["next"]) == (3, None)


def test_fields_hidden_from_a_reader_move_no_end_of_a_page_nor_of_a_story(
    alice: ApiClient, bob: ApiClient, people: People
) -> None:
    ada = alice.post("/people", {"name": "Ada"}).ok(201)["id"]
    for number in range(4):
        alice.post("/notes", {"party": ada, "text": f"<p>{number}</p>"}).ok(201)
    Role.objects.filter(label="Bob").update(fields={"people": {"job_title": "hidden"}})
    raise_epoch()
    asked = {limit: bob.get("/entries", limit=limit).ok() for limit in (2, 4, 5)}
    told = {limit: bob.get(f"/people/{ada}/timeline", limit=limit).ok() for limit in (2, 4, 5)}
    for number in range(7):
        alice.patch(f"/people/{ada}", {"version": number + 1, "job_title": f"Number {number}"}).ok()
    assert {limit: bob.get("/entries", limit=limit).ok() for limit in (2, 4, 5)} == asked
    after = {limit: bob.get(f"/people/{ada}/timeline", limit=limit).ok() for limit in (2, 4, 5)}
    assert after == told
    assert told[5]["next"] is None


def test_a_story_tells_nothing_by_whom_it_is_hidden_that_it_is_about(
    alice: ApiClient, bob: ApiClient, people: People
) -> None:
    ada = alice.post("/people", {"name": "Ada"}).ok(201)["id"]
    alice.post("/tasks", {"title": "Call", "party": ada}).ok(201)
    alice.post("/notes", {"party": ada, "text": "<p>Hello</p>"}).ok(201)
    events = [one["event"] for one in bob.get(f"/people/{ada}/timeline").ok()["entries"]]
    assert events == ["note.written", "task.set", "party.added"]
    hide_field(people.bob, "tasks", "party")
    events = [one["event"] for one in bob.get(f"/people/{ada}/timeline").ok()["entries"]]
    assert events == ["note.written", "party.added"]
