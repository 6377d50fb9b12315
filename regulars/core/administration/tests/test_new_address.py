"""Another e-mail address to sign in with: confirmed by a link mailed there, the old one told, the password asked."""

import re
from datetime import timedelta

import pytest
from django.core import mail, signing
from django.utils import timezone

from regulars.core.access.models import User
from regulars.core.administration.addresses import links
from regulars.core.administration.models import AddressWish
from regulars.core.administration.tests.conftest import PASSWORD
from regulars.core.jobs.worker import run_waiting_jobs
from testing.client import ApiClient

pytestmark = pytest.mark.django_db
NEW = "samantha@example.com"


def wish(somebody, email=NEW, password=PASSWORD):
    return somebody.api.post("/security/address", {"email": email, "password": password})


def letters_to(address: str) -> list[str]:
    run_waiting_jobs()
    return [letter.body for letter in mail.outbox if letter.to == [address]]


def key_in_post(address=NEW) -> str:
    return re.search(r"/confirm-address#(\S+)", letters_to(address)[-1])[1]


def confirm(key: str) -> int:
    return ApiClient().post("/security/address/confirm", {"key": key}).status


def sign_in(email: str, password: str = PASSWORD) -> int:
    return ApiClient().post("/session", {"email": email, "password": password}).status


def test_it_holds_once_the_link_was_opened_and_the_old_address_is_told(seller):
    assert wish(seller, NEW.upper()).status == 202
    assert seller.api.get("/security/address").ok()["wished"] == NEW
    assert sign_in(NEW) == 401
    key = key_in_post()
    assert NEW in letters_to("sam@example.com")[0]
    assert "#" not in letters_to("sam@example.com")[0]
    assert ApiClient().post("/security/address/link", {"key": key}).ok() == {"name": "Sam", "email": NEW}
    assert sign_in(NEW) == 401
    assert confirm(key) == 200
    assert (sign_in("sam@example.com"), sign_in(NEW)) == (401, 200)
    assert seller.api.get("/security/address").ok() == {"email": NEW, "wished": None, "until": None}
    assert "no longer with this address" in letters_to("sam@example.com")[-1]


def test_it_is_in_the_audit(seller, owner):
    wish(seller)
    confirm(key_in_post())
    told = owner.api.get("/audit", kind="rights").ok()["entries"][0]
    assert told["sentence"] == "Sam changed the account of Sam: email"


@pytest.mark.parametrize("password", [None, "", "wrong password"])
def test_the_password_is_asked_again(seller, password):
    assert wish(seller, password=password).status == 422
    assert letters_to(NEW) == []


def test_it_cannot_be_guessed_from_an_open_screen(seller):
    assert [wish(seller, password="wrong password").status for _ in range(6)] == [422] * 5 + [429]
    assert wish(seller).status == 429


def test_nobodys_mailbox_is_filled(seller):
    assert [wish(seller).status for _ in range(6)] == [202] * 5 + [429]


@pytest.mark.parametrize(
    "change",
    [
        "used", "back", "closed", "returned", "old", "forged", "password", "withdrawn", "another", "taken",
        "again", "moved", "shut",
    ],
)  # fmt: skip
def test_a_link_that_no_longer_holds_changes_nothing(change, owner, seller, monkeypatch):
    wish(seller)
    key, pk = key_in_post(), seller.user.pk
    if change in ("used", "back"):
        assert confirm(key) == 200
    if change == "back":
        User.objects.filter(pk=pk).update(email="sam@example.com")
    if change in ("closed", "returned"):
        owner.api.patch(f"/users/{pk}", {"is_active": False}).ok()
    if change == "returned":
        owner.api.patch(f"/users/{pk}", {"is_active": True}).ok()
    if change == "old":
        AddressWish.objects.update(asked_at=timezone.now() - links.LASTING - timedelta(seconds=1))
    if change == "forged":
        wished = AddressWish.objects.get()
        key = f"{pk}.{signing.dumps([wished.pk, 'a' * 32], salt=links._SALT)}"
    if change == "password":
        owner.api.patch(f"/users/{pk}", {"password": "battery staple horse"}).ok()
    if change == "withdrawn":
        seller.api.delete("/security/address").ok(204)
    if change == "another":
        wish(seller, "other@example.com")
    if change == "again":
        wish(seller)
    if change == "moved":
        owner.api.patch(f"/users/{pk}", {"email": "moved@example.com"}).ok()
    if change == "shut":
        User.objects.filter(pk=pk).update(is_active=False)
    if change == "taken":
        User.objects.filter(pk=owner.user.pk).update(email=NEW)
    before = User.objects.get(pk=pk).email
    assert confirm(key) == 422
    assert User.objects.get(pk=pk).email == before


def test_nobody_learns_that_somebody_else_has_the_address(seller, owner):
    taken, free = wish(seller, owner.user.email), wish(seller)
    assert taken.status == free.status == 202
    assert letters_to(owner.user.email) == []


def test_a_link_to_a_password_confirms_no_address_and_the_other_way_round(seller):
    wish(seller)
    key = key_in_post()
    assert ApiClient().post("/password/link", {"key": key}).status == 422
    assert ApiClient().post("/password/choose", {"key": key, "password": "battery staple horse"}).status == 422


def test_who_has_no_password_chooses_one_first(seller):
    seller.user.set_unusable_password()
    seller.user.save()
    api = ApiClient(seller.user)
    assert api.post("/security/address", {"email": NEW}).status == 422
    assert letters_to(NEW) == []


def test_an_administrator_changes_it_at_once_and_the_old_address_is_told(owner, seller):
    owner.api.patch(f"/users/{seller.user.pk}", {"email": NEW}).ok()
    assert sign_in(NEW) == 200
    assert NEW in letters_to("sam@example.com")[-1]


def test_no_token_changes_it(seller):
    token = seller.api.post("/tokens", {"name": "Till", "scopes": {"*": "write"}}).ok(201)["token"]
    answer = ApiClient(token=token).post("/security/address", {"email": NEW, "password": PASSWORD})
    assert answer.status == 403
