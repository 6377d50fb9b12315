"""What one may not see changes no byte of any answer: every reading operation of the document, new ones included."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from regulars.core.access.models import Role, Team, User
from regulars.core.access.viewer import raise_epoch
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.together.digest import send_digests
from testing.client import ApiClient
from testing.people import OWN, TEAM, make_user
from tests.conformance.samples import CREATABLE, OTHER, SEEN_BY_ALL, value_of, writable
from tests.security.callers import holder_of
from tests.security.furnished import AGREED, House, furnish
from tests.security.told import differences, everything_told, hideable, make_among, own_words_aside

pytestmark = pytest.mark.django_db


@pytest.fixture
def house(settings: Any) -> House:
    """A furnished house; everything is the owner's."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # Hundreds of questions in a row are asked here.
    settings.PACE = 0
    return furnish(holder_of("owner"), holder_of("seller"))


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


def letters_to(user: User, outbox: list[Any]) -> str:
    """What a user's digest of tomorrow tells her."""
    send_digests(timezone.now() + timedelta(days=1, hours=12))
    run_waiting_jobs()
    return "\n".join(f"{one.subject}\n{one.body}" for one in outbox if user.email in one.to)


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
