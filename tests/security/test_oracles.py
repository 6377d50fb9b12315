"""What one may not see changes no byte of any answer: every reading operation of the document, new ones included."""

import json
import re
from datetime import timedelta
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone

from regulars.core.access.models import Role, Team, User
from regulars.core.access.viewer import raise_epoch
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types
from regulars.core.together.digest import send_digests
from testing.client import ApiClient
from testing.people import OWN, TEAM, make_user
from tests.conformance.samples import CREATABLE, OTHER, SEEN_BY_ALL, sample_body, value_of, writable
from tests.security.callers import holder_of
from tests.security.calls import Call, call_of
from tests.security.furnished import AGREED, House, furnish
from tests.security.walking import Operation, all_operations, send

pytestmark = pytest.mark.django_db
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


@pytest.fixture
def house(settings: Any) -> House:
    """A furnished house; everything is the owner's."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # Hundreds of questions in a row are asked here.
    settings.PACE = 0
    return furnish(holder_of("owner"), holder_of("seller"))


def hideable(slug: str) -> list[Any]:
    record_type = next(one for one in all_record_types() if one.slug == slug)
    return [one for one in writable(record_type) if not one.required and one.name != record_type.title_field]


def team_mate(house: House) -> User:
    """Make somebody who sees every record of the owner's, and no field that can be hidden."""
    team = Team.objects.create(name="The owner's")
    house.owner.teams.add(team)
    mate = make_user("Mate", TEAM, team=team)
    hidden = {one.slug: {field.name: "hidden" for field in hideable(one.slug)} for one in CREATABLE}
    hidden["parties"] = {name: "hidden" for slug in ("people", "organisations", "households") for name in hidden[slug]}
    Role.objects.filter(pk=mate.roles.get().pk).update(fields=hidden)
    raise_epoch()
    return mate


def everything_told(house: House, client: Any) -> dict[str, bytes]:
    """Every answer to this user, without what is always told."""
    told: dict[str, bytes] = {}
    for operation in READS:
        told[operation.name] = answer_to(client, operation, call_of(operation.name, operation.slug, house))
    for operation in POSTED:
        told[operation.name] = answer_to(client, operation, Call(body=ASKED[operation.name]))
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


def letters_to(user: User, outbox: list[Any]) -> str:
    """What a user's digest of tomorrow tells her."""
    send_digests(timezone.now() + timedelta(days=1, hours=12))
    run_waiting_jobs()
    return "\n".join(f"{one.subject}\n{one.body}" for one in outbox if user.email in one.to)


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


def change_all(house: House, api_of_owner: ApiClient, *, only_hidden: bool) -> int:
    """Give every field of every record another value; return how many changed."""
    changed = 0
    for record_type in CREATABLE:
        slug = record_type.slug
        if slug not in house.there or slug in ("comments", "consents", *(() if only_hidden else SEEN_BY_ALL)):
            continue
        fields = hideable(slug) if only_hidden else writable(record_type)
        for field in fields:
            path = f"/{slug}/{house.there[slug]}"
            # Links would lead to fresh records, which are news of their own.
            other = None if field.kind.slug == "link" else value_of(field, api_of_owner, OTHER)
            if other is None:
                continue
            version = api_of_owner.get(path).ok()["version"]
            changed += api_of_owner.patch(path, {"version": version, field.name: other}).status == 200
    return changed


def test_a_hidden_field_changes_no_byte_of_any_answer(house: House) -> None:
    mate, owner = team_mate(house), ApiClient(house.owner)
    for slug in ("people", "organisations", "tasks"):
        ApiClient(mate).post(f"/together/{slug}/{house.there[slug]}/follow", {"is_on": True}).ok()
    client = ApiClient(mate).client
    before = everything_told(house, client)
    assert sum(told.startswith(b"200") for told in before.values()) > 60
    assert change_all(house, owner, only_hidden=True) > 30
    found = differences(own_words_aside(before), everything_told(house, client))
    assert not found, found


def test_a_hidden_record_changes_no_byte_of_any_answer(house: House, mailoutbox: list[Any]) -> None:
    outsider, owner = make_user("Out", OWN), ApiClient(house.owner)
    raise_epoch()
    mine = ApiClient(outsider).post("/people", {"name": "Bramblewick Mine"}).ok(201)["id"]
    ApiClient(outsider).post(f"/together/people/{mine}/comments", {"text": "<p>Hello</p>"}).ok(201)
    ApiClient(outsider).patch("/notifications/wishes", all_by_mail()).ok()
    client = ApiClient(outsider).client
    before = everything_told(house, client)
    assert change_all(house, owner, only_hidden=False) > 40
    for record_type in CREATABLE:
        if record_type.slug not in ("comments", "consents", "relationships", *SEEN_BY_ALL):
            make_among(house.there, record_type, owner)
            owner.delete(f"/{record_type.slug}/{house.another[record_type.slug]}")
    speak_of(house, owner, to=outsider)
    found = differences(own_words_aside(before), everything_told(house, client))
    assert not found, found
    assert not letters_to(outsider, mailoutbox)


def test_no_answer_and_no_letter_tells_a_word_of_what_is_hidden(house: House, mailoutbox: list[Any]) -> None:
    mate, owner = team_mate(house), ApiClient(house.owner)
    ApiClient(mate).patch("/notifications/wishes", all_by_mail()).ok()
    ApiClient(mate).post(f"/together/people/{house.there['people']}/follow", {"is_on": True}).ok()
    change_all(house, owner, only_hidden=True)
    speak_of(house, owner, to=mate)
    told = everything_told(house, ApiClient(mate).client) | {"letter": letters_to(mate, mailoutbox).encode()}
    # She may see the record and what is said of it.
    assert b"Look, " in told["conversation"]
    assert b"Mate" in told["letter"]
    secret = [b"bramble@wick.example", json.dumps("+47 55 98 76 54").strip('"').encode()]
    assert [name for name, content in told.items() if any(word in content for word in secret)] == []


def make_among(there: dict[str, int], record_type: type[RecordType], owner: ApiClient) -> int:
    """Make a record that leads to what is there already; a fresh word of all's would be news to all."""
    fields = writable(record_type)
    body = sample_body(record_type, owner, only={one.name for one in fields if one.kind.slug != "link"})
    for one in fields:
        if one.kind.slug == "link" and one.name not in ("parent", "original"):
            body[one.name] = there["organisations" if one.name in ("employer", "target") else one.target]
    return int(owner.post(f"/{record_type.slug}", body).ok(201)["id"])


def all_by_mail() -> dict[str, Any]:
    """The wish to be mailed of everything."""
    return {"kinds": dict.fromkeys(("mention", "assigned", "comment", "change"), "digest"), "digest_hour": 0}


def speak_of(house: House, owner: ApiClient, *, to: User) -> None:
    """Whatever else may happen to a record: it is spoken of, consents are noted, files are put on it."""
    place = house.there["people"]
    owner.post(f"/together/people/{place}/comments", {"text": f"<p>Look, @{to.name}</p>"}).ok(201)
    owner.post(f"/consents/of/{place}", AGREED | {"deed": "withdrawn"})
    sent = owner.client.post("/api/files", {"file": SimpleUploadedFile("b.txt", b"hello")})
    owner.post("/attachments", {"type": "people", "record": place, "files": [sent.json()["id"]]}).ok(201)
    owner.post(f"/tasks/{house.there['tasks']}/verbs/complete")
