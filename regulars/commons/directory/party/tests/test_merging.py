"""Two records of one person become one: nothing is lost, both ids work, one entry says it."""

import pytest

from regulars.commons.directory.party.tests.two_people import make_two
from testing.client import ApiClient


def _merge(alice: ApiClient, one: int, two: int, **more: object) -> int:
    return int(alice.post(f"/people/{one}/merge", {"other": two, **more}).ok()["entry"])


def _titles(alice: ApiClient, pk: int, panel: str) -> list[str]:
    return sorted(row["title"] for row in alice.get(f"/people/{pk}/panels/{panel}").ok()["rows"])


def test_everything_that_refers_to_the_one_that_goes_refers_to_the_other(alice: ApiClient) -> None:
    one, two = make_two(alice)
    before = len(alice.get(f"/people/{one['id']}/timeline", limit=100).ok()["entries"])
    theirs = len(alice.get(f"/people/{two['id']}/timeline", limit=100).ok()["entries"])
    _merge(alice, one["id"], two["id"])
    now = alice.get(f"/people/{one['id']}").ok()
    assert (now["name"], now["email"], now["shoe"], now["birthday"]) == (
        "Amara Okafor", "amara@bakery.example", "38", "1984-02-29",
    )  # fmt: skip
    assert sorted(now["tags"]) == ["north", "regular"]
    assert [p["value"] for p in now["children"]["contact_points"] if p["kind"] == "email"] == [
        "amara@bakery.example", "a.okafor@home.example",
    ]  # fmt: skip
    assert len([p for p in now["children"]["contact_points"] if p["kind"] == "phone"]) == 1
    assert len(now["children"]["facts"]) == 2
    assert len(now["children"]["roles"]) == 1
    assert len(_titles(alice, one["id"], "notes-party")) == 2
    assert len(_titles(alice, one["id"], "tasks-party")) == 2
    ties = alice.get(f"/people/{one['id']}/panels/relationships-source").ok()["rows"]
    assert sorted(tie["target"]["title"] for tie in ties) == ["Lindqvist Bakery", "Mill", "Third Person"]
    third = alice.get("/people", filter={"field": "recommended_by", "op": "is", "value": one["id"]}).ok()["rows"]
    assert [row["title"] for row in third] == ["Third Person"]
    friends = {row["title"]: row["friends"] for row in alice.get("/organisations", columns="name,friends").ok()["rows"]}
    assert [[one["id"]], [one["id"]]] == [[f["id"] for f in some] for some in friends.values()]
    story = alice.get(f"/people/{one['id']}/timeline", limit=100).ok()["entries"]
    shared = 3  # the tie between the two, and both organisations' lists tell nobody's story twice
    assert before + theirs - shared <= len(story) <= before + theirs + 1
    assert len(alice.get("/people", q="okafor").ok()["rows"]) == 1


def test_both_ids_keep_working(alice: ApiClient) -> None:
    one, two = make_two(alice)
    _merge(alice, one["id"], two["id"])
    old, now = two["id"], one["id"]
    assert alice.get(f"/people/{old}").ok()["id"] == now
    assert alice.get(f"/parties/{old}").ok()["id"] == now
    assert alice.get(f"/organisations/{old}").status == 404
    for rest in ("timeline", "history", "panels/notes-party", "merges", "as-of?at=2030-01-01T00:00:00Z"):
        assert alice.get(f"/people/{old}/{rest}").content == alice.get(f"/people/{now}/{rest}").content, rest
    assert alice.get(f"/parties/{old}/network").content == alice.get(f"/parties/{now}/network").content
    note = alice.post("/notes", {"party": old, "text": "Written by the old id"}).ok(201)
    assert note["party"]["id"] == now
    for value in (old, [old]):
        asked = {"field": "party", "op": "has_any", "value": value}
        assert len(alice.get("/notes", filter=asked).ok()["rows"]) == 3
    version = alice.get(f"/people/{now}").ok()["version"]
    changed = alice.patch(f"/people/{old}", {"version": version, "job_title": "Baker"}).ok()
    assert (changed["id"], changed["job_title"]) == (now, "Baker")
    bulk = {"select": {"ids": [old, now]}, "action": "change", "values": {"language": "nb"}}
    assert alice.post("/people/bulk", bulk).ok()["count"] == 1


def test_fields_are_taken_from_the_side_that_is_chosen(alice: ApiClient) -> None:
    one, two = make_two(alice)
    compared = alice.get(f"/people/{one['id']}/merge/{two['id']}").ok()
    proposed = {f["name"]: f["proposed"] for f in compared["fields"]}
    assert (proposed["name"], proposed["shoe"], compared["why_not"]) == ("this", "other", None)
    assert {m["type"]: m["count"] for m in compared["moves"]}["notes"] == 1
    _merge(alice, one["id"], two["id"], take=["name", "email", "employer"])
    now = alice.get(f"/people/{one['id']}").ok()
    assert (now["name"], now["additional_names"], now["email"]) == ("Amara N. Okafor", "N.", "a.okafor@home.example")
    assert now["employer"]["title"] == "Mill"


@pytest.mark.parametrize(
    ("take", "stays", "goes"), [(["name"], "Lindqvist Bakery", "Mill"), (["employer"], "Mill", "Lindqvist Bakery")]
)
def test_the_employer_not_chosen_is_a_former_one_from_today(
    alice: ApiClient, take: list[str], stays: str, goes: str
) -> None:
    one, two = make_two(alice)
    _merge(alice, one["id"], two["id"], take=take)
    assert alice.get(f"/people/{one['id']}").ok()["employer"]["title"] == stays
    asked = {"field": "source", "op": "has_any", "value": [one["id"]]}
    ties = alice.get("/relationships", filter=asked, columns="target,until").ok()["rows"]
    until = {tie["target"]["title"]: tie["until"] for tie in ties}
    assert (until[stays], until[goes] is None) == (None, False), until


def test_one_entry_tells_it(alice: ApiClient) -> None:
    one, two = make_two(alice)
    entry = alice.get(f"/entries/{_merge(alice, one['id'], two['id'])}").ok()
    assert entry["sentence"] == "Alice merged Amara N. Okafor into Amara Okafor"
    assert entry["can_undo"]


def test_merging_again_what_is_one_already_is_refused(alice: ApiClient) -> None:
    one, two = make_two(alice)
    _merge(alice, one["id"], two["id"])
    for this, that in ((one, two), (two, one), (one, one)):
        assert alice.post(f"/people/{this['id']}/merge", {"other": that["id"]}).status == 422


def test_a_person_and_a_household_do_not_become_one(alice: ApiClient) -> None:
    person = alice.post("/people", {"name": "Siv Dahl"}).ok(201)["id"]
    household = alice.post("/households", {"name": "The Dahls"}).ok(201)["id"]
    answer = alice.post(f"/parties/{person}/merge", {"other": household})
    assert answer.status == 422
    assert "only two of a kind can" in answer.body["detail"]
    assert alice.get(f"/parties/{person}/merge/{household}").ok()["why_not"]
    assert alice.post(f"/people/{person}/merge", {"other": household}).status == 404


def test_a_stale_choice_is_refused(alice: ApiClient) -> None:
    one, two = make_two(alice)
    asked = {"other": two["id"], "version": one["version"], "other_version": two["version"]}
    alice.patch(f"/people/{two['id']}", {"version": two["version"], "job_title": "Baker"}).ok()
    assert alice.post(f"/people/{one['id']}/merge", asked).status == 409
    assert alice.get(f"/people/{two['id']}").ok()["id"] == two["id"]


def test_undo_of_what_was_done_before_still_works_or_says_why_not(alice: ApiClient) -> None:
    one, two = make_two(alice)
    other = alice.post("/people", {"name": "Somebody Else"}).ok(201)["id"]
    note = alice.post("/notes", {"party": two["id"], "text": "Sent on"}).ok(201)
    sent = alice.patch(f"/notes/{note['id']}", {"version": 1, "party": other})
    written = alice.post("/notes", {"party": two["id"], "text": "To be taken back"})
    renamed = alice.patch(f"/people/{two['id']}", {"version": two["version"], "job_title": "Baker"})
    _merge(alice, one["id"], two["id"])
    assert alice.post(f"/entries/{sent.entry}/undo").ok()["conflicts"] == []
    assert alice.get(f"/notes/{note['id']}").ok()["party"]["id"] == one["id"]
    assert alice.post(f"/entries/{written.entry}/undo").ok()["conflicts"] == []
    assert alice.get(f"/notes/{written.body['id']}").status == 404
    assert [c["found"] for c in alice.post(f"/entries/{renamed.entry}/undo").ok()["conflicts"]] == ["merged"]
