"""Whoever names a kind of record is understood, whichever it is: in rights, scopes, fields and what is looked at."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from regulars.core.contracts import KIND
from regulars.core.records.deriving import built_in_fields
from regulars.core.records.registry import all_record_types
from regulars.core.records.registry import record_type as find_type
from regulars.site.urls import api
from testing.client import ApiClient
from testing.people import People

KINDS = [one.slug for one in all_record_types()]
# Where the document has a word with a pattern under these names, it is a kind of record.
NAMES = {"type", "target"}


def test_every_kind_has_a_name_that_can_be_said() -> None:
    assert [slug for slug in KINDS if not re.fullmatch(KIND, slug)] == []


def test_no_operation_refuses_the_name_of_a_kind() -> None:
    found = list(_patterns(api.get_openapi_schema(), ""))
    assert len(found) >= 4
    assert [(name, slug) for name, pattern in found for slug in KINDS if not re.search(pattern, slug)] == []


@pytest.mark.parametrize("slug", [slug for slug in KINDS if not re.fullmatch("[a-z_]+", slug)])
def test_a_kind_with_a_hyphen_is_named_wherever_kinds_are(slug: str, alice: ApiClient, people: People) -> None:
    field = next(f.name for f in built_in_fields(find_type(slug)) if not f.required and f.name != "name")
    rights = {"rights": {slug: {"see": "all"}}, "fields": {slug: {field: "hidden"}}}
    role = alice.post("/roles", {"label": "New", **rights}).ok(201)
    assert role["rights"][slug]["see"] == "all"
    assert alice.post("/tokens", {"name": "New", "scopes": {slug: "read"}}).ok(201)["scopes"] == {slug: "read"}
    assert alice.get("/live", at=f"{slug}/1").status in (200, 204)
    assert alice.get("/access/why", user=people.bob.pk, type=slug, id=987_654).status == 404
    assert alice.post("/access/sensitive", {"type": slug, "name": field}).ok(201)[0]["type"] == slug
    assert alice.delete(f"/access/sensitive/{slug}/{field}").status == 204
    assert alice.get("/fields", type=slug).ok() == []


def _patterns(found: Any, name: str) -> Iterator[tuple[str, str]]:
    """Every pattern of a word that names a kind, by the name under which it stands."""
    if isinstance(found, list):
        for one in found:
            yield from _patterns(one, name)
    elif isinstance(found, dict):
        name = found["name"] if "in" in found and "schema" in found else name
        if name in NAMES and isinstance(found.get("pattern"), str):
            yield name, found["pattern"]
        for key, one in found.items():
            yield from _patterns(one, name if key in ("anyOf", "schema", "items", "allOf") else key)
