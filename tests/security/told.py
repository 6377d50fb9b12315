"""Everything that somebody is told: every reading operation and every file taken out, compared byte for byte."""

import re
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from django.db import transaction

from regulars.core.records.field import Field
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types
from testing.client import ApiClient
from tests.conformance.samples import sample_body, writable
from tests.security.calls import DAYS, Call, call_of
from tests.security.furnished import House
from tests.security.walking import Operation, all_operations, send

READS = [one for one in all_operations() if one.is_read]
# Reads that are sent as POST, with what is asked: they tell of what others have.
ASKED: dict[str, Any] = {
    "doubles_like": {
        "type": "people",
        "name": "Bramblewick",
        "email": "bramble@wick.example",
        "phone": "+47 55 98 76 54",
    },
    "people_bulk": {"select": {"q": "bramblewick"}, "action": "trash", "dry_run": True},
    "organisations_bulk": {"select": {"q": "bramblewick"}, "action": "trash", "dry_run": True},
}
POSTED = [one for one in all_operations() if one.name in ASKED]
# When something was, in what version and from where on are no secrets; that a sign-in was seen is the asker's own.
TOLD_ALWAYS = re.compile(
    rb'"(version|changed_at|position|live|since|used_at|seen_at|last_seen_at|schema_version|known_at)": ?'
    rb'("[^"]*"|\d+|null)'
)


def hideable(slug: str) -> list[Any]:
    record_type = next(one for one in all_record_types() if one.slug == slug)
    return [one for one in writable(record_type) if not one.required and one.name != record_type.title_field]


def asked_otherwise(house: House) -> list[tuple[str, Call]]:
    """Reads that tell something else when they are asked otherwise: every place of the inbox, every report."""
    places = ("unassigned", "near", "waiting", "long", "open", f"queue-{house.there['queues']}")
    reports = ("funnel", "times", "cycles", "reasons", "competitors", "sources", "activity")
    return [
        *(("inbox_cases", Call(query={"place": place})) for place in places),
        *(("sales_report", Call({"name": name}, query=DAYS)) for name in reports),
        *(("forecast", Call(query={"since": "2026-05", "months": 3, "by": by})) for by in ("seller", "team")),
        ("forecast_belief", Call(query={"month": "2026-05"})),
        ("service_report", Call(query=DAYS | {"queue": house.there["queues"]})),
        ("call_card", Call(query={"number": "+47 22 12 34 56", "party": house.there["people"]})),
        ("articles_suggest", Call(query={"text": "Quillfeather Bramblewick"})),
        ("entries_list", Call(query={"limit": 5})),
        ("form_counts", Call({"id": house.ids["form"]})),
        *(("articles_about", Call({"pk": house.ids[name]})) for name in ("article_changed", "article_translated")),
    ]


def everything_told(house: House, client: Any) -> dict[str, bytes]:
    """Every answer to this user, without what is always told."""
    told: dict[str, bytes] = {}
    for operation in READS:
        told[operation.name] = answer_to(client, operation, call_of(operation.name, operation.slug, house))
    for operation in POSTED:
        told[operation.name] = answer_to(client, operation, Call(body=ASKED[operation.name]))
    by_name = {one.name: one for one in READS}
    for name, call in asked_otherwise(house):
        told[f"{name} {call.path or ''} {call.query}"] = answer_to(client, by_name[name], call)
    return told | files_taken_out(client)


def files_taken_out(client: Any) -> dict[str, bytes]:
    """Every list in every format that it is taken out in."""
    told = {}
    for record_type in all_record_types():
        for kind in record_type.export_formats:
            operation = Operation(f"{record_type.slug} as {kind}", "GET", f"/api/{record_type.slug}/export", "")
            told[operation.name] = answer_to(client, operation, Call(query={"format": kind}))
    return told


def unpacked(content: bytes) -> bytes:
    """What stands in an archive or a spreadsheet, without when it was made."""
    if not content.startswith(b"PK"):
        return content
    with ZipFile(BytesIO(content)) as made:
        return b"\n".join(made.read(name) for name in sorted(made.namelist()) if "docProps" not in name)


# When a record was changed last is told in exports without its name; pages for people to the minute, which may end
# between two answers.
MOMENT = re.compile(
    rb"20\d\d-\d\d-\d\d(?:T\d\d:\d\d:\d\d[^\",\s]*|[T ]\d\d:\d\d(?!:))"
    rb"|[A-Z][a-z]{2} \d\d?, 20\d\d, \d\d?:\d\d:\d\d\xe2\x80\xaf[AP]M"
)


def answer_to(client: Any, operation: Operation, call: Call) -> bytes:
    with transaction.atomic():
        response = send(client, operation, call)
        content = b"".join(response.streaming_content) if response.streaming else response.content
        # That she took something out is told to her too, and would be news of her own the next time.
        transaction.set_rollback(True)
    told = MOMENT.sub(b"then", TOLD_ALWAYS.sub(b"", unpacked(content)))
    return b"%d %s" % (response.status_code, told)


def differences(before: dict[str, bytes], after: dict[str, bytes]) -> str:
    """What is told otherwise than before, from a little before the first byte that differs."""
    found = ""
    for name, told in before.items():
        if told != after[name]:
            place = next((n for n, (a, b) in enumerate(zip(told, after[name], strict=False)) if a != b), 0)
            part = slice(max(0, place - 120), place + 160)
            found += f"{name}:\n  {told[part]!r}\n  {after[name][part]!r}\n"
    return found


def own_words_aside(told: dict[str, bytes]) -> dict[str, bytes]:
    """Without the names of tags, which are the whole house's."""
    return {name: content for name, content in told.items() if not name.startswith("tags_")}


def make_among(there: dict[str, int], record_type: type[RecordType], api: ApiClient) -> int:
    """Make a record that leads to what is there already; a fresh word of all's would be news to all."""
    fields = writable(record_type)
    body = sample_body(record_type, api, only={one.name for one in fields if one.kind.slug != "link"})
    for one in fields:
        target = link_target(one)
        if target in there and one.name not in ("parent", "original"):
            body[one.name] = there[target]
    return int(api.post(f"/{record_type.slug}", body).ok(201)["id"])


def link_target(field: Field) -> str:
    """What a record is that a link may lead to; empty where the field is no link."""
    return (
        "organisations" if field.name in ("employer", "target") else field.target if field.kind.slug == "link" else ""
    )
