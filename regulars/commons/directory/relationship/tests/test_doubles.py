"""A relationship is noted once: saying it again, for days that overlap, is refused, or a match where a file says so."""

from typing import Any

import pytest

from regulars.commons.directory.relationship.models import Relationship
from testing.bringing import Bring
from testing.client import ApiClient
from testing.people import People, hide_field

Tie = dict[str, Any]


@pytest.fixture
def kinds(alice: ApiClient) -> dict[str, int]:
    rows = alice.get("/relationship_kinds", columns="name", limit=200).ok()["rows"]
    found = {row["name"]: row["id"] for row in rows}
    for name, reverse in (("wed to", "wed to"), ("taught by", "taught")):
        found[name] = alice.post("/relationship_kinds", {"name": name, "reverse_name": reverse}).ok(201)["id"]
    return found


@pytest.fixture
def tie(alice: ApiClient, kinds: dict[str, int]) -> Tie:
    ends = {end: alice.post("/people", {"name": end.title()}).ok(201)["id"] for end in ("source", "target")}
    return {"kind": kinds["taught by"], **ends}


@pytest.mark.parametrize(
    ("one", "other", "is_double"),
    [
        ({}, {}, True),
        ({}, {"since": "2020-01-01"}, True),
        ({"until": "2020-01-01"}, {"since": "2020-01-01"}, False),
        ({"until": "2020-01-02"}, {"since": "2020-01-01"}, True),
        ({"since": "2019-01-01", "until": "2020-01-01"}, {"since": "2021-01-01"}, False),
        ({"since": "2019-01-01", "until": "2019-01-01"}, {"since": "2019-01-01", "until": "2019-01-01"}, True),
        ({"note": "As a baker"}, {"note": "as a Baker"}, True),
        ({"note": "As a baker"}, {}, True),
        ({"note": "As a baker"}, {"note": "As a driver"}, False),
    ],
)
def test_it_is_refused_where_the_days_overlap(
    alice: ApiClient, tie: Tie, one: Tie, other: Tie, *, is_double: bool
) -> None:
    alice.post("/relationships", {**tie, **one}).ok(201)
    again = alice.post("/relationships", {**tie, **other})
    assert again.status == (422 if is_double else 201), again.content
    if is_double:
        assert again.body["errors"][0]["field"] == "target"
        assert "noted already" in again.body["errors"][0]["message"]
    assert Relationship.objects.count() == (1 if is_double else 2)


def test_the_other_way_round_is_another_unless_both_ends_read_alike(
    alice: ApiClient, tie: Tie, kinds: dict[str, int]
) -> None:
    turned = {"source": tie["target"], "target": tie["source"]}
    alice.post("/relationships", tie).ok(201)
    alice.post("/relationships", {**tie, **turned}).ok(201)
    alice.post("/relationships", {**tie, "kind": kinds["wed to"]}).ok(201)
    assert alice.post("/relationships", {**tie, **turned, "kind": kinds["wed to"]}).status == 422


def test_a_change_into_a_double_is_refused_and_any_other_is_not(alice: ApiClient, tie: Tie) -> None:
    one = alice.post("/relationships", {**tie, "until": "2020-01-01"}).ok(201)
    two = alice.post("/relationships", {**tie, "since": "2021-01-01"}).ok(201)
    before = alice.get(f"/relationships/{two['id']}").ok()
    assert alice.patch(f"/relationships/{two['id']}", {"version": 1, "since": "2019-01-01"}).status == 422
    assert alice.get(f"/relationships/{two['id']}").ok() == before
    # As it was before this was looked at: two of them may be put right one by one.
    Relationship.objects.filter(pk=one["id"]).update(until=None)
    alice.patch(f"/relationships/{two['id']}", {"version": 1, "note": "Still so"}).ok()
    alice.delete(f"/relationships/{one['id']}", version=1).ok()
    alice.patch(f"/relationships/{two['id']}", {"version": 2, "since": "2018-01-01"}).ok()


def test_what_is_in_the_trash_is_in_nobodys_way(alice: ApiClient, tie: Tie) -> None:
    one = alice.post("/relationships", tie).ok(201)
    alice.delete(f"/relationships/{one['id']}", version=1).ok()
    alice.post("/relationships", tie).ok(201)


def test_a_refusal_tells_nobody_of_an_employment_that_is_hidden(
    alice: ApiClient, bob: ApiClient, people: People, kinds: dict[str, int]
) -> None:
    person = alice.post("/people", {"name": "Somebody"}).ok(201)["id"]
    mill = alice.post("/organisations", {"name": "The Mill"}).ok(201)["id"]
    body = {"kind": kinds["works at"], "source": person, "target": mill}
    alice.post("/relationships", body).ok(201)
    assert bob.post("/relationships", body).status == 422
    hide_field(people.bob, "people", "employer")
    assert b"noted already" not in bob.post("/relationships", body).content


def test_a_file_that_says_it_again_loses_no_row(alice: ApiClient, tie: Tie, bring: Bring) -> None:
    one = alice.post("/relationships", {**tie, "since": "2020-01-01", "note": "Class of 2020"}).ok(201)
    rows = (
        "2021-05-01,,",
        "2010-01-01,2011-01-01,Long ago",
        "2010-06-01,,",
        "2010-01-01,2011-01-01,",
    )
    head = "Kind,From,To,Since,Until,As\n"
    done = bring("relationships", head + "".join(f"taught by,Source,Target,{row}\n" for row in rows))
    assert (done.counts["created"], done.counts["skipped"], done.counts["refused"]) == (1, 3, 0), done.counts
    assert alice.get(f"/relationships/{one['id']}").ok()["note"] == "Class of 2020"
    again = bring("relationships", alice.get("/relationships/export", format="csv").content)
    assert (again.counts["skipped"], again.counts["rows"]) == (2, 2)


def test_an_end_in_the_trash_is_named_and_a_row_that_is_there_is_left_alone(
    alice: ApiClient, tie: Tie, bring: Bring
) -> None:
    alice.post("/relationships", tie).ok(201)
    file = alice.get("/relationships/export", format="csv").content
    alice.delete(f"/people/{tie['target']}", version=1).ok()
    assert bring("relationships", file).counts["skipped"] == 1
    new = bring("relationships", "Kind,From,To,Since\ntaught by,Source,Target,2001-01-01\n")
    assert "“Target” is in the trash" in new.rows.get().reason


def test_it_does_not_come_back_beside_one_that_says_the_same(alice: ApiClient, tie: Tie) -> None:
    first = alice.post("/relationships", tie).ok(201)["id"]
    trashed = alice.delete(f"/relationships/{first}").ok()["entry"]
    second = alice.post("/relationships", tie).ok(201)["id"]
    refused = alice.post(f"/relationships/{first}/restore")
    assert (refused.status, "noted already" in refused.body["detail"]) == (422, True)
    bulk = {"select": {"ids": [first]}, "action": "restore"}
    assert "noted already" in alice.post("/relationships/bulk", bulk).ok()["refused"][0]["reason"]
    undone = alice.post(f"/entries/{trashed}/undo").ok()
    assert (undone["undone"], len(undone["conflicts"])) == (0, 1)
    alice.delete(f"/relationships/{second}").ok()
    alice.post(f"/relationships/{first}/restore").ok()
