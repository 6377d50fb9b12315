"""Hidden is hidden everywhere, and a refusal changes nothing: for every record type and every channel."""

import json
import re
from math import ceil, sqrt
from typing import TypeVar

import pytest

from regulars.core.records.deriving import built_in_fields
from regulars.core.records.reading.visibility import join_conditions
from regulars.core.records.record_type import RecordType
from testing.client import ApiClient
from testing.people import People, hide_field
from tests.conformance.samples import CREATABLE, OTHER, VALUES, make_record, sample_body, value_of, writable

T = TypeVar("T")
every_type = pytest.mark.parametrize("record_type", CREATABLE, ids=lambda t: t.slug)
OWNED = [t for t in CREATABLE if t.owner or t.through]
every_owned_type = pytest.mark.parametrize("record_type", OWNED, ids=lambda t: t.slug)


@every_owned_type
def test_another_users_record_is_nowhere(record_type: type[RecordType], alice: ApiClient, charlie: ApiClient) -> None:
    body = sample_body(record_type, alice)
    before = everything_seen(record_type, charlie)
    record = alice.post(f"/{record_type.slug}", body).ok(201)
    slug, pk = record_type.slug, record["id"]
    assert everything_seen(record_type, charlie) == before
    for path in ("", "/history", "/as-of?at=2026-01-01T00:00:00Z", "/timeline", "/panels/notes-party"):
        charlie.get(f"/{slug}/{pk}{path}").ok(404)
    missing = charlie.get(f"/{slug}/999999999")
    assert missing.content == charlie.get(f"/{slug}/{pk}").content


@every_owned_type
def test_a_hidden_record_stays_hidden_when_it_is_removed_for_good(
    record_type: type[RecordType], alice: ApiClient, charlie: ApiClient
) -> None:
    mine = {slug: charlie.post(f"/{slug}", {"name": "Mine"}).ok(201)["id"] for slug in ("people", "organisations")}
    stories = [f"/{slug}/{pk}/timeline" for slug, pk in mine.items()] + ["/entries"]
    links = [f.name for f in writable(record_type) if f.kind.slug == "link" and f.target == "parties"]
    ends = dict(zip(links, mine.values(), strict=False)) if not record_type.through.count(" ") else {}
    body = {**sample_body(record_type, alice), **ends}
    before = [charlie.get(path).content for path in stories]
    record = alice.post(f"/{record_type.slug}", body).ok(201)
    path = f"/{record_type.slug}/{record['id']}"
    if charlie.get(path).status == 200:
        pytest.skip("This type is seen with what it leads to.")
    alice.delete(path, version=1).ok()
    alice.post(f"{path}/purge").ok()
    assert [charlie.get(path).content for path in stories] == before


@every_owned_type
def test_a_refusal_changes_nothing(record_type: type[RecordType], alice: ApiClient, charlie: ApiClient) -> None:
    record = make_record(record_type, alice)
    path = f"/{record_type.slug}/{record['id']}"
    field = next(f for f in writable(record_type) if f.kind.slug in ("text", "rich_text"))
    charlie.patch(path, {"version": 1, field.name: "Mine now"}).ok(404)
    charlie.delete(path).ok(404)
    charlie.post(f"{path}/restore").ok(404)
    charlie.post(f"{path}/purge").ok(404)
    report = charlie.post(f"/{record_type.slug}/bulk", {"select": {"ids": [record["id"]]}, "action": "trash"}).ok()
    assert report["count"] == 0
    for verb in record_type.verbs:
        charlie.post(f"{path}/verbs/{verb.slug}").ok(404)
    assert alice.get(path).ok() == record


@every_owned_type
def test_nobody_can_take_back_what_another_did(
    record_type: type[RecordType], alice: ApiClient, charlie: ApiClient
) -> None:
    made = alice.post(f"/{record_type.slug}", sample_body(record_type, alice))
    record = made.ok(201)
    assert charlie.post(f"/entries/{made.entry}/undo").status == 404
    assert charlie.get(f"/entries/{made.entry}").status == 404
    assert alice.get(f"/{record_type.slug}/{record['id']}").ok() == record


@every_owned_type
def test_a_team_mates_record_is_seen(record_type: type[RecordType], alice: ApiClient, bob: ApiClient) -> None:
    record = make_record(record_type, alice)
    seen = bob.get(f"/{record_type.slug}/{record['id']}").ok()
    assert seen["id"] == record["id"]


@every_type
def test_server_side_fields_cannot_be_written(record_type: type[RecordType], alice: ApiClient) -> None:
    record = make_record(record_type, alice)
    path = f"/{record_type.slug}/{record['id']}"
    for name in ("created_at", "changed_at", "trashed_at", "is_demo", "custom", "kind_id", "pk", "name_key"):
        if name not in {f.name for f in writable(record_type)}:
            alice.patch(path, {"version": 1, name: "2020-01-01T00:00:00Z"}).ok(422)
    assert alice.get(path).ok() == record


@every_type
def test_a_hidden_field_changes_no_byte(
    record_type: type[RecordType], people: People, alice: ApiClient, bob: ApiClient
) -> None:
    record = make_record(record_type, alice)
    path = f"/{record_type.slug}/{record['id']}"
    hideable = [f for f in writable(record_type) if not f.required and f.name != record_type.title_field]
    alone, together = [f for f in hideable if f.kind.slug == "link"], [f for f in hideable if f.kind.slug != "link"]
    # First they get another value, the second time round the one that they had. A link is led elsewhere once.
    for values, rounds in ((OTHER, [[f] for f in alone] + in_rows(together)), (VALUES, in_columns(together))):
        for hidden in rounds:
            changes = {f.name: value for f in hidden if (value := value_of(f, alice, values)) is not None}
            for name in changes:
                hide_field(people.bob, record_type.slug, name)
            before = everything_seen(record_type, bob, record["id"])
            for name, value in changes.items():
                version = alice.get(path).ok()["version"]
                alice.patch(path, {"version": version, name: value}).ok()
                if values is OTHER:
                    assert_unknown(record_type, name, bob)
            after = everything_seen(record_type, bob, record["id"])
            assert without_versions(after) == without_versions(before), changes
            for name in changes:
                hide_field(people.bob, record_type.slug, name, "write")


def in_rows(fields: list[T]) -> list[list[T]]:
    """Lay fields out in a square: one by one takes long, and of two hidden together neither could tell of the other.

    Two that share a row share no column.
    """
    side = ceil(sqrt(len(fields))) or 1
    return [fields[at : at + side] for at in range(0, len(fields), side)]


def in_columns(fields: list[T]) -> list[list[T]]:
    """The columns of the same square."""
    side = ceil(sqrt(len(fields)))
    return [column for at in range(side) if (column := fields[at::side])]


def assert_unknown(record_type: type[RecordType], name: str, bob: ApiClient) -> None:
    """A hidden field is refused in the same words as one that does not exist."""
    slug = f"/{record_type.slug}"
    for query in (
        {"columns": "NAME"},
        {"sort": "NAME"},
        {"filter": {"field": "NAME", "op": "is_not_empty"}},
        {"filter": {"field": "NAME", "op": "is", "value": "1"}},
    ):
        hidden = bob.get(slug, **json.loads(json.dumps(query).replace("NAME", name)))
        unknown = bob.get(slug, **json.loads(json.dumps(query).replace("NAME", "zzzz")))
        assert hidden.status == unknown.status == 400
        assert hidden.content.replace(f"“{name}”".encode(), "“zzzz”".encode()) == unknown.content
    assert bob.get(f"{slug}/groups", by=name).status == 400
    assert name not in {f["name"] for f in bob.get(f"/describe/{record_type.slug}").ok()["fields"]}


def everything_seen(record_type: type[RecordType], client: ApiClient, pk: int | None = None) -> list[bytes]:
    """Every byte this user can get about the records of a type."""
    slug = f"/{record_type.slug}"
    described = client.get(f"/describe/{record_type.slug}").ok()
    names = [f["name"] for f in described["fields"] if f["name"] not in ("changed_at", "created_at")]
    seen = [
        client.get(slug, columns=",".join(names), sort=described["fields"][0]["name"]),
        client.get(f"{slug}/count"),
        client.get("/search", q="quill"),
        client.get("/search", q="bramble"),
        client.get("/today"),
    ]
    seen += [client.get(slug, columns="", q=words) for words in ("quill", "bramble", "slow")]
    for field in described["fields"]:
        if field["groupable"]:
            seen.append(client.get(f"{slug}/groups", by=field["name"]))
        if field["sortable"] and field["name"] not in ("changed_at", "created_at"):
            seen.append(client.get(slug, columns="", sort=field["name"]))
    if pk:
        seen += [client.get(f"{slug}/{pk}"), client.get(f"{slug}/{pk}/history")]
        seen += [client.get(f"{slug}/{pk}/panels/{panel['slug']}") for panel in described["panels"]]
        if described["has_timeline"]:
            seen.append(client.get(f"{slug}/{pk}/timeline"))
        for fmt in described["export_formats"]:
            if fmt != "xlsx":
                seen.append(client.get(f"{slug}/export", format=fmt, columns=",".join(names)))
    return [re.sub(rb'"since":"[^"]*"', b"", answer.content) for answer in seen]


def without_versions(contents: list[bytes]) -> list[bytes]:
    """The bytes without a record's version and last change, which tell that something changed but not what."""
    return [re.sub(rb'"(version|changed_at)":("[^"]*"|\d+)', b"", one) for one in contents]


def test_conditions_join_without_losing_parameters() -> None:
    assert join_conditions([("a = %s", [1]), ("", []), ("b = %s", [2])]) == ("(a = %s) AND (b = %s)", [1, 2])
    assert built_in_fields(CREATABLE[0])


def test_what_is_about_no_single_record_is_for_its_author_and_administrators(
    alice: ApiClient, bob: ApiClient, people: People
) -> None:
    ids = [alice.post("/people", {"name": f"Shared {n}", "owner": people.bob.pk}).ok(201)["id"] for n in range(2)]
    before = [entry["id"] for entry in bob.get("/entries").ok()["entries"]]
    alice.post("/tags", {"name": "Secret plan"}).ok(201)
    done = alice.post("/people/bulk", {"select": {"ids": ids}, "action": "change", "values": {"job_title": "Sailor"}})
    done.ok()
    assert [entry["id"] for entry in bob.get("/entries").ok()["entries"]] == before
    told = " ".join(entry["sentence"] for entry in alice.get("/entries").ok()["entries"])
    assert "Secret plan" in told
    assert done.entry in [entry["id"] for entry in alice.get("/entries").ok()["entries"]]


@every_owned_type
def test_what_is_given_away_is_answered_once_more_and_gone(
    record_type: type[RecordType], people: People, charlie: ApiClient
) -> None:
    if not record_type.owner or record_type.owner not in {field.name for field in writable(record_type)}:
        pytest.skip("Nobody is chosen as its owner.")
    # Each of its own: some may not be there twice.
    slug, body, other = f"/{record_type.slug}", sample_body(record_type, charlie), sample_body(record_type, charlie)
    to_alice = {record_type.owner: people.alice.pk}
    for given in (
        charlie.post(slug, {**body, **to_alice}).ok(201),
        charlie.patch(f"{slug}/{charlie.post(slug, other).ok(201)['id']}", {"version": 1, **to_alice}).ok(),
    ):
        assert given[record_type.owner]["id"] == people.alice.pk
        assert record_type.through or charlie.get(f"{slug}/{given['id']}").status == 404
