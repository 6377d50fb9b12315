"""What one does, the others' screens are told of at their next question, and nothing that they may not see."""

from typing import Any

import pytest

from regulars.core.access.viewer import raise_epoch
from regulars.core.records.live import looking, tail
from regulars.core.records.live.tests.conftest import begin, begin_process
from testing.client import ApiClient
from testing.people import OWN, People, hide_field, make_user


def told(client: ApiClient, after: str, **more: Any) -> set[tuple[str, int]]:
    """What is told, the same by a process that knows the last changes and by one that has just begun."""
    first = client.get("/live", after=after, **more)
    begin_process()
    assert client.get("/live", after=after, **more).status == first.status
    return {(one["type"], one["id"]) for one in first.body["changed"]} if first.status == 200 else set()


def test_nothing_happened_is_told_without_a_word(alice: ApiClient) -> None:
    found = alice.get("/live", after=begin(alice))
    assert (found.status, found.content) == (204, b"")


def test_a_change_is_told_once(alice: ApiClient, bob: ApiClient) -> None:
    made = alice.post("/people", {"name": "Novak"}).ok(201)
    before = begin(bob)
    entry = alice.patch(f"/people/{made['id']}", {"version": made["version"], "name": "Nowak"}).entry
    found = bob.get("/live", after=before).ok()
    assert {"type": "people", "id": made["id"], "entry": entry} in found["changed"]
    assert {"people", "parties"} <= set(found["types"])
    assert not found["everything"]
    assert bob.get("/live", after=found["position"]).status == 204


def test_what_others_do_while_a_page_is_still_being_read_is_told(alice: ApiClient, bob: ApiClient) -> None:
    made = alice.post("/people", {"name": "Novak"}).ok(201)
    before = bob.get("/session").ok()["live"]
    alice.patch(f"/people/{made['id']}", {"version": made["version"], "name": "Nowak"}).ok()
    assert told(bob, before) == {("people", made["id"])}
    assert told(bob, bob.get("/session").ok()["live"]) == set()


def test_a_call_is_told_on_the_timelines_where_it_stands(alice: ApiClient) -> None:
    person = alice.post("/people", {"name": "Novak"}).ok(201)
    before = begin(alice)
    call = alice.post("/calls", {"party": person["id"], "happened_at": "2026-11-20T10:00:00Z"}).ok(201)
    assert told(alice, before) == {("people", person["id"]), ("calls", call["id"])}


def test_hidden_records_make_no_difference(alice: ApiClient, charlie: ApiClient) -> None:
    before = begin(charlie)
    made = alice.post("/people", {"name": "Novak"}).ok(201)
    alice.patch(f"/people/{made['id']}", {"version": made["version"], "name": "Nowak"}).ok()
    assert told(charlie, before) == set()
    mine = charlie.post("/people", {"name": "Own"}).ok(201)
    assert told(charlie, before) == {("people", mine["id"])}


def test_hidden_fields_make_no_difference(people: People, alice: ApiClient, bob: ApiClient) -> None:
    made = alice.post("/people", {"name": "Novak"}).ok(201)
    hide_field(people.bob, "people", "birthday")
    hide_field(people.bob, "people", "language")
    before = begin(bob)
    made = alice.patch(f"/people/{made['id']}", {"version": made["version"], "language": "cs"}).ok()
    assert told(bob, before) == set()
    alice.patch(f"/people/{made['id']}", {"version": made["version"], "name": "Nowak"}).ok()
    assert told(bob, before) == {("people", made["id"])}


def test_what_is_given_away_leaves_the_screen_of_who_had_it(
    people: People, alice: ApiClient, charlie: ApiClient
) -> None:
    made = charlie.post("/people", {"name": "Mine"}).ok(201)
    before = begin(charlie)
    alice.patch(f"/people/{made['id']}", {"version": made["version"], "owner": people.alice.pk}).ok()
    assert told(charlie, before) == {("people", made["id"])}


def test_what_is_given_away_or_gone_is_no_news_to_who_never_saw_it(people: People, alice: ApiClient) -> None:
    dora = ApiClient(make_user("Dora", OWN))
    given = alice.post("/people", {"name": "Given", "owner": people.charlie.pk}).ok(201)
    gone = alice.post("/people", {"name": "Gone", "owner": people.charlie.pk}).ok(201)
    alice.delete(f"/people/{gone['id']}", version=gone["version"]).ok()
    hers = begin(dora)
    alice.patch(f"/people/{given['id']}", {"version": given["version"], "owner": people.alice.pk}).ok()
    alice.post(f"/people/{gone['id']}/purge").ok()
    assert told(dora, hers) == set()


def test_what_is_gone_for_good_is_told_to_who_saw_it(alice: ApiClient, bob: ApiClient, charlie: ApiClient) -> None:
    made = alice.post("/people", {"name": "Gone"}).ok(201)
    alice.delete(f"/people/{made['id']}", version=made["version"]).ok()
    hers, his = begin(bob), begin(charlie)
    alice.post(f"/people/{made['id']}/purge").ok()
    assert ("people", made["id"]) in told(bob, hers)
    assert told(charlie, his) == set()


def test_too_much_to_tell_one_by_one_is_told_as_everything(
    alice: ApiClient, charlie: ApiClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tail, "MOST_AT_ONCE", 3)
    hers, his = begin(alice), begin(charlie)
    for number in range(6):
        alice.post("/people", {"name": f"Many {number}"}).ok(201)
    found = alice.get("/live", after=hers).ok()
    assert (found["everything"], found["changed"]) == (True, [])
    assert charlie.get("/live", after=his).status == 204
    assert alice.get("/live", after=found["position"]).status == 204


@pytest.mark.parametrize("after", ["x", "-1", "1:2", "1:2:3:x", "9" * 19, "1:2:3:4,", " 1"])
def test_a_made_up_position_is_refused(after: str, alice: ApiClient) -> None:
    assert alice.get("/live", after=after).status == 400


def test_a_position_of_another_database_has_everything_read_anew(alice: ApiClient) -> None:
    alice.post("/people", {"name": "Novak"}).ok(201)
    assert alice.get("/live", after="999999999").ok()["everything"]


def test_new_rights_and_fields_are_told(alice: ApiClient) -> None:
    found = alice.get("/live").ok()
    asked = {"after": found["position"], "schema": found["schema_version"]}
    assert alice.get("/live", **asked).status == 204
    raise_epoch()
    assert alice.get("/live", **asked).ok()["schema_version"] > found["schema_version"]


def test_a_closed_account_is_answered_no_more(people: People, alice: ApiClient, bob: ApiClient) -> None:
    before = begin(bob)
    alice.patch(f"/users/{people.bob.pk}", {"is_active": False}).ok()
    assert bob.get("/live", after=before).status == 401


def test_looking_back_through_the_journal_goes_on_in_pieces(
    alice: ApiClient, charlie: ApiClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    from regulars.core.records.live import news

    monkeypatch.setattr(news, "_AT_A_TIME", 2)
    before = begin(charlie)
    for number in range(5):
        alice.post("/people", {"name": f"Hidden {number}"}).ok(201)
    charlie.post("/people", {"name": "Own"}).ok(201)
    begin_process()
    assert charlie.get("/live", after=before).ok()["everything"]
    assert looking.changes_beyond(0, 0, 1)
