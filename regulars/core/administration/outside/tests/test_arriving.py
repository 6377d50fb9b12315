"""Coming in by a provider's word: who is let in, linked, made, refused, and with which roles."""

import time

import pytest

from regulars.core.access.models import User
from regulars.core.administration.models import OutsideAccount
from regulars.core.journal.models import Entry
from testing.client import ApiClient

pytestmark = pytest.mark.django_db
SAM = {"email": "Sam@Example.com", "email_verified": True, "name": "Sam S."}


def slugs(user):
    return sorted(user.roles.values_list("slug", flat=True))


def test_the_door_names_the_providers(way):
    assert ApiClient().get("/session").ok()["providers"] == [{"slug": "acme", "name": "Acme"}]


def test_a_user_comes_in_by_her_verified_address_and_is_linked(way, seller):
    way.know("sam-1", **SAM)
    api = ApiClient()
    told = way.go("sam-1", api).ok()
    assert (told["signed_in"], told["me"]["email"]) == (True, "sam@example.com")
    assert api.get("/people").status == 200
    assert list(Entry.objects.filter(event="outside_account.changed").values_list("title", flat=True)) == ["Sam"]
    # From now on by the provider's own name for her, whatever her address there.
    way.know("sam-1", email="other@example.com", email_verified=False)
    assert way.go("sam-1").ok()["me"]["email"] == "sam@example.com"


@pytest.mark.parametrize("verified", [False, None, "false", 1])
def test_an_address_that_is_not_verified_links_nobody(way, seller, verified):
    way.know("thief", email="sam@example.com", email_verified=verified)
    api = ApiClient()
    assert way.go("thief", api).status == 403
    assert (api.get("/session").ok()["signed_in"], OutsideAccount.objects.count()) == (False, 0)


def test_an_address_given_to_somebody_else_does_not_hand_over_the_account(way, seller):
    way.know("sam-1", **SAM)
    way.go("sam-1").ok()
    way.know("sam-2", **SAM)
    assert way.go("sam-2").status == 403


def test_an_administrator_unlinks_and_signs_out(way, seller, admin):
    way.know("sam-1", **SAM)
    api = ApiClient()
    way.go("sam-1", api).ok()
    assert seller.api.delete(f"/session/by/of/{seller.user.pk}").status == 403
    assert admin.api.delete(f"/session/by/of/{seller.user.pk}").status == 204
    assert api.get("/session").ok()["signed_in"] is False
    way.know("sam-2", **SAM)
    assert way.go("sam-2").status == 200


def test_nobody_unlinks_who_may_do_more(way, owner, admin):
    way.know("olga-1", email="olga@example.com", email_verified=True)
    api = ApiClient()
    way.go("olga-1", api).ok()
    assert admin.api.delete(f"/session/by/of/{owner.user.pk}").status == 403
    assert api.get("/session").ok()["signed_in"] is True


def test_somebody_new_is_refused_or_made_as_the_setting_says(way):
    way.know("new", email="new@example.com", email_verified=True, name="Nia New", groups=["desk"])
    refused = way.go("new")
    assert (refused.status, User.objects.count()) == (403, 0)
    way.configure(new_users="create", roles_claim="groups", roles={"desk": "seller"})
    told = way.go("new").ok()
    user = User.objects.get()
    assert (told["me"]["name"], slugs(user), user.has_usable_password()) == ("Nia New", ["seller"], False)


def test_nobody_is_made_without_a_role(way):
    way.configure(new_users="create", roles_claim="groups", roles={"desk": "seller"})
    way.know("new", email="new@example.com", email_verified=True)
    assert (way.go("new").status, User.objects.count()) == (403, 0)
    way.configure(new_users="create", first_roles=["read-only"])
    way.go("new").ok()


def test_roles_follow_the_claims_and_others_stay(way, seller):
    way.configure(roles_claim="realm.groups", roles={"desk": "seller", "boss": ["manager", "finance"]})
    way.know("sam-1", **SAM, realm={"groups": ["boss"]})
    way.go("sam-1").ok()
    assert slugs(seller.user) == ["finance", "manager"]
    from regulars.core.access.models import Role

    seller.user.roles.add(Role.objects.get(slug="support"))
    way.know("sam-1", **SAM, realm={"groups": "desk"})
    way.go("sam-1").ok()
    assert slugs(seller.user) == ["seller", "support"]


def test_who_lost_every_role_there_loses_them_here_at_once(way, seller):
    way.configure(roles_claim="groups", roles={"desk": "seller"})
    way.know("sam-1", **SAM, groups=["desk"])
    api = ApiClient()
    way.go("sam-1", api).ok()
    assert api.get("/people").ok()["rows"] == []
    way.know("sam-1", **SAM, groups=[])
    assert way.go("sam-1").status == 403
    assert api.get("/people").status == 404


def test_the_last_owner_stays_one(way, owner):
    way.configure(roles_claim="groups", roles={"top": "owner"})
    way.know("olga-1", email="olga@example.com", email_verified=True, groups=[])
    way.go("olga-1").ok()
    assert slugs(owner.user) == ["owner"]


def test_a_closed_account_is_refused_like_none_at_all(way, seller, admin):
    way.know("sam-1", **SAM)
    way.know("new", email="new@example.com", email_verified=True)
    way.go("sam-1").ok()
    admin.api.patch(f"/users/{seller.user.pk}", {"is_active": False}).ok()
    refused = way.go("sam-1")
    assert refused.status == 403
    assert refused.body == way.go("new").body


def test_a_program_s_account_does_not_come_in(way, seller):
    User.objects.filter(pk=seller.user.pk).update(is_service=True)
    way.know("sam-1", **SAM)
    assert way.go("sam-1").status == 403


def test_the_second_factor_is_asked_for_unless_the_provider_is_believed(way, seller):
    from regulars.core.access.models import Role

    Role.objects.filter(slug="seller").update(needs_second_factor=True)
    way.know("sam-1", **SAM, amr=["pwd", "mfa"])
    assert way.go("sam-1").ok()["step"] == "set_up_second_factor"
    way.configure(believes_second_factor=True)
    assert way.go("sam-1").ok()["signed_in"] is True
    way.know("sam-1", **SAM, amr=["pwd"])
    assert way.go("sam-1").ok()["step"] == "set_up_second_factor"


def test_signing_out_leads_out_there_too_where_that_is_wished(way, seller):
    way.know("sam-1", **SAM)
    api = ApiClient()
    way.go("sam-1", api).ok()
    assert api.delete("/session").ok()["leave_at"] is None
    way.configure(signs_out=True)
    way.go("sam-1", api).ok()
    told = api.delete("/session").ok()
    assert told["signed_in"] is False
    assert told["leave_at"].startswith(f"{way.address}/oauth2/end_session?id_token_hint=ey")
    assert api.get("/session").ok()["leave_at"] is None


@pytest.mark.parametrize(("minutes", "status"), [(0, 200), (9, 200), (11, 403), (None, 200)])
def test_who_was_known_there_for_long_must_show_herself_again(way, seller, minutes, status):
    seller.user.set_unusable_password()
    seller.user.save()
    told = {} if minutes is None else {"auth_time": int(time.time()) - minutes * 60}
    way.know("sam-1", **SAM, **told)
    api = ApiClient()
    way.go("sam-1", api).ok()
    assert api.post("/security/passkeys", {}).status == status


def test_whoever_is_in_and_comes_again_is_asked_there_anew(way, seller):
    way.know("sam-1", **SAM)
    api = ApiClient()
    assert "max_age" not in api.post("/session/by/acme").ok()["address"]
    way.go("sam-1", api).ok()
    assert "max_age=300" in api.post("/session/by/acme").ok()["address"]
