"""Somebody whose number has an extension is found and known by the number."""

from importlib import import_module
from types import SimpleNamespace

from django.db import connection

from regulars.core.database.rows import execute, fetch_rows
from testing.client import ApiClient

TYPED = "+47 22 12 34 56 / 57"


def test_the_number_is_kept_as_typed_and_found_by_its_key(alice: ApiClient) -> None:
    one = alice.post("/people", {"given_name": "Kari", "phone": TYPED}).ok(201)
    assert one["phone"] == TYPED
    for asked in ("22123456", "+47 22 12 34 56", "+4722123456 ext. 3"):
        found = alice.get("/people", filter={"field": "phone", "op": "contains", "value": asked}).ok()["rows"]
        assert [row["id"] for row in found] == [one["id"]], asked


def test_keys_from_before_are_brought_up_to_date(alice: ApiClient) -> None:
    step = import_module("regulars.commons.directory.migrations.0002_extensions_apart")
    alice.post("/people", {"given_name": "Kari", "phone": TYPED}).ok(201)
    alice.post("/people", {"given_name": "Ole", "phone": "+47 22 12 34 56"}).ok(201)
    right = keys()
    execute("UPDATE directory_contactpoint SET key = '472212345657' WHERE value = %s", [TYPED])
    execute("UPDATE directory_party SET phone_key = '472212345657' WHERE phone = %s", [TYPED])
    assert keys() != right
    for _ in range(2):
        step.find_keys(None, SimpleNamespace(connection=connection))
    assert keys() == right == [(TYPED, "+4722123456", "+4722123456"), ("+47 22 12 34 56",) + ("+4722123456",) * 2]


def keys() -> list[tuple[object, ...]]:
    return fetch_rows(
        "SELECT c.value, c.key, p.phone_key FROM directory_contactpoint c JOIN directory_party p ON p.id = c.party_id"
        " ORDER BY c.id"
    )
