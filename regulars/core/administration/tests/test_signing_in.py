"""Coming in and going out: the same answer for everybody who may not, and no room for guessing."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from regulars.core.administration.models import SignInTry
from regulars.core.administration.tests.conftest import PASSWORD
from regulars.core.administration.tidying import remove_old_sessions
from testing.client import ApiClient

pytestmark = pytest.mark.django_db


def test_who_is_signed_in_is_told_with_what_the_screens_need(owner):
    told = owner.api.get("/session").ok()
    assert told["signed_in"] is True
    assert told["me"]["name"] == "Olga"
    assert told["me"]["roles"] == ["Owner"]
    assert told["me"]["rights"] == {"administer": True}


def test_nobody_signed_in_is_told_too_and_gets_the_token_for_writes(db):
    client = ApiClient()
    told = client.get("/session").ok()
    assert (told["signed_in"], told["me"], told["needs_setup"]) == (False, None, True)
    assert client.client.cookies["csrftoken"].value


def test_signing_in_and_out(seller):
    client = ApiClient()
    told = client.post("/session", {"email": " SAM@example.com ", "password": PASSWORD}).ok()
    assert told["me"]["email"] == "sam@example.com"
    assert client.get("/users/me").ok()["name"] == "Sam"
    assert client.delete("/session").ok()["signed_in"] is False
    assert client.get("/users/me").status == 401


def test_a_wrong_password_an_unknown_address_and_a_closed_account_get_the_same_answer(seller):
    wrong = ApiClient().post("/session", {"email": "sam@example.com", "password": "nonsense"})
    unknown = ApiClient().post("/session", {"email": "nobody@example.com", "password": "nonsense"})
    seller.user.is_active = False
    seller.user.save()
    closed = ApiClient().post("/session", {"email": "sam@example.com", "password": PASSWORD})
    assert wrong.status == unknown.status == closed.status == 401
    assert wrong.content == unknown.content == closed.content


def test_an_unknown_address_costs_as_much_work_as_a_known_one(seller, settings, monkeypatch):
    from django.contrib.auth.hashers import MD5PasswordHasher

    worked = []
    encode = MD5PasswordHasher.encode
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda *a, **k: worked.append(1) or encode(*a, **k))
    work = []
    for address in ("sam@example.com", "nobody@example.com"):
        ApiClient().post("/session", {"email": address, "password": "nonsense"})
        work.append(len(worked))
        worked.clear()
    assert work == [1, 1]


@pytest.mark.parametrize("address", ["sam@example.com", "nobody@example.com"])
def test_after_five_failures_even_the_right_password_waits(address, seller):
    for _ in range(5):
        assert ApiClient().post("/session", {"email": address, "password": "nonsense"}).status == 401
    sixth = ApiClient().post("/session", {"email": address.upper(), "password": PASSWORD})
    assert sixth.status == 429
    assert "five minutes" in sixth.body["detail"]


def test_the_wait_ends_and_tries_made_during_it_do_not_prolong_it(seller):
    for _ in range(9):
        ApiClient().post("/session", {"email": "sam@example.com", "password": "nonsense"})
    assert SignInTry.objects.count() == 5
    SignInTry.objects.update(at=timezone.now() - timedelta(minutes=5, seconds=1))
    assert ApiClient().post("/session", {"email": "sam@example.com", "password": PASSWORD}).status == 200
    assert not SignInTry.objects.exists()


def test_one_account_being_guessed_at_leaves_the_others_open(seller, owner):
    for _ in range(6):
        ApiClient().post("/session", {"email": "sam@example.com", "password": "nonsense"})
    assert ApiClient().post("/session", {"email": "olga@example.com", "password": PASSWORD}).status == 200


def test_what_was_typed_as_an_address_is_not_kept(db):
    ApiClient().post("/session", {"email": "my secret passphrase", "password": "x"})
    assert "secret" not in SignInTry.objects.get().account


def test_another_site_cannot_sign_somebody_in_or_out(seller):
    strict = Client(enforce_csrf_checks=True)
    body = {"email": "sam@example.com", "password": PASSWORD}
    refused = strict.post("/api/session", body, content_type="application/json")
    assert refused.status_code in (400, 403)
    strict.get("/api/session")
    token = strict.cookies["csrftoken"].value
    headers = {"X-CSRFToken": token}
    assert strict.post("/api/session", body, content_type="application/json", headers=headers).status_code == 200
    assert strict.delete("/api/session").status_code in (400, 403)


def test_the_session_gets_a_new_name_at_sign_in(seller):
    client = ApiClient()
    client.client.session["planted"] = True
    session = client.client.session
    session["planted"] = True
    session.save()
    before = session.session_key
    client.post("/session", {"email": "sam@example.com", "password": PASSWORD})
    assert client.client.session.session_key != before


def test_sessions_past_their_time_are_tidied_away(seller):
    from django.contrib.sessions.models import Session

    Session.objects.update(expire_date=timezone.now() - timedelta(days=1))
    SignInTry.objects.create(account="x", at=timezone.now() - timedelta(days=2))
    remove_old_sessions()
    assert not Session.objects.exists()
    assert not SignInTry.objects.exists()


@pytest.mark.parametrize(
    "cookie", ['"\\000aaaaaaaaaaaa"', "x" * 5000, '"\\377\\376aaaaaaaaaa"', "' OR 1=1 --", "short"]
)
def test_a_forged_session_cookie_is_nobodys(cookie, db):
    client = Client()
    assert client.get("/api/session", headers={"Cookie": f"sessionid={cookie}"}).json()["signed_in"] is False
    assert client.get("/api/users", headers={"Cookie": f"sessionid={cookie}"}).status_code == 401
