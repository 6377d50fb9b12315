"""A field of tags that the business added itself is a field of tags like any other."""

from typing import Any

import pytest

from regulars.core.records.models import FieldTag, Tag
from testing.client import ApiClient
from testing.people import People, hide_field

pytestmark = pytest.mark.django_db


@pytest.fixture
def likes(alice: ApiClient) -> dict[str, Any]:
    return dict(alice.post("/fields", {"type": "people", "label": "Likes", "kind": "tags"}).ok(201))


def add(alice: ApiClient, name: str, *likes: str, **more: Any) -> int:
    return int(alice.post("/people", {"name": name, "likes": list(likes), **more}).ok(201)["id"])


def worn(alice: ApiClient, pk: int) -> list[str]:
    return sorted(alice.get(f"/people/{pk}").ok()["likes"])


def change(alice: ApiClient, pk: int, **values: Any) -> int:
    version = alice.get(f"/people/{pk}").ok()["version"]
    answer = alice.patch(f"/people/{pk}", {"version": version, **values})
    answer.ok()
    assert answer.entry
    return answer.entry


def found(alice: ApiClient, op: str, value: Any = None) -> list[str]:
    tree: dict[str, Any] = {"field": "likes", "op": op.removeprefix("not ")}
    tree |= {"value": value} if value is not None else {}
    tree = {"not": tree} if op.startswith("not ") else tree
    return sorted(row["title"] for row in alice.get("/people", filter=tree).ok()["rows"])


def test_it_is_written_read_listed_and_described(alice: ApiClient, likes: dict[str, Any]) -> None:
    ada = add(alice, "Ada", "Wine", "wine", "Tea", tags=["VIP"])
    assert (worn(alice, ada), alice.get(f"/people/{ada}").ok()["tags"]) == (["Tea", "Wine"], ["VIP"])
    assert alice.get("/people", columns="likes").ok()["rows"][0]["likes"] == ["Tea", "Wine"]
    described = {f["name"]: f for f in alice.get("/describe/people").ok()["fields"]}["likes"]
    assert (described["kind"], described["readonly"], described["groupable"]) == ("tags", False, True)
    assert set(described["operators"]) == {"has_any", "has_all", "is_empty", "is_not_empty"}


def test_it_is_filtered(alice: ApiClient, likes: dict[str, Any]) -> None:
    for name, words in {"Ada": ["Wine", "Tea"], "Bo": ["Wine"], "Cy": []}.items():
        add(alice, name, *words, tags=["Tea"])
    assert found(alice, "has_any", ["TEA", "wine"]) == ["Ada", "Bo"]
    assert found(alice, "has_all", ["Tea", "Wine"]) == ["Ada"]
    assert found(alice, "not has_any", ["Tea"]) == ["Bo", "Cy"]
    assert found(alice, "is_empty") == ["Cy"]
    assert found(alice, "is_not_empty") == ["Ada", "Bo"]
    assert found(alice, "has_any", ["Unheard of"]) == []


def test_lists_and_boards_stand_by_it(alice: ApiClient, likes: dict[str, Any]) -> None:
    add(alice, "Ada", "Wine", "Tea")
    add(alice, "Bo", "Wine")
    add(alice, "Cy")
    groups = alice.get("/people/groups", by="likes").ok()["groups"]
    assert [(g["value"], g["label"], g["count"]) for g in groups] == [
        ("Tea", "Tea", 1),
        ("Wine", "Wine", 2),
        (None, "", 1),
    ]
    board = alice.get("/people/board", by="likes").ok()["groups"]
    assert [[row["title"] for row in group["rows"]] for group in board] == [["Ada"], ["Ada", "Bo"], ["Cy"]]
    inside = {"field": "likes", "op": "has_any", "value": ["Tea"]}
    assert [g["count"] for g in alice.get("/people/groups", by="likes", filter=inside).ok()["groups"]] == [1, 1]


def test_search_finds_by_it_and_forgets_it_with_the_field(alice: ApiClient, likes: dict[str, Any]) -> None:
    ada = add(alice, "Ada", "Châteauneuf")
    assert [h["id"] for h in alice.get("/search", q="chateau").ok()["hits"]] == [ada]
    alice.delete(f"/fields/{likes['id']}").ok(204)
    assert alice.get("/search", q="chateau").ok()["hits"] == []
    assert "likes" not in alice.get(f"/people/{ada}").ok()
    alice.patch(f"/fields/{likes['id']}", {"archived": False}).ok()
    assert [h["id"] for h in alice.get("/search", q="chateau").ok()["hits"]] == [ada]
    assert worn(alice, ada) == ["Châteauneuf"]


def test_a_change_is_told_taken_back_and_seen_as_it_was(alice: ApiClient, likes: dict[str, Any]) -> None:
    ada = add(alice, "Ada", "Wine")
    created = alice.get(f"/people/{ada}/history", field="likes").ok()["changes"][0]
    entry = change(alice, ada, likes=["Tea", "Wine"])
    told = alice.get(f"/people/{ada}/history", field="likes").ok()["changes"]
    assert [(one["before"], one["after"]) for one in told] == [(["Wine"], ["Tea", "Wine"]), (None, ["Wine"])]
    assert alice.get(f"/people/{ada}/as-of", at=created["at"]).ok()["values"]["likes"] == ["Wine"]
    assert alice.post(f"/entries/{entry}/undo").ok()["conflicts"] == []
    assert worn(alice, ada) == ["Wine"]


def test_a_later_change_is_not_trampled(alice: ApiClient, likes: dict[str, Any]) -> None:
    ada = add(alice, "Ada")
    entry = change(alice, ada, likes=["Wine"])
    change(alice, ada, likes=["Tea"])
    conflicts = alice.post(f"/entries/{entry}/undo").ok()["conflicts"]
    assert [(c["field"], c["expected"], c["found"]) for c in conflicts] == [("likes", ["Wine"], ["Tea"])]
    assert worn(alice, ada) == ["Tea"]


def test_what_is_purged_leaves_nothing_and_comes_back_whole(alice: ApiClient, likes: dict[str, Any]) -> None:
    away = alice.post("/fields", {"type": "people", "label": "Old likes", "kind": "tags"}).ok(201)
    ada = add(alice, "Ada", "Wine", old_likes=["Port"])
    alice.delete(f"/fields/{away['id']}").ok(204)
    alice.delete(f"/people/{ada}").ok()
    purged = alice.post(f"/people/{ada}/purge").ok()["entry"]
    assert not FieldTag.objects.exists()
    assert alice.post(f"/entries/{purged}/undo").ok()["conflicts"] == []
    alice.post(f"/people/{ada}/restore")
    alice.patch(f"/fields/{away['id']}", {"archived": False}).ok()
    read = alice.get(f"/people/{ada}").ok()
    assert (read["likes"], read["old_likes"]) == (["Wine"], ["Port"])


def test_it_can_be_required_and_begin_with_something(alice: ApiClient, likes: dict[str, Any]) -> None:
    alice.patch(f"/fields/{likes['id']}", {"required": True}).ok()
    assert alice.post("/people", {"name": "Ada"}).body["errors"][0]["field"] == "likes"
    alice.patch(f"/fields/{likes['id']}", {"default": ["Coffee"]}).ok()
    ada = alice.post("/people", {"name": "Ada"}).ok(201)
    assert ada["likes"] == ["Coffee"]
    emptied = alice.patch(f"/people/{ada['id']}", {"version": ada["version"], "likes": []})
    assert (emptied.status, emptied.body["errors"][0]["field"]) == (422, "likes")
    assert alice.patch(f"/fields/{likes['id']}", {"default": ["x" * 61]}).status == 422
    assert alice.patch(f"/fields/{likes['id']}", {"unique": True}).status == 422


def test_many_are_given_and_relieved_of_it_at_once(alice: ApiClient, likes: dict[str, Any]) -> None:
    ada, bo = add(alice, "Ada", "Wine"), add(alice, "Bo", "Tea")
    expected = {
        "add": ({"add": ["Rum"]}, [["Rum", "Wine"], ["Rum", "Tea"]]),
        "remove": ({"remove": ["WINE", "rum"]}, [[], ["Tea"]]),
        "set": (["Milk"], [["Milk"], ["Milk"]]),
    }
    entries = []
    for values, after in expected.values():
        body = {"select": {"ids": [ada, bo]}, "action": "change", "values": {"likes": values}}
        entries.append(alice.post("/people/bulk", body).ok()["entry"])
        assert [worn(alice, ada), worn(alice, bo)] == after
    for entry in reversed(entries):
        assert alice.post(f"/entries/{entry}/undo").ok()["conflicts"] == []
    assert [worn(alice, ada), worn(alice, bo)] == [["Wine"], ["Tea"]]


def test_to_whom_it_is_hidden_it_does_not_exist(alice: ApiClient, likes: dict[str, Any], people: People) -> None:
    bob = ApiClient(people.bob)
    ada = add(alice, "Ada", "Burgundy")
    assert bob.get(f"/people/{ada}").ok()["likes"] == ["Burgundy"]
    hide_field(people.bob, "people", "likes")
    assert "likes" not in bob.get(f"/people/{ada}").ok()
    assert bob.get("/people", filter={"field": "likes", "op": "is_empty"}).status == 400
    assert bob.get("/people/groups", by="likes").status == 400
    assert bob.get("/search", q="burgundy").ok()["hits"] == []
    assert bob.patch(f"/people/{ada}", {"version": 1, "likes": []}).status == 422
    assert "Burgundy" not in str(bob.get(f"/people/{ada}/history").body)
    hide_field(people.bob, "people", "likes", "read")
    assert bob.get(f"/people/{ada}").ok()["likes"] == ["Burgundy"]
    assert bob.patch(f"/people/{ada}", {"version": 1, "likes": []}).status == 422


def test_two_that_are_one_wear_the_tags_of_both_until_they_are_parted(alice: ApiClient, likes: dict[str, Any]) -> None:
    ada, other = add(alice, "Ada", "Wine", "Tea"), add(alice, "Ada L.", "Rum", "Tea")
    entry = alice.post(f"/people/{ada}/merge", {"other": other, "take": []}).ok()["entry"]
    assert worn(alice, ada) == ["Rum", "Tea", "Wine"]
    assert not FieldTag.objects.filter(record_id=other).exists()
    change(alice, ada, likes=["Tea", "Wine", "Milk"])
    assert alice.post(f"/entries/{entry}/undo").ok()["conflicts"] == []
    assert (worn(alice, ada), worn(alice, other)) == (["Milk", "Tea", "Wine"], ["Rum", "Tea"])
    assert alice.get("/search", q="rum").ok()["hits"][0]["id"] == other


def test_types_over_one_table_do_not_mix_their_fields(alice: ApiClient, likes: dict[str, Any]) -> None:
    alice.post("/fields", {"type": "organisations", "label": "Likes", "kind": "tags"}).ok(201)
    ada = add(alice, "Ada", "Wine")
    firm = alice.post("/organisations", {"name": "Firm", "likes": ["Steel"]}).ok(201)["id"]
    both = {"select": {"ids": [ada, firm]}, "action": "trash"}
    alice.post("/parties/bulk", both).ok()
    purged = alice.post("/parties/bulk", {**both, "action": "purge"}).ok()["entry"]
    assert not FieldTag.objects.exists()
    assert alice.post(f"/entries/{purged}/undo").ok()["conflicts"] == []
    assert worn(alice, ada) == ["Wine"]
    assert alice.get(f"/organisations/{firm}").ok()["likes"] == ["Steel"]
    assert FieldTag.objects.count() == 2


def test_a_task_that_repeats_keeps_its_tags(alice: ApiClient) -> None:
    alice.post("/fields", {"type": "tasks", "label": "Needs", "kind": "tags"}).ok(201)
    task = {"title": "Water the plants", "due_on": "2026-05-04", "repeats": "weekly", "needs": ["Can"]}
    first = alice.post("/tasks", task).ok(201)["id"]
    alice.post(f"/tasks/{first}/verbs/complete").ok()
    rows = alice.get("/tasks", columns="needs").ok()["rows"]
    assert [row["needs"] for row in rows] == [["Can"], ["Can"]]


def test_a_tag_in_several_fields_is_counted_once_a_record(alice: ApiClient, likes: dict[str, Any]) -> None:
    alice.post("/fields", {"type": "people", "label": "Wants", "kind": "tags"}).ok(201)
    add(alice, "Ada", "Wine", tags=["Wine"], wants=["Wine"])
    add(alice, "Bo", "Wine", wants=["Wine", "Tea"])
    alice.post("/people", {"name": "Cy", "tags": ["Wine"]}).ok(201)
    counts = {tag["name"]: tag["count"] for tag in alice.get("/tags").ok()}
    assert counts == {"Wine": 3, "Tea": 1}


def test_a_tag_of_nothing_that_can_be_seen_is_refused(alice: ApiClient, likes: dict[str, Any]) -> None:
    answer = alice.post("/people", {"name": "Ada", "likes": ["\u0301"]})
    assert (answer.status, answer.body["errors"][0]["field"]) == (422, "likes")
    assert not Tag.objects.exists()
