"""What belongs to one user, and for each id in a body a call of hers that names one of those."""

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from regulars.core.access.models import User
from regulars.core.records.deriving import built_in_fields
from regulars.core.records.record_type import ChildGroup
from regulars.core.records.registry import all_record_types
from regulars.core.records.registry import record_type as find_type
from regulars.core.together.models import Notification
from testing.client import ApiClient
from tests.conformance.samples import CREATABLE, child_row, make_record, value_of, writable
from tests.security.calls import Call
from tests.security.furnished import AGREED
from tests.security.walking import Operation

# What nobody changes, and words that all see.
WRITTEN_ONCE_OR_OF_ALL = ("consents", "relationship_kinds")
PARTIES = ("people", "organisations", "households")


@dataclass
class World:
    """Ids of one user's own: two records of each type, a row below one, a picture, a notification, a merge."""

    records: dict[str, tuple[int, int]] = field(default_factory=dict)
    rows: dict[tuple[str, str], int] = field(default_factory=dict)
    required: dict[str, dict[str, Any]] = field(default_factory=dict)
    change: dict[str, dict[str, Any]] = field(default_factory=dict)
    merges: dict[str, tuple[int, int]] = field(default_factory=dict)
    picture: int = 0
    notification: int = 0


def make_world(user: User, other: User) -> World:
    """Make all this as the user; the other one gives her the task that she is told of."""
    world, api = World(), ApiClient(user)
    for kind in CREATABLE:
        made = [make_record(kind, api) for _ in range(2)]
        world.records[kind.slug] = (made[0]["id"], made[1]["id"])
        required = [f for f in writable(kind) if f.required or f.name == kind.title_field]
        world.required[kind.slug] = {f.name: value_of(f, api) for f in required}
        word = next(f for f in writable(kind) if f.kind.slug in ("text", "rich_text"))
        world.change[kind.slug] = {word.name: value_of(word, api)}
        for group in kind.children:
            world.rows[kind.slug, group.name] = made[0]["children"][group.name][0]["id"]
    for slug in PARTIES:
        one, gone = (api.post(f"/{slug}", {"name": f"Twin {n}"}).ok(201)["id"] for n in range(2))
        world.merges[slug] = (one, api.post(f"/{slug}/{one}/merge", {"other": gone}).entry or 0)
    for slug in (kind.slug for kind in all_record_types() if kind.subtypes):
        for kept in (world.records, world.change, world.merges):
            kept[slug] = kept["people"]  # type: ignore[index]
    place = f"/together/people/{world.records['people'][0]}/comments"
    world.records["comments"] = tuple(api.post(place, {"text": f"<p>{n}</p>"}).ok(201)["id"] for n in range(2))
    world.change["comments"] = {"text": "<p>Another</p>"}
    picture = SimpleUploadedFile("a.png", _a_picture(), "image/png")
    world.picture = api.client.post("/api/files", {"file": picture}).json()["id"]
    ApiClient(other).post("/tasks", {"title": "Call", "owner": user.pk}).ok(201)
    world.notification = Notification.objects.get(user=user).pk
    return world


def _a_picture() -> bytes:
    out = BytesIO()
    Image.new("RGB", (2, 2)).save(out, "PNG")
    return out.getvalue()


@dataclass(frozen=True)
class Case:
    """An id in a body: which of one's own it may be, and the call that names whichever it is told."""

    operation: Operation
    name: str
    own: Callable[[World], int]
    call: Callable[[World, int], Call]


def cases_of(operation: Operation, name: str) -> list[Case]:
    """Return the cases of an id in a body; KeyError where nobody said how it is called."""
    made = SINGLE.get((operation.name, name))
    if made is None:
        return _of_records(operation, name)
    return [Case(operation, name, *made)]


def _of_records(operation: Operation, name: str) -> list[Case]:
    slug = operation.slug
    if slug in WRITTEN_ONCE_OR_OF_ALL:
        return []
    deed = operation.name.removeprefix(f"{slug}_")
    if deed == "bulk" and name == "select":
        return [Case(operation, name, _first(slug), lambda w, pk: _bulk([pk], w.change[slug]))]
    if deed == "bulk":
        return [
            Case(operation, f"values.{link}", own, lambda w, pk, link=link: _bulk([w.records[slug][1]], {link: pk}))
            for link, own in _links(slug).items()
        ]
    if name == "children":
        # What is new has no rows yet.
        holder = "people" if find_type(slug).subtypes else slug
        return [
            Case(operation, f"{name}.{one.name}", lambda w, one=one: w.rows[holder, one.name], _row_changed(slug, one))
            for one in (find_type(slug).children if deed == "change" else ())
        ]
    if deed == "create":
        return [Case(operation, name, _links(slug)[name], lambda w, pk: Call(body={**w.required[slug], name: pk}))]
    if deed == "change":
        return [
            Case(
                operation,
                name,
                _links(slug)[name],
                lambda w, pk: Call({"pk": w.records[slug][0]}, body={"version": 1, name: pk}),
            )
        ]
    return [Case(operation, name, *BETWEEN[deed, name](slug))]


def _links(slug: str) -> dict[str, Callable[[World], int]]:
    """The fields of a type that name a record or a picture of somebody's, and which of one's own it may be."""
    found: dict[str, Callable[[World], int]] = {}
    for one in built_in_fields(find_type(slug)):
        if one.readonly or (one.many and not one.save):
            continue
        if one.kind.slug in ("file", "picture"):
            found[one.name] = lambda w: w.picture
        elif one.kind.slug == "link" and one.target != "relationship_kinds":
            target = one.target if not find_type(one.target).subtypes else "people"
            found[one.name] = _second("organisations" if one.name in ("employer", "target") else target)
    return found


def _first(slug: str) -> Callable[[World], int]:
    return lambda w: w.records[slug][0]


def _second(slug: str) -> Callable[[World], int]:
    return lambda w: w.records[slug][1]


def _bulk(ids: list[int], values: dict[str, Any]) -> Call:
    return Call(body={"select": {"ids": ids}, "action": "change", "values": values})


def _row_changed(slug: str, group: ChildGroup) -> Callable[[World, int], Call]:
    def call(world: World, pk: int) -> Call:
        rows = {group.name: [{**child_row(group), "id": pk}]}
        return Call({"pk": world.records[slug][0]}, body={"version": 1, "children": rows})

    return call


BETWEEN: dict[tuple[str, str], Any] = {
    ("merge", "other"): lambda slug: (
        _second(slug),
        lambda w, pk: Call({"pk": w.records[slug][0]}, body={"other": pk}),
    ),
    ("separate", "entry"): lambda slug: (
        lambda w: w.merges[slug][1],
        lambda w, pk: Call({"pk": w.merges[slug][0]}, body={"entry": pk, "new": "this"}),
    ),
}
SINGLE: dict[tuple[str, str], Any] = {
    ("notifications_read", "ids"): (lambda w: w.notification, lambda w, pk: Call(body={"ids": [pk]})),
    ("attachments_create", "record"): (
        _first("people"),
        lambda w, pk: Call(body={"type": "people", "record": pk, "files": [w.picture]}),
    ),
    ("attachments_create", "files"): (
        lambda w: w.picture,
        lambda w, pk: Call(body={"type": "people", "record": w.records["people"][0], "files": [pk]}),
    ),
    ("consents_write", "file"): (
        lambda w: w.picture,
        lambda w, pk: Call({"pk": w.records["people"][0]}, body={**AGREED, "file": pk}),
    ),
    ("consents_write_many", "file"): (
        lambda w: w.picture,
        lambda w, pk: Call(body={**AGREED, "type": "people", "select": {"ids": [w.records["people"][0]]}, "file": pk}),
    ),
    ("consents_write_many", "select"): (
        _first("people"),
        lambda w, pk: Call(body={**AGREED, "type": "people", "select": {"ids": [pk]}}),
    ),
    ("users_change_me", "picture"): (lambda w: w.picture, lambda w, pk: Call(body={"picture": pk})),
}
