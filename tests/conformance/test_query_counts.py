"""How many SQL statements each endpoint takes: a checked-in table that may only fall.

The table holds the statements on SQLite. On PostgreSQL a write takes two more at most: the lock of the index's layout,
and a second link of the journal, for few rows go one by one there.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection

from regulars.core.access import middleware
from regulars.core.database import rows
from regulars.core.records.record_type import RecordType
from testing.client import ApiClient
from tests.conformance.samples import CREATABLE, make_record, sample_body, writable

TABLE = Path(__file__).parent / "query_counts.json"
every_type = pytest.mark.parametrize("record_type", CREATABLE, ids=lambda t: t.slug)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="The table holds the statements on SQLite.")
@every_type
def test_no_endpoint_takes_more_statements_than_before(
    record_type: type[RecordType], alice: ApiClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Who asks stays known, however slow the machine is.
    monkeypatch.setattr(middleware, "SECONDS_KNOWN", 3_600)
    record = make_record(record_type, alice)
    slug = f"/{record_type.slug}"
    calls = {"list": slug, "count": f"{slug}/count", "read": f"{slug}/{record['id']}"}
    if record_type.is_subject:
        calls["timeline"] = f"{slug}/{record['id']}/timeline"
    found = {}
    for name, path in calls.items():
        alice.get(path).ok()
        found[name] = statements(alice, path, monkeypatch)
    _must_not_grow(record_type, found)


@every_type
def test_no_write_takes_more_statements_than_before(
    record_type: type[RecordType], alice: ApiClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = make_record(record_type, alice)
    text = next(field.name for field in writable(record_type) if field.kind.slug in ("text", "rich_text"))
    path = f"/{record_type.slug}/{record['id']}"
    version = alice.patch(path, {"version": record["version"], text: "Once"}).ok()["version"]
    body = sample_body(record_type, alice)
    found = {
        "create": _counted(lambda: alice.post(f"/{record_type.slug}", body).ok(201), monkeypatch),
        "change": _counted(lambda: alice.patch(path, {"version": version, text: "Again"}).ok(), monkeypatch),
    }
    _must_not_grow(record_type, found, more=0 if connection.vendor == "sqlite" else 2)


def statements(client: ApiClient, path: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """Count the statements of one request for reading."""

    def read() -> None:
        assert client.client.get(f"/api{path}").status_code == 200

    return _counted(read, monkeypatch)


def _must_not_grow(record_type: type[RecordType], found: dict[str, int], *, more: int = 0) -> None:
    table = json.loads(TABLE.read_text()) if TABLE.exists() else {}
    allowed = table.get(record_type.slug, {})
    if os.environ.get("WRITE_QUERY_COUNTS"):
        TABLE.write_text(json.dumps({**table, record_type.slug: allowed | found}, indent=1, sort_keys=True) + "\n")
        return
    assert {k: v for k, v in found.items() if v > allowed.get(k, 0) + more} == {}


def _counted(ask: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> int:
    """Count the statements of one request, through the ORM and through the lean lane."""
    counted: list[str] = []
    plain = rows._native
    with monkeypatch.context() as patch, connection.execute_wrapper(_counter(counted)):
        patch.setattr(rows, "_native", lambda sql: (counted.append(sql), plain(sql))[1])
        ask()
    return len(counted)


def _counter(counted: list[str]):
    def count(execute, sql, params, many, context):
        counted.append(sql)
        return execute(sql, params, many, context)

    return count
