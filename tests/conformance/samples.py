"""A valid record of every type, made from what the type says of its fields."""

from typing import Any

from regulars.core.access.models import User
from regulars.core.records.deriving import built_in_fields, child_fields
from regulars.core.records.field import Field
from regulars.core.records.record_type import ChildGroup, RecordType
from regulars.core.records.registry import all_record_types
from regulars.core.records.registry import record_type as find_type
from testing.client import ApiClient

CREATABLE = [t for t in all_record_types() if t.can_create and not t.subtypes]

# Words that all use and what says how the house works belong to nobody, and are seen by all.
SEEN_BY_ALL = {t.slug for t in all_record_types() if t.owner is None and not t.through and not t.is_about_any}

VALUES: dict[str, Any] = {
    "text": "Quillfeather",
    "long_text": "First line\nSecond line",
    "rich_text": "<p>Quillfeather says <strong>yes</strong></p>",
    "number": "12",
    "money": {"amount": "12.50", "currency": "EUR"},
    "percent": "12.5",
    "yes_no": True,
    "date": "2026-05-31",
    "partial_date": "--02-29",
    "timestamp": "2026-05-31T14:00:00Z",
    "instant": {"at": "2026-05-31T14:00:00Z", "zone": "Europe/Oslo"},
    "duration": 300,
    "tags": ["Quick", "Élan"],
    "email": "quill@feather.example",
    "phone": "+47 22 12 34 56",
    "url": "https://feather.example",
    "address": {"street": "Quill Street 1", "city": "Oslo", "country": "NO"},
}
BY_NAME = {
    "country": "NO",
    "currency": "USD",
    "language": "nb",
    "zone": "Europe/Oslo",
    "name_order": "given",
    "begins": "09:00",
    "ends": "17:30",
    "sites": "https://feather.example",
}
OTHER: dict[str, Any] = VALUES | {
    "text": "Bramblewick",
    "long_text": "Another",
    "rich_text": "<p>Bramblewick</p>",
    "number": "13",
    "money": {"amount": "13.50", "currency": "NOK"},
    "percent": "13.5",
    "yes_no": False,
    "date": "2026-06-01",
    "partial_date": "1984-03-01",
    "timestamp": "2026-06-01T14:00:00Z",
    "instant": {"at": "2026-06-01T14:00:00Z", "zone": "Europe/Berlin"},
    "duration": 600,
    "tags": ["Slow"],
    "email": "bramble@wick.example",
    "phone": "+47 55 98 76 54",
    "url": "https://wick.example",
    "address": {"street": "Bramble Street 2", "city": "Berlin", "country": "DE"},
}
OTHER_BY_NAME = BY_NAME | {
    "country": "DE",
    "currency": "SEK",
    "language": "de",
    "zone": "Europe/Berlin",
    "name_order": "family",
    "begins": "10:00",
    "ends": "18:30",
    "sites": "https://wick.example",
    "since": "2026-05-01",
    "begins_on": "2026-05-01",
}


def sample_body(record_type: type[RecordType], client: ApiClient, *, only: set[str] | None = None) -> dict[str, Any]:
    """Return a body with a value for every field that can be written."""
    body = {f.name: value_of(f, client) for f in writable(record_type) if only is None or f.name in only}
    if only is None:
        body["children"] = {g.name: [child_row(g)] for g in record_type.children if not must_lead(g)}
        for name in ("email", "phone", "city", "country", "birthday"):
            body.pop(name, None)  # they are written through the rows
    return {k: v for k, v in body.items() if v is not None}


def writable(record_type: type[RecordType]) -> list[Field]:
    """Return the fields that a client writes."""
    return [
        f
        for f in built_in_fields(record_type)
        if not f.readonly and not f.compute and not (f.many and not f.save) and f.kind.slug not in ("file", "picture")
    ]


def value_of(field: Field, client: ApiClient, values: dict[str, Any] = VALUES) -> Any:
    """Return a valid value for a field; a link leads to a fresh record."""
    if field.kind.slug in ("choice", "choices") and field.choices:
        place = 0 if values is VALUES else -1
        one = field.choices[place]["value"]
        return [one] if field.kind.is_many else one
    if field.kind.slug == "link":
        # A record that leads to one of its own kind would lead to ever more of them.
        return None if field.name in ("parent", "original") else make_linked(field, client)
    if field.kind.slug == "user":
        return None
    if (field.name, field.kind.slug) == ("resolution", "duration"):
        # Whichever of the two is another: a solution is never promised before the first answer.
        return 3 * values["duration"]
    by_name = BY_NAME if values is VALUES else OTHER_BY_NAME
    return by_name.get(field.name, values.get(field.kind.slug))


def make_linked(field: Field, client: ApiClient) -> int | None:
    """Make a record that a link can lead to; None where that is not for this client to make."""
    target = find_type(field.target)
    if target.is_setting:
        # How the house works is said by those who administer it.
        client = administrator()
    if target.subtypes:
        slug = "organisations" if field.name in ("employer", "target") else "people"
        return int(client.post(f"/{slug}", {"name": "Linked Person"}).ok(201)["id"])
    if target.is_setting and client.get(f"/describe/{target.slug}").ok()["rights"]["create"] is False:
        return None
    return int(make_record(target, client)["id"])


def administrator() -> ApiClient:
    """Return the client of somebody who administers the house."""
    return ApiClient(User.objects.filter(roles__administers=True).first())


def make_record(record_type: type[RecordType], client: ApiClient, **values: Any) -> dict[str, Any]:
    """Create a sample through the API and return it."""
    return dict(client.post(f"/{record_type.slug}", sample_body(record_type, client) | values).ok(201))


def must_lead(group: ChildGroup) -> bool:
    """Whether a row of the group is nothing without the record that it leads to."""
    return any(f.required and f.kind.slug == "link" for f in child_fields(group))


def child_row(group: ChildGroup) -> dict[str, Any]:
    """Return a valid row of a group that belongs to a record."""
    found: dict[str, Any] = {}
    for field in child_fields(group):
        if field.kind.slug == "choice":
            found[field.name] = field.choices[0]["value"]
        else:
            found[field.name] = BY_NAME.get(field.name, VALUES.get(field.kind.slug))
    if group.name == "lines":
        # Lines with prices say what a deal is worth, and the sample says that itself.
        del found["price"]
    if "value" in found and found.get("kind") == "email":
        found["value"] = VALUES["email"]
    return found


def owner_of(user: User) -> dict[str, Any]:
    """Return the value of an owner field."""
    return {"id": user.pk, "title": user.name, "picture": None}
