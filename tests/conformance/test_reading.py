"""Lists, counts, sorting, pages, filters, search, timeline and panels: for every record type."""

import pytest

from regulars.core.records.deriving import built_in_fields
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types
from testing.client import ApiClient
from tests.conformance.samples import CREATABLE, make_record

every_type = pytest.mark.parametrize("record_type", CREATABLE, ids=lambda t: t.slug)
every_readable_type = pytest.mark.parametrize("record_type", all_record_types(), ids=lambda t: t.slug)


@every_type
def test_list_count_and_groups_agree(record_type: type[RecordType], alice: ApiClient) -> None:
    for _ in range(3):
        make_record(record_type, alice)
    path = f"/{record_type.slug}"
    rows = alice.get(path, limit=200).ok()["rows"]
    count = alice.get(f"{path}/count").ok()
    assert count == {"value": len(rows), "exact": True}
    described = alice.get(f"/describe/{record_type.slug}").ok()
    for field in described["fields"]:
        if field["groupable"] and field["kind"] not in ("tags", "choices"):
            groups = alice.get(f"{path}/groups", by=field["name"]).ok()["groups"]
            assert sum(g["count"] for g in groups) == len(rows), field["name"]


@every_type
def test_every_sortable_field_pages_through_all_rows_once(record_type: type[RecordType], alice: ApiClient) -> None:
    for _ in range(3):
        make_record(record_type, alice)
    path = f"/{record_type.slug}"
    expected = sorted(row["id"] for row in alice.get(path, limit=200).ok()["rows"])
    for field in alice.get(f"/describe/{record_type.slug}").ok()["fields"]:
        for sort in (field["name"], f"-{field['name']}", f"-{field['name']},created_at"):
            if field["sortable"]:
                found, after = [], None
                while True:
                    page = alice.get(path, sort=sort, limit=2, columns="", **({"after": after} if after else {})).ok()
                    found += [row["id"] for row in page["rows"]]
                    after = page["next"]
                    if after is None:
                        break
                assert sorted(found) == expected, sort
                for skip in range(1, len(found) + 1):
                    page = alice.get(path, sort=sort, limit=2, columns="", skip=skip).ok()
                    assert [row["id"] for row in page["rows"]] == found[skip : skip + 2], (sort, skip)


@every_readable_type
def test_every_operator_of_every_field_answers(record_type: type[RecordType], alice: ApiClient) -> None:
    make_record(CREATABLE[0], alice)
    values = {
        "number": "5", "money": "5", "percent": "5", "duration": "5", "date": "2026-01-31", "timestamp": "2026-01-31",
        "instant": "2026-01-31", "partial_date": "--02-29", "yes_no": True, "link": 1, "user": "me", "tags": ["a"],
        "links": [1],
    }  # fmt: skip
    for field in alice.get(f"/describe/{record_type.slug}").ok()["fields"]:
        for op in field["operators"]:
            value = 7 if op in ("in_last_days", "in_next_days") else values.get(field["kind"], "a")
            if field["choices"]:
                value = field["choices"][0]["value"]
            tree = {"field": field["name"], "op": op, "value": value}
            alice.get(f"/{record_type.slug}", filter=tree).ok()
            alice.get(f"/{record_type.slug}/count", filter={"not": {"or": [tree]}}).ok()


@every_type
def test_a_filter_and_its_opposite_make_the_whole(record_type: type[RecordType], alice: ApiClient) -> None:
    for _ in range(2):
        make_record(record_type, alice)
    path = f"/{record_type.slug}/count"
    total = alice.get(path).ok()["value"]
    for field in alice.get(f"/describe/{record_type.slug}").ok()["fields"]:
        if "is_empty" in field["operators"]:
            tree = {"field": field["name"], "op": "is_empty"}
            some = alice.get(path, filter=tree).ok()["value"]
            rest = alice.get(path, filter={"not": tree}).ok()["value"]
            opposite = alice.get(path, filter={"field": field["name"], "op": "is_not_empty"}).ok()["value"]
            assert some + rest == total, field["name"]
            assert rest == opposite, field["name"]


@every_type
def test_what_search_declares_is_found(record_type: type[RecordType], alice: ApiClient) -> None:
    if not record_type.search:
        pytest.skip("This type is found through its parties.")
    record = make_record(record_type, alice)
    searched = next(f for f in built_in_fields(record_type) if f.name in record_type.search and f.kind.family == "text")
    hits = alice.get("/search", q="quillf", types=record_type.slug).ok()["hits"]
    assert record["id"] in [hit["id"] for hit in hits], searched.name
    listed = alice.get(f"/{record_type.slug}", q="quillf").ok()["rows"]
    assert record["id"] in [row["id"] for row in listed]
    alice.delete(f"/{record_type.slug}/{record['id']}").ok()
    assert alice.get("/search", q="quillf", types=record_type.slug).ok()["hits"] == []
    assert alice.get(f"/{record_type.slug}", q="quillf").ok()["rows"] == []
    trashed = alice.get(f"/{record_type.slug}", q="quillf", trash="true").ok()["rows"]
    assert [row["id"] for row in trashed] == [record["id"]]
    assert alice.get(f"/{record_type.slug}", q="quillf nowhere", trash="true").ok()["rows"] == []


@every_type
def test_what_happens_stands_on_the_timeline(record_type: type[RecordType], alice: ApiClient) -> None:
    if not (record_type.is_subject or record_type.subjects):
        pytest.skip("This type stands on no timeline.")
    record = make_record(record_type, alice)
    subject = record if record_type.is_subject else record[record_type.subjects[0]]
    entries = alice.get(f"/{subject.get('type', 'parties')}/{subject['id']}/timeline").ok()["entries"]
    assert any(e["about"]["type"] == record_type.slug and e["about"]["id"] == record["id"] for e in entries)
    assert all(e["sentence"] and "{" not in e["sentence"] for e in entries)


@every_readable_type
def test_describe_names_only_what_the_routes_accept(record_type: type[RecordType], alice: ApiClient) -> None:
    described = alice.get(f"/describe/{record_type.slug}").ok()
    names = {f["name"] for f in described["fields"]}
    assert set(described["columns"]) <= names
    assert {n for section in described["form"] for n in section["fields"]} <= names
    alice.get(f"/{record_type.slug}", columns=",".join(sorted(names))).ok()
    for board in described["boards"]:
        alice.get(f"/{record_type.slug}/board", by=board).ok()
    for day in described["calendars"]:
        path = f"/{record_type.slug}/calendar"
        assert (
            alice.client.get(f"/api{path}", {"field": day, "from": "2026-01-01", "to": "2026-01-31"}).status_code == 200
        )


@every_type
def test_panels_show_what_points_here(record_type: type[RecordType], alice: ApiClient) -> None:
    record = make_record(record_type, alice)
    for panel in alice.get(f"/describe/{record_type.slug}").ok()["panels"]:
        page = alice.get(f"/{record_type.slug}/{record['id']}/panels/{panel['slug']}").ok()
        assert page["type"] == panel["type"]
