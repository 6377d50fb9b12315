"""Where one is signed in, and signing out there."""

from hashlib import sha256

import pytest
from django.contrib.sessions.models import Session

from regulars.core.access.models import KnownDevice
from regulars.core.administration.sessions.places import browser_words
from regulars.core.administration.tests.conftest import PASSWORD
from testing.client import ApiClient

pytestmark = pytest.mark.django_db
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0"


def enter(email: str, agent: str = FIREFOX) -> ApiClient:
    api = ApiClient()
    body = {"email": email, "password": PASSWORD}
    api.client.post("/api/session", body, content_type="application/json", headers={"User-Agent": agent})
    return api


def test_each_session_says_where_and_in_what_it_is(seller):
    here = enter("sam@example.com")
    [row] = here.get("/sessions").ok()
    assert (row["browser"], row["address"], row["is_this"]) == ("Firefox on Windows", "127.0.0.1", True)


def test_the_cookie_of_a_device_is_kept_as_a_hash(seller):
    cookie = enter("sam@example.com").client.cookies["regulars_device"].value
    device = KnownDevice.objects.get()
    assert cookie not in str(vars(device))
    assert device.digest == sha256(cookie.encode()).hexdigest()


def test_another_session_can_be_ended_and_is_out_at_once(seller):
    here, there = enter("sam@example.com"), enter("sam@example.com", "curl/8")
    other = next(row for row in here.get("/sessions").ok() if not row["is_this"])
    here.delete(f"/sessions/{other['id']}").ok(204)
    assert there.post("/people", {"name": "Ada"}).status == 401
    assert here.get("/people").status == 200


def test_signing_out_everywhere_else_keeps_this_one(seller):
    here, there = enter("sam@example.com"), enter("sam@example.com")
    unnoted = ApiClient(seller.user)
    assert here.delete("/sessions").ok()["ended"] >= 2
    assert here.post("/people", {"name": "Ada"}).status == 201
    assert there.post("/people", {"name": "Ada"}).status == 401
    assert unnoted.post("/people", {"name": "Ada"}).status == 401


def test_nobody_ends_another_users_session(owner, seller):
    there = enter("olga@example.com")
    row = there.get("/sessions").ok()[0]
    assert seller.api.delete(f"/sessions/{row['id']}").status == 404
    assert seller.api.delete(f"/sessions/of/{owner.user.pk}").status == 403
    assert there.post("/people", {"name": "Ada"}).status == 201


def test_an_administrator_signs_somebody_out_everywhere(owner, seller):
    there = enter("sam@example.com")
    assert owner.api.delete(f"/sessions/of/{seller.user.pk}").ok()["ended"] >= 1
    assert there.post("/people", {"name": "Ada"}).status == 401


def test_a_new_password_ends_the_other_sessions_for_good(seller):
    here, there = enter("sam@example.com"), enter("sam@example.com")
    here.patch("/users/me", {"password": "battery staple horse", "current_password": PASSWORD}).ok()
    assert [row["is_this"] for row in here.get("/sessions").ok()] == [True]
    assert there.get("/session").ok()["signed_in"] is False
    assert Session.objects.count() == 1


def test_what_proxies_say_counts_only_as_far_as_they_are_ours(seller, settings):
    said = {"X-Forwarded-For": "6.6.6.6, 192.0.2.7"}
    body = {"email": "sam@example.com", "password": PASSWORD}
    for proxies, expected in ((0, "127.0.0.1"), (1, "192.0.2.7")):
        settings.TRUSTED_PROXIES = proxies
        api = ApiClient()
        api.client.post("/api/session", body, content_type="application/json", headers=said)
        assert next(r for r in api.get("/sessions").ok() if r["is_this"])["address"] == expected


@pytest.mark.parametrize(("agent", "words"), [("curl/8.1", "curl/8.1"), ("", "Unknown")])
def test_unusual_browsers_have_a_name_too(agent, words):
    assert browser_words(agent) == words
