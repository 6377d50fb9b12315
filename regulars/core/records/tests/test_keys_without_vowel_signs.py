"""The step that works keys out anew where vowel signs stand in a text touches those rows, and no others."""

import json
from importlib import import_module
from types import SimpleNamespace

from django.db import connection

from regulars.core.database.rows import execute, fetch_rows
from testing.client import ApiClient

SIGNED, PLAIN = "مُحَمَّد", "محمد"


def test_old_keys_are_brought_up_to_date(alice: ApiClient) -> None:
    step = import_module("regulars.core.records.migrations.0002_keys_without_vowel_signs")
    field = {"type": "organisations", "label": "Motto", "kind": "text"}
    motto = alice.post("/fields", field).ok(201)["name"]
    one = alice.post("/organisations", {"name": SIGNED, motto: SIGNED, "tags": [SIGNED, "Kept"]}).ok(201)["id"]
    other = alice.post("/organisations", {"name": "Ødegård", motto: "Ødegård", "tags": ["Kept"]}).ok(201)["id"]
    right = state()
    execute("UPDATE directory_party SET name_key = %s WHERE id = %s", [SIGNED, one])
    execute("UPDATE records_tag SET key = %s WHERE name = %s", [SIGNED, SIGNED])
    custom = json.dumps({motto: SIGNED, f"~{motto}": SIGNED})
    execute("UPDATE directory_party SET custom = %s WHERE id = %s", [custom, one])
    assert state() != right
    for _ in range(2):
        step.fold_keys(None, SimpleNamespace(connection=connection))
    assert state() == right
    for words in (SIGNED, PLAIN):
        found = alice.get("/organisations", filter={"field": motto, "op": "is", "value": words}).ok()["rows"]
        assert [row["id"] for row in found] == [one]
    assert other not in [row["id"] for row in found]


def state() -> list[object]:
    rows = fetch_rows("SELECT id, name_key, CAST(custom AS text), version FROM directory_party ORDER BY id")
    parties = [(pk, key, json.loads(custom), version) for pk, key, custom, version in rows]
    return [*parties, *fetch_rows("SELECT id, name, key FROM records_tag ORDER BY id")]
