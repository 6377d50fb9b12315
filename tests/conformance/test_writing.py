"""Create, read, change, trash, restore, purge: for every record type."""

import pytest

from regulars.core.records.record_type import RecordType
from testing.client import ApiClient
from tests.conformance.samples import CREATABLE, OTHER, make_record, value_of, writable

every_type = pytest.mark.parametrize("record_type", CREATABLE, ids=lambda t: t.slug)


@every_type
def test_what_is_created_reads_back_as_written(record_type: type[RecordType], alice: ApiClient) -> None:
    made = make_record(record_type, alice)
    read = alice.get(f"/{record_type.slug}/{made['id']}").ok()
    assert read == made
    assert read["version"] == 1
    for field in writable(record_type):
        if field.kind.slug in ("text", "long_text", "email", "phone", "date", "partial_date") and field.required:
            assert read[field.name], field.name


@every_type
def test_each_field_can_be_changed_and_taken_back(record_type: type[RecordType], alice: ApiClient) -> None:
    record = make_record(record_type, alice)
    path = f"/{record_type.slug}/{record['id']}"
    for field in writable(record_type):
        value = value_of(field, alice, OTHER)
        if value is None:
            continue
        before = alice.get(path).ok()
        answer = alice.patch(path, {"version": before["version"], field.name: value})
        after = answer.ok()
        if answer.entry is None:
            assert after == before, field.name
            continue
        assert after[field.name] != before[field.name], field.name
        undone = alice.post(f"/entries/{answer.entry}/undo").ok()
        assert (undone["undone"] > 0, undone["conflicts"]) == (True, []), field.name
        again = alice.get(path).ok()
        assert without_clock(again) == without_clock(before), field.name


@every_type
def test_a_stale_change_is_refused_with_both_values(record_type: type[RecordType], alice: ApiClient) -> None:
    record = make_record(record_type, alice)
    path = f"/{record_type.slug}/{record['id']}"
    field = next(f for f in writable(record_type) if f.kind.slug in ("text", "rich_text"))
    first = alice.patch(path, {"version": 1, field.name: "First"}).ok()
    refused = alice.patch(path, {"version": 1, field.name: "Second"}).ok(409)
    conflict = refused["conflicts"][0]
    assert (conflict["field"], conflict["yours"]) == (field.name, "Second")
    assert conflict["theirs"] == first[field.name]
    assert refused["current"] == first["version"]
    assert alice.get(path).ok()[field.name] == first[field.name]


@every_type
def test_trash_restore_and_purge(record_type: type[RecordType], alice: ApiClient) -> None:
    record = make_record(record_type, alice)
    path, listing = f"/{record_type.slug}/{record['id']}", f"/{record_type.slug}"
    alice.post(f"{path}/purge").ok(422)
    alice.delete(path).ok()
    assert record["id"] not in ids(alice.get(listing).ok())
    assert record["id"] in ids(alice.get(listing, trash="true").ok())
    alice.post(f"{path}/restore").ok()
    assert record["id"] in ids(alice.get(listing).ok())
    alice.delete(path).ok()
    alice.post(f"{path}/purge").ok()
    alice.get(path).ok(404)


@every_type
def test_a_creation_taken_back_leaves_nothing(record_type: type[RecordType], alice: ApiClient) -> None:
    linked = {f.name: value_of(f, alice) for f in writable(record_type) if f.kind.slug == "link"}
    before = record_type.model._default_manager.count()
    made = alice.post(f"/{record_type.slug}", sample(record_type, alice) | linked)
    record = made.ok(201)
    alice.post(f"/entries/{made.entry}/undo").ok()
    alice.get(f"/{record_type.slug}/{record['id']}").ok(404)
    assert record_type.model._default_manager.count() == before


@every_type
def test_a_purge_taken_back_brings_everything_back(record_type: type[RecordType], alice: ApiClient) -> None:
    record = make_record(record_type, alice)
    path = f"/{record_type.slug}/{record['id']}"
    alice.delete(path).ok()
    trashed = alice.get(path).ok()
    purge = alice.post(f"{path}/purge")
    alice.post(f"/entries/{purge.entry}/undo").ok()
    assert without_clock(alice.get(path).ok()) == without_clock(trashed)


def sample(record_type: type[RecordType], alice: ApiClient) -> dict:
    from tests.conformance.samples import sample_body

    names = {f.name for f in writable(record_type) if f.kind.slug != "link"}
    return sample_body(record_type, alice, only=names)


def ids(page: dict) -> list[int]:
    return [row["id"] for row in page["rows"]]


def without_clock(record: dict) -> dict:
    return {k: v for k, v in record.items() if k not in ("version", "changed_at", "created_at")}
