"""Who has no password is asked for a sign-in of a moment ago before what lets somebody in is made or taken away."""

import pytest
from allauth.mfa.models import Authenticator

from regulars.core.access.models import ApiToken
from regulars.core.administration.tests.conftest import PASSWORD
from testing.app_codes import code_at
from testing.client import ApiClient
from testing.passkeys import Device

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("standing_codes")]
TOKEN = {"name": "Till", "scopes": {"*": "read"}}


@pytest.fixture
def vouched(seller) -> ApiClient:
    """Sam, for whom others vouch: she has no password."""
    seller.user.set_unusable_password()
    seller.user.save()
    return ApiClient(seller.user)


def passkey(api: ApiClient) -> dict:
    """A passkey of hers, with which she may come in again."""
    kept = Device()
    options = api.post("/security/passkeys", {}).ok()["options"]
    api.post("/security/passkeys/confirm", {"name": "Laptop", "credential": kept.make(options)}).ok()
    return {"device": kept, "pk": api.get("/security").ok()["passkeys"][0]["id"]}


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/security/passkeys", {}),
        ("/security/codes", {}),
        ("/security/codes", {"password": "whatever"}),
        ("/security/codes/off", {}),
        ("/security/recovery-codes", {}),
        ("/security/passkeys/{pk}/remove", {}),
        ("/tokens", TOKEN),
        ("/tokens", {**TOKEN, "password": "whatever"}),
    ],
)
def test_an_open_screen_of_a_while_ago_is_no_proof(path: str, body: dict, vouched: ApiClient) -> None:
    pk = passkey(vouched)["pk"]
    before = Authenticator.objects.count(), ApiToken.objects.count()
    vouched.sign_in_was(minutes_ago=11)
    refused = vouched.post(path.format(pk=pk), body)
    assert (refused.status, refused.body["sign_in_again"], refused.body["title"]) == (403, True, "Sign in again first")
    assert "your last sign-in is too long ago" in refused.body["detail"]
    assert (Authenticator.objects.count(), ApiToken.objects.count()) == before
    vouched.sign_in_was(minutes_ago=9)
    assert vouched.post(path.format(pk=pk), body).status in (200, 201, 204)


def test_whoever_comes_in_again_goes_on(vouched: ApiClient) -> None:
    device = passkey(vouched)["device"]
    vouched.sign_in_was(minutes_ago=60)
    assert vouched.post("/tokens", TOKEN).status == 403
    options = vouched.post("/session/passkey", {}).ok()["options"]
    vouched.post("/session/passkey/finish", {"credential": device.show(options)}).ok()
    assert vouched.post("/tokens", TOKEN).status == 201


def test_a_session_of_which_it_is_not_known_is_an_old_one(vouched: ApiClient, seller) -> None:
    vouched.client.force_login(seller.user)
    session = vouched.client.session
    session.pop("shown_at")
    session.save()
    assert vouched.post("/tokens", TOKEN).status == 403


def test_a_code_that_was_begun_in_time_may_be_confirmed_later(vouched: ApiClient) -> None:
    secret = vouched.post("/security/codes", {}).ok()["secret"]
    vouched.sign_in_was(minutes_ago=11)
    assert vouched.post("/security/codes/confirm", {"code": code_at(secret)}).status == 200


def test_where_there_is_a_password_it_is_asked_for_and_suffices(seller) -> None:
    assert seller.api.get("/security").ok()["has_password"] is True
    seller.api.sign_in_was(minutes_ago=60)
    for given in ({}, {"password": "nonsense"}):
        refused = seller.api.post("/tokens", {**TOKEN, **given})
        assert (refused.status, refused.body["errors"][0]["field"]) == (422, "password")
    assert seller.api.post("/tokens", {**TOKEN, "password": PASSWORD}).status == 201
    assert seller.api.post("/security/codes", {"password": PASSWORD}).status == 200


def test_guesses_at_the_password_count_at_tokens_too(seller) -> None:
    seller.api.sign_in_was(minutes_ago=60)
    answers = [seller.api.post("/tokens", {**TOKEN, "password": "nonsense"}).status for _ in range(6)]
    assert answers == [422] * 5 + [429]


def test_screens_are_told_that_there_is_no_password(vouched: ApiClient) -> None:
    assert vouched.get("/security").ok()["has_password"] is False
