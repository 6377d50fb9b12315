"""Lists are read by ranges of an index, however many rows there are: the database is asked how it would go about it."""

from typing import Any

import pytest
from django.db import connection, transaction

from regulars.core.database.rows import execute, fetch_rows, is_postgres
from regulars.core.records import finding
from regulars.core.records.reading import pages, tallies
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types
from testing.client import ApiClient

# Kinds of relationship are a few dozen rows in any house.
LISTS = [t for t in all_record_types() if t.slug != "relationship_kinds"]
OFTEN: dict[str, dict[str, Any]] = {
    "/people by e-mail": {"sort": "email"},
    "/people by family name": {"sort": "family_name"},
    "/people of a city": {"filter": {"field": "city", "op": "is", "value": "Oslo"}},
    "/organisations of an owner": {"filter": {"field": "owner", "op": "is", "value": 1}},
    "/calls by outcome": {"filter": {"field": "outcome", "op": "is", "value": "reached"}},
    "/visits by outcome": {"filter": {"field": "outcome", "op": "is", "value": "missed"}},
    "/tasks of an owner": {"filter": {"field": "owner", "op": "is", "value": 1}},
}
Asked = list[tuple[str, Any]]


@pytest.mark.parametrize("record_type", LISTS, ids=lambda t: t.slug)
def test_the_usual_order_of_every_list_is_an_index(
    record_type: type[RecordType], alice: ApiClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    for sql, params in asked_by(alice, monkeypatch, f"/{record_type.slug}"):
        assert not wasteful_steps(sql, params), sql


@pytest.mark.parametrize("name", OFTEN)
def test_what_is_often_asked_for_is_an_index(name: str, alice: ApiClient, monkeypatch: pytest.MonkeyPatch) -> None:
    for sql, params in asked_by(alice, monkeypatch, name.split()[0], **OFTEN[name]):
        assert not wasteful_steps(sql, params), sql


def test_a_condition_through_a_link_finds_its_rows_by_index(alice: ApiClient, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = {"field": "employer.city", "op": "is", "value": "Oslo"}
    for sql, params in asked_by(alice, monkeypatch, "/people", filter=wanted):
        assert not [step for step in wasteful_steps(sql, params) if "far" in step or "Seq Scan" in step], sql


@pytest.mark.parametrize(
    "path", ["/people/groups?by=owner", "/tasks/groups?by=owner", "/calls/groups?by=outcome", "/people/count"]
)
def test_what_is_often_counted_is_counted_in_an_index(
    path: str, alice: ApiClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    for sql, params in asked_by(alice, monkeypatch, path):
        assert not wasteful_steps(sql.partition(" ORDER BY")[0], params), sql


def test_the_people_of_an_organisation_are_a_range_of_an_index(
    alice: ApiClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    employer = alice.post("/organisations", {"name": "Bakery"}).ok(201)["id"]
    panel = next(p for p in alice.get("/describe/organisations").ok()["panels"] if p["field"] == "employer")
    for sql, params in asked_by(alice, monkeypatch, f"/organisations/{employer}/panels/{panel['slug']}"):
        plan = wasteful_steps(sql, params) or (is_postgres() or "employer_id=?" in str(plan_of(sql, params)))
        assert plan is True, sql


@pytest.mark.parametrize("place", ["mine", "unassigned", "near", "waiting", "long", "open", "queue-1"])
def test_every_place_of_the_inbox_is_a_range_of_an_index(
    place: str, alice: ApiClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    for sql, params in asked_by(alice, monkeypatch, "/inbox/cases", place=place):
        assert not wasteful_steps(sql, params), (sql, plan_of(sql, params))
        assert is_postgres() or "INDEX case_" in plan_of(sql, params)[0], (sql, plan_of(sql, params))


def test_what_lies_in_the_inbox_is_counted_in_an_index(alice: ApiClient, monkeypatch: pytest.MonkeyPatch) -> None:
    for sql, params in asked_by(alice, monkeypatch, "/inbox"):
        assert not wasteful_steps(sql, params), sql


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL knows how many rows there are.")
def test_what_is_found_is_loaded_by_its_number(alice: ApiClient, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("Quill Anders", "Quill Berg", "Quill Carlsen", "Quill Dahl"):
        alice.post("/people", {"name": name}).ok(201)
    for sql, params in asked_by(alice, monkeypatch, "/search", q="Quill"):
        assert "USING INTEGER PRIMARY KEY" in plan_of(sql, params)[0], sql


def asked_by(client: ApiClient, monkeypatch: pytest.MonkeyPatch, path: str, **query: Any) -> Asked:
    """Return the SQL with which a list is read or counted."""
    heard: dict[tuple[str, Any], None] = {}

    def listening(sql: str, params: Any = ()) -> Any:
        heard[sql, tuple(params)] = None
        return fetch_rows(sql, params)

    with monkeypatch.context() as patch:
        patch.setattr(pages, "fetch_rows", listening)
        patch.setattr(tallies, "fetch_rows", listening)
        patch.setattr(finding, "fetch_rows", listening)
        client.get(path, **query).ok()
    assert heard
    return list(heard)


def wasteful_steps(sql: str, params: Any) -> list[str]:
    """Return the steps of the database's plan that read a whole table or sort what they read."""
    if not is_postgres():
        steps = plan_of(sql, params)
        # What follows the index's own order within equal values is a few rows.
        return [s for s in steps if (s.startswith("SCAN") and "INDEX" not in s) or s == "USE TEMP B-TREE FOR ORDER BY"]
    with transaction.atomic(), connection.cursor():
        for way in ("seqscan", "sort", "incremental_sort", "bitmapscan"):
            execute(f"SET LOCAL enable_{way} = off")
        steps = [row[0] for row in fetch_rows(f"EXPLAIN {sql}", params)]
    return [s for s in steps if "Seq Scan" in s or s.lstrip(" ->").startswith("Sort ")]


def plan_of(sql: str, params: Any) -> list[str]:
    """Return the steps of SQLite's plan."""
    return [row[3] for row in fetch_rows(f"EXPLAIN QUERY PLAN {sql}", params)]
