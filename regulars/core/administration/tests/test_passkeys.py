"""Passkeys: made, several, named, removed; instead of a password and after it."""

import pytest
from allauth.mfa.models import Authenticator

from regulars.core.access.models import Role, User
from regulars.core.administration.tests.conftest import PASSWORD
from testing.client import ApiClient
from testing.passkeys import Device

pytestmark = pytest.mark.django_db
PROOF = {"password": PASSWORD}


def made(api, name="Laptop", proof=PROOF, **device):
    """Make a passkey, and return the device and the recovery codes."""
    kept = Device(**device)
    options = api.post("/security/passkeys", proof).ok()["options"]
    answer = api.post("/security/passkeys/confirm", {"name": name, "credential": kept.make(options)})
    return kept, answer.ok()["recovery_codes"]


def shown(api, device, **more):
    options = api.post("/session/passkey", {}).ok()["options"]
    return api.post("/session/passkey/finish", {"credential": device.show(options, **more)})


def password_shown(api):
    return api.post("/session", {"email": "sam@example.com", "password": PASSWORD}).ok()


def test_a_passkey_lets_in_without_a_password(seller):
    device, recovery = made(seller.api)
    assert len(recovery) == 10
    api = ApiClient()
    told = shown(api, device).ok()
    assert (told["signed_in"], told["me"]["email"]) == (True, "sam@example.com")
    assert api.get("/people").status == 200


def test_after_a_password_it_is_the_second_factor(seller):
    device, _ = made(seller.api)
    api = ApiClient()
    told = password_shown(api)
    assert (told["step"], told["shows"]) == ("second_factor", ["passkey", "recovery_codes"])
    assert shown(api, device).ok()["signed_in"] is True


def test_after_one_password_the_passkey_of_another_does_not_open(seller, admin):
    made(seller.api)
    others, _ = made(admin.api)
    api = ApiClient()
    password_shown(api)
    assert shown(api, others).status == 401
    assert api.get("/session").ok()["signed_in"] is False


def test_it_satisfies_a_role_that_demands_a_second_factor_and_is_set_up_at_the_door(seller):
    Role.objects.filter(slug="seller").update(needs_second_factor=True)
    api = ApiClient()
    assert password_shown(api)["step"] == "set_up_second_factor"
    device, _ = made(api, proof={})
    assert api.get("/session").ok()["signed_in"] is True
    assert shown(ApiClient(), device).ok()["signed_in"] is True
    (only,) = api.get("/security").ok()["passkeys"]
    assert api.post(f"/security/passkeys/{only['id']}/remove", PROOF).status == 403


def test_several_are_named_and_removed(seller):
    phone, _ = made(seller.api, "Phone")
    laptop, again = made(seller.api, "Laptop")
    assert again == []
    first, second = seller.api.get("/security").ok()["passkeys"]
    assert (first["name"], second["name"], first["used_at"]) == ("Phone", "Laptop", None)
    assert seller.api.patch(f"/security/passkeys/{first['id']}", {"name": "Old phone"}).status == 204
    shown(ApiClient(), phone).ok()
    assert seller.api.post(f"/security/passkeys/{first['id']}/remove", {"password": "wrong"}).status == 422
    assert seller.api.post(f"/security/passkeys/{first['id']}/remove", PROOF).status == 204
    assert shown(ApiClient(), phone).status == 401
    assert shown(ApiClient(), laptop).status == 200
    assert seller.api.post(f"/security/passkeys/{second['id']}/remove", PROOF).status == 204
    assert not Authenticator.objects.exists()


def test_nobody_touches_the_passkeys_of_another(seller, admin):
    made(seller.api)
    (one,) = seller.api.get("/security").ok()["passkeys"]
    assert admin.api.patch(f"/security/passkeys/{one['id']}", {"name": "Mine"}).status == 404
    assert admin.api.post(f"/security/passkeys/{one['id']}/remove", PROOF).status == 404
    assert Authenticator.objects.get(pk=one["id"]).data["name"] == "Laptop"


def test_making_one_asks_for_the_password_and_its_own_challenge(seller):
    assert seller.api.post("/security/passkeys", {"password": "wrong"}).status == 422
    options = seller.api.post("/security/passkeys", PROOF).ok()["options"]
    body = {"name": "Laptop", "credential": Device().make(options)}
    assert ApiClient(seller.user).post("/security/passkeys/confirm", body).status == 422
    assert seller.api.post("/security/passkeys/confirm", body).status == 200
    assert seller.api.post("/security/passkeys/confirm", body).status == 422


def test_one_passkey_is_one_user_s(seller, admin):
    device, _ = made(seller.api)
    options = admin.api.post("/security/passkeys", PROOF).ok()["options"]
    body = {"name": "Mine too", "credential": device.make(options)}
    assert admin.api.post("/security/passkeys/confirm", body).status == 422


@pytest.mark.parametrize("wrong", [{"is_verified": False}, {"origin": "https://elsewhere.example"}])
def test_an_unverified_holder_and_another_site_are_refused(seller, wrong):
    device, _ = made(seller.api)
    for name, value in wrong.items():
        setattr(device, name, value)
    assert shown(ApiClient(), device).status == 401
    api = ApiClient()
    password_shown(api)
    assert shown(api, device).status == 401


def test_an_answer_opens_once_and_only_where_it_was_asked(seller):
    device, _ = made(seller.api)
    api, other = ApiClient(), ApiClient()
    answer = {"credential": device.show(api.post("/session/passkey", {}).ok()["options"])}
    other.post("/session/passkey", {}).ok()
    assert other.post("/session/passkey/finish", answer).status == 401
    assert api.post("/session/passkey/finish", answer).status == 200
    assert api.post("/session/passkey/finish", answer).status == 401


def test_a_stranger_s_key_opens_nobody_s_account(seller):
    device, _ = made(seller.api)
    thief = Device(credential_id=device.credential_id, handle=device.handle)
    assert shown(ApiClient(), thief).status == 401


def test_a_closed_account_stays_closed_and_is_answered_like_none(seller, admin):
    device, _ = made(seller.api)
    admin.api.patch(f"/users/{seller.user.pk}", {"is_active": False}).ok()
    closed, unknown = shown(ApiClient(), device), shown(ApiClient(), Device(handle="ejg"))
    assert closed.status == 401
    assert closed.body == unknown.body


def test_guessing_closes_this_door_too(seller):
    device, _ = made(seller.api)
    thief = Device(credential_id=device.credential_id, handle=device.handle)
    assert [shown(ApiClient(), thief).status for _ in range(6)] == [401] * 5 + [429]
    assert shown(ApiClient(), device).status == 429


@pytest.mark.parametrize(
    "garbage", [{}, {"response": 3}, {"id": "x", "response": {"userHandle": "é"}}, {"id": 4, "rawId": [], "type": {}}]
)
def test_garbage_is_refused(seller, garbage):
    api = ApiClient()
    api.post("/session/passkey", {}).ok()
    assert api.post("/session/passkey/finish", {"credential": garbage}).status == 401
    seller.api.post("/security/passkeys", PROOF).ok()
    assert seller.api.post("/security/passkeys/confirm", {"name": "x", "credential": garbage}).status == 422


def test_a_reset_takes_passkeys_away(seller, admin):
    device, _ = made(seller.api)
    assert admin.api.post(f"/security/of/{seller.user.pk}/reset").status == 204
    assert shown(ApiClient(), device).status == 401
    assert User.objects.get(pk=seller.user.pk).is_active
