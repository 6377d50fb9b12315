"""What became one is separated again at any later time: both are as they were, new entries go where they belong."""

import json

from regulars.commons.directory.party.tests.two_people import everything, make_two
from testing.client import ApiClient


def _merge(alice: ApiClient, one: int, two: int, **more: object) -> int:
    return int(alice.post(f"/people/{one}/merge", {"other": two, **more}).ok()["entry"])


def test_both_are_as_they_were_byte_by_byte(alice: ApiClient) -> None:
    one, two = make_two(alice)
    before = everything(alice, one["id"], two["id"])
    stories = [alice.get(f"/people/{p['id']}/timeline", limit=100).ok()["entries"] for p in (one, two)]
    entry = _merge(alice, one["id"], two["id"], take=["name", "email", "employer", "shoe"])
    assert everything(alice, one["id"]) != before
    done = alice.post(f"/people/{one['id']}/separate", {"entry": entry}).ok()
    assert done["conflicts"] == []
    assert everything(alice, one["id"], two["id"]) == before
    for person, story in zip((one, two), stories, strict=True):
        now = alice.get(f"/people/{person['id']}/timeline", limit=100).ok()["entries"]
        ids = [e["id"] for e in now if not e["event"].startswith("records.")]
        assert ids == [e["id"] for e in story]
    assert len(alice.get("/people", q="okafor").ok()["rows"]) == 2


def test_undo_of_the_entry_separates(alice: ApiClient) -> None:
    one, two = make_two(alice)
    before = everything(alice, one["id"], two["id"])
    entry = _merge(alice, one["id"], two["id"])
    assert alice.post(f"/entries/{entry}/undo", {"dry_run": True}).ok()["entry"] is None
    undone = alice.post(f"/entries/{entry}/undo").ok()
    assert everything(alice, one["id"], two["id"]) == before
    assert alice.post(f"/entries/{entry}/undo").status == 422
    assert "merge them anew" in alice.post(f"/entries/{undone['entry']}/undo").body["detail"]
    assert alice.post(f"/people/{one['id']}/separate", {"entry": entry}).status == 404


def test_new_entries_go_to_the_side_that_is_named(alice: ApiClient) -> None:
    one, two = make_two(alice)
    entry = _merge(alice, one["id"], two["id"])
    hers = alice.post("/notes", {"party": one["id"], "text": "For the one that comes back"})
    mine = alice.post("/notes", {"party": one["id"], "text": "For the one that stays"})
    version = alice.get(f"/people/{one['id']}").ok()["version"]
    title = alice.patch(f"/people/{one['id']}", {"version": version, "job_title": "Head baker"})
    points = alice.get(f"/people/{one['id']}").ok()
    rows = [*points["children"]["contact_points"], {"kind": "phone", "value": "+47 99 88 77 66"}]
    phone = alice.patch(f"/people/{one['id']}", {"version": points["version"], "children": {"contact_points": rows}})
    asked = alice.get(f"/people/{one['id']}/merges").ok()["merges"][0]
    assert {e["id"] for e in asked["since"]} == {hers.entry, mine.entry, title.entry, phone.entry}
    sides = {str(hers.entry): "other", str(phone.entry): "other"}
    done = alice.post(f"/people/{one['id']}/separate", {"entry": entry, "sides": sides}).ok()
    assert done["conflicts"] == []
    stays, back = (alice.get(f"/people/{p['id']}").ok() for p in (one, two))
    assert (stays["job_title"], back["job_title"]) == ("Head baker", two["job_title"])
    assert stays["children"] == one["children"]
    assert [p["value"] for p in back["children"]["contact_points"]] == [
        *(p["value"] for p in two["children"]["contact_points"]), "+47 99 88 77 66",
    ]  # fmt: skip
    for person, note in ((one, mine), (two, hers)):
        found = alice.get(f"/people/{person['id']}/panels/notes-party").ok()["rows"]
        assert note.body["id"] in [row["id"] for row in found]
        assert len(found) == 2
        story = [e["id"] for e in alice.get(f"/people/{person['id']}/timeline", limit=100).ok()["entries"]]
        assert note.entry in story
    assert stays["version"] > points["version"]


def test_all_that_is_new_goes_to_one_side(alice: ApiClient) -> None:
    one, two = make_two(alice)
    entry = _merge(alice, one["id"], two["id"])
    called = {"happened_at": "2026-11-02T10:00:00Z", "direction": "in", "outcome": "reached"}
    alice.post("/calls", {"party": one["id"], **called})
    alice.post(f"/people/{one['id']}/separate", {"entry": entry, "new": "other"}).ok()
    stays, back = (alice.get(f"/people/{p['id']}").ok() for p in (one, two))
    assert stays == one
    assert back["last_heard_at"] != two["last_heard_at"] or two["last_heard_at"] is None
    assert {**back, "last_heard_at": two["last_heard_at"], "quiet_on": two["quiet_on"]} == two


def test_merges_of_merged_ones_are_separated_in_turn(alice: ApiClient) -> None:
    one, two = make_two(alice)
    three = alice.post("/people", {"name": "A. Okafor"}).ok(201)
    before = everything(alice, one["id"], two["id"], three["id"])
    first = _merge(alice, one["id"], two["id"])
    second = _merge(alice, three["id"], one["id"])
    assert alice.get(f"/people/{two['id']}").ok()["id"] == three["id"]
    refused = alice.post(f"/people/{three['id']}/separate", {"entry": first})
    assert refused.status == 422
    assert "separate those first" in refused.body["detail"]
    alice.post(f"/people/{three['id']}/separate", {"entry": second}).ok()
    alice.post(f"/people/{one['id']}/separate", {"entry": first}).ok()
    for was, now in zip(before, everything(alice, one["id"], two["id"], three["id"]), strict=True):
        assert json.loads(now) == json.loads(was)
        assert now == was


def test_two_merged_into_one_are_separated_in_any_order(alice: ApiClient) -> None:
    one, two = make_two(alice)
    three = alice.post("/people", {"name": "A. Okafor", "email": "third@home.example", "language": "nb"}).ok(201)
    before = [alice.get(f"/people/{p['id']}").ok() for p in (one, two, three)]
    first, second = _merge(alice, one["id"], two["id"]), _merge(alice, one["id"], three["id"])
    assert alice.post(f"/people/{one['id']}/separate", {"entry": first}).ok()["conflicts"] == []
    assert alice.get(f"/people/{one['id']}").ok()["language"] == "nb"
    assert alice.post(f"/people/{one['id']}/separate", {"entry": second}).ok()["conflicts"] == []
    after = [alice.get(f"/people/{p['id']}").ok() for p in (one, two, three)]
    for was, now in zip(before, after, strict=True):
        assert {**now, "version": 0, "changed_at": ""} == {**was, "version": 0, "changed_at": ""}


def test_what_was_sent_elsewhere_since_is_told_and_left_alone(alice: ApiClient) -> None:
    one, two = make_two(alice)
    note = alice.get(f"/people/{two['id']}/panels/notes-party").ok()["rows"][0]
    third = alice.post("/people", {"name": "Somebody Else"}).ok(201)["id"]
    entry = _merge(alice, one["id"], two["id"])
    alice.patch(f"/notes/{note['id']}", {"version": note["version"], "party": third}).ok()
    done = alice.post(f"/people/{one['id']}/separate", {"entry": entry}).ok()
    assert [(c["type"], c["id"], c["field"]) for c in done["conflicts"]] == [("notes", note["id"], "party")]
    assert alice.get(f"/notes/{note['id']}").ok()["party"]["id"] == third
