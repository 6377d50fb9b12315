"""A house with one of everything in it, so that each operation finds what it asks for."""

from dataclasses import dataclass, field
from datetime import timedelta
from io import BytesIO
from typing import Any

from allauth.mfa.models import Authenticator
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from pypdfium2 import PdfDocument

from regulars.commons.directory.doubles.models import DoublePair
from regulars.core.access.models import Role, User
from regulars.core.administration.models import AddressWish
from regulars.core.jobs.models import Job
from regulars.core.records.registry import all_record_types
from regulars.core.records.registry import record_type as find_type
from regulars.insight.callcard.models import PhoneCall, Ringing
from testing.client import ApiClient
from testing.passkeys import Device
from testing.web_forms import Visitor, make_form, no_hurry
from tests.conformance.samples import CREATABLE, make_record, value_of, writable

PASSWORD = "correct horse battery"


@dataclass
class House:
    """Ids of what is there; everything belongs to the owner."""

    owner: User
    somebody: User
    ids: dict[str, int] = field(default_factory=dict)
    # By record type: one that is there, one in the trash, one merged, and a body for a new one.
    there: dict[str, int] = field(default_factory=dict)
    trashed: dict[str, int] = field(default_factory=dict)
    another: dict[str, int] = field(default_factory=dict)
    merged: dict[str, tuple[int, int]] = field(default_factory=dict)
    change: dict[str, dict[str, Any]] = field(default_factory=dict)
    new: dict[str, dict[str, Any]] = field(default_factory=dict)
    panels: dict[str, str] = field(default_factory=dict)
    grouped: dict[str, str] = field(default_factory=dict)


def furnish(owner: User, somebody: User) -> House:
    """Make one of everything as the owner."""
    house, api = House(owner, somebody), ApiClient(owner)
    for record_type in CREATABLE:
        _put_records(house, api, record_type.slug, record_type)
    for record_type in all_record_types():
        if record_type.subtypes:
            for kept in (house.there, house.trashed, house.another, house.merged, house.change):
                kept[record_type.slug] = kept["people"]  # type: ignore[index]
    _put_settings(house, api)
    _put_work(house, api)
    return house


def _put_records(house: House, api: ApiClient, slug: str, record_type: Any) -> None:
    made = [make_record(record_type, api) for _ in range(3)]
    house.there[slug], house.another[slug], house.trashed[slug] = (one["id"] for one in made)
    api.delete(f"/{slug}/{made[2]['id']}").ok()
    changed = next(f for f in writable(record_type) if f.kind.slug in ("text", "rich_text"))
    house.change[slug] = {changed.name: value_of(changed, api)}
    required = [f for f in writable(record_type) if f.required or f.name == record_type.title_field]
    house.new[slug] = {f.name: value_of(f, api) for f in required} | house.change[slug]
    if slug == "deals":
        # The stage asks for it.
        house.new[slug]["value"] = {"amount": "10", "currency": "EUR"}
    if record_type.merging:
        named = {"subject": "Twin", "party": house.there["people"]} if slug == "cases" else {"name": "Twin"}
        one, other = (api.post(f"/{slug}", named).ok(201)["id"] for n in range(2))
        entry = api.post(f"/{slug}/{one}/merge", {"other": other}).entry
        house.merged[slug] = (one, entry or 0)


def _put_settings(house: House, api: ApiClient) -> None:
    tags = [api.post("/tags", {"name": name}).ok(201)["id"] for name in ("First", "Second")]
    house.ids |= {"tag_id": tags[0], "other_tag": tags[1]}
    house.ids["team_id"] = api.post("/teams", {"name": "Empty"}).ok(201)["id"]
    house.ids["role_id"] = api.post("/roles", {"label": "Unused", "copy_of": 1}).ok(201)["id"]
    house.ids["seller"] = Role.objects.get(slug="seller").pk
    made = api.post("/fields", {"type": "people", "kind": "text", "label": "Badge"}).ok(201)
    house.ids["field_id"] = made["id"]
    house.ids["view"] = api.post("/views", {"type": "people", "name": "Mine", "layout": "table"}).ok(201)["id"]
    token = api.post("/tokens", {"name": "Till", "scopes": {"*": "read"}}).ok(201)
    house.ids["token_id"] = token["id"]
    house.ids["user_id"] = house.somebody.pk
    rule = {"name": "Everybody", "people": [house.somebody.pk], "is_on": False}
    house.ids["assignment_rule"] = api.post("/assignment-rules", rule).ok(201)["id"]


def _put_work(house: House, api: ApiClient) -> None:
    upload = SimpleUploadedFile("a.txt", b"hello", "text/plain")
    sent = api.client.post("/api/files", {"file": upload})
    house.ids["file_id"] = sent.json()["id"]
    sent = api.client.post("/api/imports", {"file": SimpleUploadedFile("a.csv", LIST, "text/csv"), "type": "people"})
    house.ids["import"] = sent.json()["id"]
    job = {"kind": "directory.doubles", "label": "Looking", "by": house.owner}
    house.ids["job_id"] = Job.objects.create(**job).pk
    house.ids["failed_job"] = Job.objects.create(**job, state="failed", finished_at=timezone.now()).pk
    pair = {"low_id": house.there["people"], "high_id": house.another["people"], "score": 9.0}
    house.ids["pair"] = DoublePair.objects.create(**pair).pk
    made = api.post("/people", {"name": "Entered"})
    house.ids |= {"entry": made.entry or 0, "entered": made.ok(201)["id"]}
    _put_phone_call(house)
    house.ids["done_task"] = make_record(find_type("tasks"), api)["id"]
    api.post(f"/tasks/{house.ids['done_task']}/verbs/complete").ok()
    _put_words_and_files(house, api)
    _put_consents(house, api)
    _put_submissions(house, api)
    _put_articles(house, api)
    for slug in house.there:
        told = api.get(f"/describe/{slug}").ok()
        house.panels[slug] = told["panels"][0]["slug"] if told["panels"] else "none"
        house.grouped[slug] = (told["boards"] or [f["name"] for f in told["fields"] if f["groupable"]] or ["owner"])[0]
    house.ids["session_id"] = _session_of(house.owner)


def _put_phone_call(house: House) -> None:
    now = timezone.now()
    party = {"party_id": house.there["people"], "rang_at": now, "heard_at": now}
    call = PhoneCall.objects.create(system="token 1", told_as="1", **party)
    Ringing.objects.create(phone_call=call, user=house.owner)
    house.ids["phone_call"] = call.pk


def _put_words_and_files(house: House, api: ApiClient) -> None:
    place = f"/together/people/{house.there['people']}/comments"
    said = [api.post(place, {"text": f"<p>Word {n}</p>"}).ok(201)["id"] for n in range(3)]
    house.there["comments"], house.another["comments"], house.trashed["comments"] = said
    api.delete(f"/comments/{said[2]}").ok()
    house.change["comments"] = {"text": "<p>Another word</p>"}
    sent = api.client.post("/api/files", {"file": SimpleUploadedFile("a.pdf", _a_page(), "application/pdf")})
    files = {"type": "people", "record": house.there["people"], "files": [sent.json()["id"]]}
    house.ids["attachment"] = api.post("/attachments", files).ok(201)["attachments"][0]["id"]
    api.post("/access/sensitive", {"type": "people", "name": "birthday"}).ok(201)
    AddressWish.objects.create(user=house.owner, email="new@x.example", nonce="a", asked_at=timezone.now())
    asked = {"user": {"id": "b3duZXI"}, "rp": {"id": "testserver"}, "challenge": "Y2hhbGxlbmdl"}
    key = {"name": "Key", "credential": Device().make(asked)}
    house.ids["passkey"] = Authenticator.objects.create(user=house.owner, type="webauthn", data=key).pk


def _put_consents(house: House, api: ApiClient) -> None:
    api.post("/consents/purposes", {"name": "Newsletter"}).ok(201)
    api.post(f"/consents/of/{house.there['people']}", AGREED).ok(201)
    line = api.get("/consents").ok()["rows"][0]["id"]
    for kept in (house.there, house.another, house.trashed):
        kept["consents"] = line
    house.change["consents"] = {"evidence": "Another card"}
    rule = {"name": "Old calls", "type": "calls", "months": 120, "deed": "trash"}
    house.ids["rule"] = api.post("/privacy/retention", rule).ok(201)["id"]


def _put_submissions(house: House, api: ApiClient) -> None:
    form = make_form(api, [{"kind": "name", "label": "Who"}], name="Open")
    house.ids["form"] = form["id"]
    with no_hurry():
        for number in range(3):
            Visitor(form).send({"Who": f"Visitor {number}"}, works=number > 0)
    rows = sorted(api.get("/submissions").ok()["rows"], key=lambda row: row["id"])
    for kept, row in zip((house.there, house.another, house.trashed), rows, strict=True):
        kept["submissions"] = row["id"]
    api.delete(f"/submissions/{house.trashed['submissions']}").ok()
    house.change["submissions"] = {"owner": house.somebody.pk}


def _put_articles(house: House, api: ApiClient) -> None:
    def put(name: str, *verbs: str, **values: Any) -> int:
        made = api.post("/articles", {"title": name, "body": "Words", "language": "en", **values}).ok(201)["id"]
        for verb in verbs:
            api.post(f"/articles/{made}/verbs/{verb}").ok()
        house.ids[name] = made
        return int(made)

    put("article_in_review", "submit")
    put("article_put_away", "archive")
    changed = put("article_changed", "publish")
    put("article_translated", original=changed, language="de")
    now = api.get(f"/articles/{changed}").ok()["version"]
    api.patch(f"/articles/{changed}", {"version": now, "body": "Other words"}).ok()
    line = api.get("/article-versions").ok()["rows"][0]["id"]
    for kept in (house.there, house.another, house.trashed):
        kept["article-versions"] = line
    house.change["article-versions"] = {"note": "Another"}


def _a_page() -> bytes:
    made, out = PdfDocument.new(), BytesIO()
    made.new_page(200, 200)
    made.save(out)
    return out.getvalue()


def _session_of(user: User) -> int:
    from regulars.core.access.models import BrowserSession

    old = timezone.now() - timedelta(days=1)
    return BrowserSession.objects.create(user=user, session_key="elsewhere", created_at=old).pk


AGREED = {"deed": "given", "purpose": "newsletter", "channels": ["email"], "source": "paper"}
LIST = b"Name,E-mail\nAda Ford,ada@ford.example\n"
