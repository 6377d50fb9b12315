"""Codes from an app, recovery codes, remembered browsers, and roles that demand them."""

import pytest
from allauth.mfa.models import Authenticator

from regulars.core.access.models import Role, User
from regulars.core.administration.letters.links import RESET, key_for
from regulars.core.administration.proofs import codes
from regulars.core.administration.tests.conftest import PASSWORD, role_id
from regulars.core.records.api.quick_reads import quick_answer
from testing.app_codes import code_at
from testing.client import ApiClient

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("standing_codes")]
PROOF = {"password": PASSWORD}


def sign_in(api: ApiClient, email: str = "sam@example.com"):
    return api.post("/session", {"email": email, "password": PASSWORD}).ok()


def set_up(api: ApiClient, proof=PROOF):
    """Set codes up, and return the secret and the recovery codes."""
    secret = api.post("/security/codes", proof).ok()["secret"]
    # The step before the present one, so that the present code is still good for a sign-in.
    return secret, api.post("/security/codes/confirm", {"code": code_at(secret, -1)}).ok()["recovery_codes"]


def test_after_the_password_comes_the_code(seller):
    secret, _ = set_up(seller.api)
    api = ApiClient()
    told = sign_in(api)
    assert (told["signed_in"], told["step"], told["me"]) == (False, "second_factor", None)
    assert api.get("/people").status == 401
    told = api.post("/session/second-factor", {"code": code_at(secret)}).ok()
    assert (told["signed_in"], told["step"]) == (True, None)
    assert api.get("/people").status == 200


def test_a_code_is_good_once(seller):
    secret, _ = set_up(seller.api)
    code = code_at(secret)
    for expected in (200, 401):
        api = ApiClient()
        sign_in(api)
        assert api.post("/session/second-factor", {"code": code}).status == expected


def test_without_the_password_a_code_is_nothing(seller):
    secret, _ = set_up(seller.api)
    assert ApiClient().post("/session/second-factor", {"code": code_at(secret)}).status == 401


def test_recovery_codes_let_in_once_each(seller):
    _, recovery = set_up(seller.api)
    assert len(recovery) == 10
    for expected in (200, 401):
        api = ApiClient()
        sign_in(api)
        assert api.post("/session/second-factor", {"code": recovery[0]}).status == expected
    told = seller.api.get("/security").ok()
    assert (told["has_codes"], told["recovery_codes_left"], told["is_demanded"]) == (True, 9, False)


def test_five_wrong_codes_close_the_step_even_for_the_right_one(seller):
    secret, _ = set_up(seller.api)
    api = ApiClient()
    sign_in(api)
    wrong = "000000" if code_at(secret) != "000000" else "111111"
    for _ in range(5):
        assert api.post("/session/second-factor", {"code": wrong}).status == 401
    again = ApiClient()
    sign_in(again)  # the password does not open what wrong codes have closed
    assert again.post("/session/second-factor", {"code": code_at(secret)}).status == 429


def test_a_remembered_browser_is_not_asked_until_it_is_forgotten(seller):
    secret, _ = set_up(seller.api)
    api = ApiClient()
    sign_in(api)
    api.post("/session/second-factor", {"code": code_at(secret), "remember": True}).ok()
    api.delete("/session")
    assert sign_in(api)["signed_in"] is True
    assert sign_in(ApiClient())["signed_in"] is False
    set_up(seller.api)
    api.delete("/session")
    assert sign_in(api)["signed_in"] is False


@pytest.mark.parametrize("way", ["elsewhere", "here", "by an administrator", "by a link"])
def test_signing_out_everywhere_forgets_the_remembered_browsers_but_this_one(way, owner, seller):
    secret, _ = set_up(seller.api)
    api = ApiClient()
    sign_in(api)
    api.post("/session/second-factor", {"code": code_at(secret), "remember": True}).ok()
    if way == "by an administrator":
        owner.api.delete(f"/sessions/of/{seller.user.pk}").ok()
    elif way == "by a link":
        told = api.post("/password/choose", {"key": key_for(User.objects.get(pk=seller.user.pk), RESET), **PROOF}).ok()
        assert told["step"] == "second_factor"
    else:
        (api if way == "here" else seller.api).delete("/sessions").ok()
    api.delete("/session")
    assert sign_in(api)["signed_in"] is (way == "here")


def test_secrets_are_not_readable_in_the_database(seller):
    secret, recovery = set_up(seller.api)
    kept = str(list(Authenticator.objects.values()))
    assert secret not in kept
    assert not any(code in kept for code in recovery)


def test_turning_on_and_off_asks_for_the_password(seller):
    assert seller.api.post("/security/codes", {}).status == 422
    assert seller.api.post("/security/codes", {"password": "nonsense"}).status == 422
    set_up(seller.api)
    assert seller.api.post("/security/codes/off", {"password": "nonsense"}).status == 422
    assert seller.api.post("/security/codes/off", PROOF).ok()["has_codes"] is False
    assert sign_in(ApiClient())["signed_in"] is True


def test_guesses_at_the_password_count_there_too(seller):
    for _ in range(5):
        seller.api.post("/security/codes", {"password": "nonsense"})
    assert seller.api.post("/security/codes", PROOF).status == 429


def test_a_role_can_demand_it_and_sessions_without_it_stop_at_once(owner, seller):
    cookie = f"sessionid={seller.api.client.cookies['sessionid'].value}"
    assert quick_answer("/api/people", "", cookie)
    owner.api.patch(f"/roles/{role_id('seller')}", {"needs_second_factor": True}).ok()
    assert quick_answer("/api/people", "", cookie) is None
    assert seller.api.post("/people", {"name": "Ada"}).status == 401
    assert sign_in(seller.api)["step"] == "set_up_second_factor"
    assert seller.api.get("/people").status == 401
    _, recovery = set_up(seller.api, {})
    assert len(recovery) == 10
    assert seller.api.get("/people").status == 200
    assert seller.api.post("/security/codes/off", PROOF).status == 403


def test_tokens_of_somebody_who_lacks_the_demanded_factor_stop_too(owner, seller):
    token = seller.api.post("/tokens", {"name": "x", "scopes": {"*": "read"}}).ok(201)["token"]
    Role.objects.filter(slug="seller").update(needs_second_factor=True)
    owner.api.patch(f"/users/{seller.user.pk}", {"name": "Samuel"}).ok()
    assert ApiClient(token=token).get("/people").status == 401


def test_built_in_roles_change_in_nothing_else(owner):
    assert owner.api.patch(f"/roles/{role_id('seller')}", {"label": "X", "needs_second_factor": True}).status == 403
    assert not Role.objects.get(slug="seller").needs_second_factor


def test_an_administrator_resets_what_somebody_lost(owner, seller):
    set_up(seller.api)
    assert seller.api.post(f"/security/of/{owner.user.pk}/reset").status == 403
    owner.api.post(f"/security/of/{seller.user.pk}/reset").ok(204)
    assert seller.api.post("/people", {"name": "Ada"}).status == 401
    assert sign_in(ApiClient())["signed_in"] is True


def test_the_step_ends_when_the_password_is_changed_or_the_account_closed(owner, seller):
    secret, _ = set_up(seller.api)
    api = ApiClient()
    sign_in(api)
    owner.api.patch(f"/users/{seller.user.pk}", {"is_active": False}).ok()
    assert api.post("/session/second-factor", {"code": code_at(secret)}).status == 401
    assert api.get("/session").ok()["step"] is None


def test_two_at_once_do_not_share_a_code(seller):
    secret, _ = set_up(seller.api)
    code = code_at(secret)
    assert [codes.take_code(seller.user, code) for _ in range(2)] == [True, False]
