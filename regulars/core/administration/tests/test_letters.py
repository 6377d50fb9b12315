"""A forgotten password, an invitation, a word about a new device: by links that are good once."""

import re
from datetime import timedelta

import pytest
from django.core import mail, signing

from regulars.core.access.models import Role, User
from regulars.core.access.viewer import raise_epoch
from regulars.core.administration.letters import links
from regulars.core.administration.tests.conftest import PASSWORD
from regulars.core.jobs.models import Job
from regulars.core.jobs.worker import run_waiting_jobs
from testing.app_codes import code_at
from testing.client import ApiClient
from testing.passkeys import Device

pytestmark = pytest.mark.django_db
NEW = "battery staple horse"


def key_in_post() -> str:
    run_waiting_jobs()
    return re.search(r"/choose-password#(\S+)", mail.outbox[-1].body)[1]


def ask(email: str):
    return ApiClient().post("/password/forgotten", {"email": email})


def sign_in(password: str, email: str = "sam@example.com") -> int:
    return ApiClient().post("/session", {"email": email, "password": password}).status


def test_a_forgotten_password_is_chosen_anew_by_a_mailed_link(seller):
    assert ask("SAM@example.com").status == 202
    key = key_in_post()
    assert ApiClient().post("/password/link", {"key": key}).ok()["name"] == "Sam"
    api = ApiClient()
    assert api.post("/password/choose", {"key": key, "password": NEW}).ok()["signed_in"] is True
    assert api.get("/people").status == 200
    assert (sign_in(PASSWORD), sign_in(NEW)) == (401, 200)
    assert seller.api.post("/people", {"name": "Ada"}).status == 401


def test_the_answer_tells_not_who_has_an_account(seller):
    known, unknown = ask("sam@example.com"), ask("nobody@example.com")
    assert (known.status, known.content) == (unknown.status, unknown.content)
    assert Job.objects.filter(kind="letters.send").count() == 2
    run_waiting_jobs()
    assert [letter.to for letter in mail.outbox] == [["sam@example.com"]]


def test_nobodys_mailbox_is_filled(seller):
    assert [ask("sam@example.com").status for _ in range(6)] == [202] * 5 + [429]


@pytest.mark.parametrize("change", ["used", "signed in", "closed", "old", "forged", "address"])
def test_a_link_that_no_longer_holds_opens_nothing(change, owner, seller, monkeypatch):
    ask("sam@example.com")
    key = key_in_post()
    if change == "used":
        ApiClient().post("/password/choose", {"key": key, "password": NEW}).ok()
    if change == "signed in":
        assert sign_in(PASSWORD) == 200
    if change == "closed":
        owner.api.patch(f"/users/{seller.user.pk}", {"is_active": False}).ok()
    if change == "address":
        owner.api.patch(f"/users/{seller.user.pk}", {"email": "sam2@example.com"}).ok()
    if change == "old":
        monkeypatch.setitem(links.LASTING, links.RESET, timedelta(seconds=-1))
    if change == "forged":
        pk = seller.user.pk
        key = f"{pk}.{signing.dumps([pk, 'reset', 'x' * 32], salt='regulars.letters')}"
    before = User.objects.get(pk=seller.user.pk).password
    assert ApiClient().post("/password/link", {"key": key}).status == 422
    assert ApiClient().post("/password/choose", {"key": key, "password": "another long password"}).status == 422
    assert User.objects.get(pk=seller.user.pk).password == before


def test_guessing_at_links_is_bounded(seller):
    ask("sam@example.com")
    key = key_in_post()
    for n in range(5):
        assert ApiClient().post("/password/link", {"key": f"{seller.user.pk}.guess{n}"}).status == 422
    assert ApiClient().post("/password/choose", {"key": key, "password": NEW}).status == 429


def test_a_weak_password_is_refused_and_the_link_stays_good(seller):
    ask("sam@example.com")
    key = key_in_post()
    assert ApiClient().post("/password/choose", {"key": key, "password": "short"}).status == 422
    assert ApiClient().post("/password/choose", {"key": key, "password": NEW}).status == 200


def test_somebody_is_invited_by_a_link(owner):
    made = owner.api.post("/users", {"name": "Ina", "email": "ina@example.com"}).ok(201)
    key = key_in_post()
    assert sign_in("", "ina@example.com") == 422
    assert ApiClient().post("/password/link", {"key": key}).ok()["purpose"] == "invitation"
    assert ApiClient().post("/password/choose", {"key": key, "password": NEW}).ok()["me"]["name"] == "Ina"
    again = owner.api.post(f"/users/{made['id']}/invitation").ok()["link"]
    assert "/choose-password#" in again


def test_only_administrators_invite_and_nobody_above_them(owner, admin, seller):
    for who in (seller, admin):
        assert who.api.post(f"/users/{owner.user.pk}/invitation").status == 403
    run_waiting_jobs()
    assert mail.outbox == []


def test_the_links_host_is_never_what_a_browser_said(seller, settings):
    settings.ORIGIN = "https://crm.example.com"
    client = ApiClient().client
    body = {"email": "sam@example.com"}
    client.post("/api/password/forgotten", body, content_type="application/json", headers={"Host": "evil.example"})
    run_waiting_jobs()
    assert "https://crm.example.com/choose-password#" in mail.outbox[-1].body
    assert "evil" not in mail.outbox[-1].body


def test_a_new_device_is_mailed_but_not_the_first_and_not_a_known_one(seller):
    known = ApiClient()
    body = {"email": "sam@example.com", "password": PASSWORD}
    for api in (known, known, ApiClient()):
        api.post("/session", body).ok()
    run_waiting_jobs()
    assert [letter.subject for letter in mail.outbox] == ["A new device signed in to Regulars"]


@pytest.mark.parametrize("way", ["by a link", "with a first app", "with a first passkey"])
def test_a_new_device_is_mailed_by_whatever_way_it_came_in(way, seller):
    body = {"email": "sam@example.com", "password": PASSWORD}
    ApiClient().post("/session", body).ok()
    ask("sam@example.com")
    key, api = key_in_post(), ApiClient()
    if way == "by a link":
        api.post("/password/choose", {"key": key, "password": NEW}).ok()
    else:
        Role.objects.filter(slug="seller").update(needs_second_factor=True)
        raise_epoch()
        assert api.post("/session", body).ok()["step"] == "set_up_second_factor"
    if way == "with a first app":
        secret = api.post("/security/codes", {}).ok()["secret"]
        api.post("/security/codes/confirm", {"code": code_at(secret)}).ok()
    if way == "with a first passkey":
        options = api.post("/security/passkeys", {}).ok()["options"]
        api.post("/security/passkeys/confirm", {"name": "Key", "credential": Device().make(options)}).ok()
    assert api.get("/session").ok()["signed_in"] is True
    run_waiting_jobs()
    subjects = [letter.subject for letter in mail.outbox][1:]
    assert sorted(subjects) == ["A new device signed in to Regulars", "How you sign in to Regulars has changed"]
