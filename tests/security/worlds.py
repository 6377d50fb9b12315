"""What belongs to one user, and for each id in a body a call of hers that names one of those."""

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from regulars.commons.webforms.submission.models import Submission
from regulars.core.access.models import User
from regulars.core.records.deriving import built_in_fields, child_fields
from regulars.core.records.field import Field
from regulars.core.records.record_type import ChildGroup
from regulars.core.records.registry import all_record_types
from regulars.core.records.registry import record_type as find_type
from regulars.core.together.models import Notification
from regulars.insight.callcard.models import PhoneCall, Ringing
from testing.client import ApiClient
from testing.web_forms import Visitor, make_form, no_hurry
from tests.conformance.samples import (
    CREATABLE,
    SEEN_BY_ALL,
    VALUES,
    administrator,
    child_row,
    make_record,
    must_lead,
    value_of,
    writable,
)
from tests.security.calls import Call
from tests.security.furnished import AGREED
from tests.security.walking import Operation

# What nobody changes, and what belongs to nobody and is seen by all.
WRITTEN_ONCE_OR_OF_ALL = SEEN_BY_ALL | {one.slug for one in all_record_types() if one.is_ledger}
# What must be said too where a record of this type is to lead to another: a translation is in another language.
ALONG = {"articles": {"language": "de"}}
PARTIES = ("people", "organisations", "households")


@dataclass
class World:
    """Ids of one user's own: two records of each type, a row below one, a picture, a notification, a merge."""

    records: dict[str, tuple[int, int]] = field(default_factory=dict)
    rows: dict[tuple[str, str], int] = field(default_factory=dict)
    required: dict[str, dict[str, Any]] = field(default_factory=dict)
    change: dict[str, dict[str, Any]] = field(default_factory=dict)
    merges: dict[str, tuple[int, int]] = field(default_factory=dict)
    # Where a row stands below another record than the first.
    holders: dict[tuple[str, str], int] = field(default_factory=dict)
    user: int = 0
    entry: int = 0
    phone_call: int = 0
    picture: int = 0
    notification: int = 0


def make_world(user: User, other: User) -> World:
    """Make all this as the user; the other one gives her the task that she is told of."""
    world, api = World(user=user.pk), ApiClient(user)
    for kind in CREATABLE:
        if kind.is_setting and not kind.owner:
            # Who administers made it, for all.
            world.records[kind.slug] = tuple(make_record(kind, administrator())["id"] for _ in range(2))
            continue
        made = [make_record(kind, api) for _ in range(2)]
        world.records[kind.slug] = (made[0]["id"], made[1]["id"])
        required = [f for f in writable(kind) if f.required or f.name == kind.title_field]
        world.required[kind.slug] = {f.name: value_of(f, api) for f in required}
        word = next(f for f in writable(kind) if f.kind.slug in ("text", "rich_text"))
        world.change[kind.slug] = {word.name: value_of(word, api)}
        for group in kind.children:
            if must_lead(group):
                continue
            world.rows[kind.slug, group.name] = made[0]["children"][group.name][0]["id"]
    # The stage asks for it.
    world.required["deals"]["value"] = VALUES["money"]
    _put_rows_that_lead(world, api)
    for slug in (*PARTIES, "cases"):
        twin = {"party": world.records["people"][0], "subject": "Twin"} if slug == "cases" else {"name": "Twin"}
        one, gone = (api.post(f"/{slug}", twin).ok(201)["id"] for n in range(2))
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
    world.entry = api.post("/people", {"name": "Entered"}).entry or 0
    world.phone_call = _ringing(user)
    world.records["submissions"] = _sent_to(user, world.records["people"][0])
    world.change["submissions"] = {"owner": user.pk}
    return world


def _put_rows_that_lead(world: World, api: ApiClient) -> None:
    """Make rows that are nothing without what they lead to, each below a record of its own."""
    for kind in CREATABLE:
        for group in filter(must_lead, kind.children):
            rows = {group.name: [_row(group, world)]}
            made = api.post(f"/{kind.slug}", {**world.required[kind.slug], "children": rows}).ok(201)
            world.holders[kind.slug, group.name] = made["id"]
            world.rows[kind.slug, group.name] = made["children"][group.name][0]["id"]


def _row(group: ChildGroup, world: World) -> dict[str, Any]:
    """A row that leads to what is one's own."""
    return child_row(group) | {one.name: world.records[one.target][1] for one in _leading(group)}


def _leading(group: ChildGroup) -> list[Field]:
    """The fields of a row that lead to somebody's records."""
    found = [one for one in child_fields(group) if one.kind.slug == "link"]
    return [one for one in found if one.target not in WRITTEN_ONCE_OR_OF_ALL]


def _sent_to(user: User, party: int) -> tuple[int, int]:
    """Two submissions that are the user's, from a form of the house."""
    form = make_form(administrator(), [{"kind": "name", "label": "Who"}], name=f"Open to {user.name}")
    with no_hurry():
        for number in range(2):
            Visitor(form).send({"Who": f"Visitor {number}"}, works=number > 0)
    sent = Submission.objects.filter(form_id=form["id"])
    sent.update(owner=user, party_id=party)
    one, two = sent.order_by("id").values_list("id", flat=True)
    return one, two


def _ringing(user: User) -> int:
    now = timezone.now()
    call = PhoneCall.objects.create(
        system="token 1", told_as=user.name, number="+47 22 12 34 56", rang_at=now, heard_at=now
    )
    Ringing.objects.create(phone_call=call, user=user)
    return int(call.pk)


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
    deed, along = operation.name.removeprefix(f"{slug}_"), ALONG.get(slug, {})
    if deed == "bulk" and name == "select":
        return [Case(operation, name, _first(slug), lambda w, pk: _bulk([pk], w.change[slug]))]
    if deed == "bulk":
        return [
            Case(
                operation,
                f"values.{link}",
                own,
                lambda w, pk, link=link: _bulk([w.records[slug][0]], {link: pk} | along),
            )
            for link, own in _links(slug).items()
        ]
    if name == "children":
        # What is new has no rows yet.
        holder = "people" if find_type(slug).subtypes else slug
        groups = find_type(slug).children
        return [
            Case(operation, f"{name}.{one.name}", lambda w, one=one: w.rows[holder, one.name], _row_changed(slug, one))
            for one in (groups if deed == "change" else ())
        ] + [
            Case(operation, f"{name}.{one.name}.{link.name}", _second(link.target), _row_leads(slug, deed, one, link))
            for one in groups
            for link in _leading(one)
        ]
    if name in _words_of_all(slug):
        return []
    if deed == "create":
        return [
            Case(operation, name, _links(slug)[name], lambda w, pk: Call(body={**w.required[slug], **along, name: pk}))
        ]
    if deed == "change":
        return [
            Case(
                operation,
                name,
                _links(slug)[name],
                lambda w, pk: Call({"pk": w.records[slug][0]}, body={"version": 1, **along, name: pk}),
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
        elif one.kind.slug == "link" and one.target not in WRITTEN_ONCE_OR_OF_ALL:
            target = one.target if not find_type(one.target).subtypes else "people"
            found[one.name] = _second("organisations" if one.name in ("employer", "target") else target)
    return found


def _words_of_all(slug: str) -> set[str]:
    """The fields that lead to what belongs to nobody and is seen by all."""
    return {one.name for one in built_in_fields(find_type(slug)) if one.target in SEEN_BY_ALL}


def _first(slug: str) -> Callable[[World], int]:
    return lambda w: w.records[slug][0]


def _second(slug: str) -> Callable[[World], int]:
    return lambda w: w.records[slug][1]


def _bulk(ids: list[int], values: dict[str, Any]) -> Call:
    return Call(body={"select": {"ids": ids}, "action": "change", "values": values})


def _row_changed(slug: str, group: ChildGroup) -> Callable[[World, int], Call]:
    def call(world: World, pk: int) -> Call:
        rows = {group.name: [{**_row(group, world), "id": pk}]}
        holder = world.holders.get((slug, group.name), world.records[slug][0])
        return Call({"pk": holder}, body={"version": 1, "children": rows})

    return call


def _row_leads(slug: str, deed: str, group: ChildGroup, link: Field) -> Callable[[World, int], Call]:
    def call(world: World, pk: int) -> Call:
        rows = {"children": {group.name: [{**_row(group, world), link.name: pk}]}}
        if deed == "create":
            return Call(body={**world.required[slug], **rows})
        return Call({"pk": world.records[slug][0]}, body={"version": 1, **rows})

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
    ("entries_undo_several", "entries"): (lambda w: w.entry, lambda w, pk: Call(body={"entries": [pk]})),
    ("sequences_enrol", "select"): (
        _second("people"),
        lambda w, pk: Call({"pk": w.records["sequences"][0]}, body={"type": "people", "select": {"ids": [pk]}}),
    ),
    ("calls_ringing_note", "party"): (
        _first("people"),
        lambda w, pk: Call({"pk": w.phone_call}, body={"party": pk, "note": "Hello"}),
    ),
    ("extensions_change", "user"): (lambda w: w.user, lambda w, pk: Call(body={"user": pk, "extensions": ["21"]})),
    ("inbox_handle", "ids"): (
        _first("cases"),
        lambda w, pk: Call(body={"deed": "wait", "ids": [pk], "whom": "customer"}),
    ),
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
