"""Where the bodies of requests have ids, told by the OpenAPI document."""

from collections.abc import Iterator
from typing import Any

from regulars.core.records.registry import all_record_types
from tests.security.walking import Operation, document

# Whole numbers that are no ids.
NUMBERS = {
    "digest_hour", "valid_months", "decimals", "max_length", "version", "other_version", "duration", "week_starts",
    "months", "years", "expects", "trash_days", "column", "every_hours", "keep_newest", "keep_days", "keep_weeks",
    "keep_months", "base",
    # How far somebody has read what was said.
    "seen",
}  # fmt: skip
# Objects of any shape without ids of anybody's; a filter reads as a list does.
SHAPELESS = {"settings", "before", "credential", "scopes", "filter", "fields", "rights", ""}
# Users, and words that all use: whoever is signed in may name them.
OF_ALL = {"owner", "wording", "kind"}
# Who is no administrator is refused whatever role she names.
OF_ADMINISTRATORS = {"service_roles"}
Place = tuple[str, ...]


def id_fields(operation: Operation) -> set[str]:
    """Return the names under which a body of this operation has ids; "children" stands for the rows below a record."""
    told = document()["paths"][operation.path][operation.method.lower()].get("requestBody", {"content": {}})
    schema = told["content"].get("application/json", {}).get("schema", {})
    found = {_name_of(place) for place in _integers(schema, ())} - NUMBERS - SHAPELESS - OF_ALL - OF_ADMINISTRATORS
    if not any(kind.children for kind in all_record_types() if kind.slug == operation.slug):
        found.discard("children")
    return found


def _name_of(place: Place) -> str:
    return next((word for word in reversed(place) if word not in ("[]", "*")), "")


def _integers(schema: dict[str, Any], place: Place, seen: Place = ()) -> Iterator[Place]:
    """Every place of a whole number, and of an object of which the document does not say more."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        if name not in seen:
            yield from _integers(document()["components"]["schemas"][name], place, (*seen, name))
        return
    inside = [(one, place) for word in ("anyOf", "oneOf", "allOf") for one in schema.get(word, ())]
    inside += [(schema["items"], (*place, "[]"))] if "items" in schema else []
    inside += [(one, (*place, name)) for name, one in schema.get("properties", {}).items()]
    if isinstance(more := schema.get("additionalProperties"), dict):
        inside.append((more, (*place, "*")))
    elif schema.get("type") == "integer" or (schema.get("type") == "object" and "properties" not in schema):
        yield place
    for one, where in inside:
        yield from _integers(one, where, seen)
