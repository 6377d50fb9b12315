"""Whoever's password or second factor is changed gets a letter that says what and by whom, and never the secret."""

import pytest
from django.core import mail

from regulars.core.access.models import User
from regulars.core.administration.letters.links import INVITATION, RESET, key_for
from regulars.core.administration.tests.conftest import PASSWORD
from regulars.core.jobs.models import Job
from regulars.core.jobs.worker import run_waiting_jobs
from testing.app_codes import code_at
from testing.client import ApiClient
from testing.passkeys import Device

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("standing_codes")]
NEW = "battery staple horse"
PROOF = {"password": PASSWORD}
SUBJECT = "How you sign in to Regulars has changed"


def told(to="sam@example.com") -> list[str]:
    """Return what the letters since the last look said first."""
    run_waiting_jobs()
    found = [letter.body.split("\n\n")[1] for letter in mail.outbox if letter.subject == SUBJECT and letter.to == [to]]
    mail.outbox.clear()
    return found


def codes_on(api) -> list[str]:
    secret = api.post("/security/codes", PROOF).ok()["secret"]
    return [secret, *api.post("/security/codes/confirm", {"code": code_at(secret)}).ok()["recovery_codes"]]


def passkey(api) -> int:
    options = api.post("/security/passkeys", PROOF).ok()["options"]
    api.post("/security/passkeys/confirm", {"name": "Laptop", "credential": Device().make(options)}).ok()
    return api.get("/security").ok()["passkeys"][0]["id"]


def test_one_s_own_new_password_is_told_by_whatever_way_it_came(seller):
    seller.api.patch("/users/me", {"password": NEW, "current_password": PASSWORD}).ok()
    assert told() == ["you chose a new password for Regulars."]
    key = key_for(User.objects.get(pk=seller.user.pk), RESET)
    ApiClient().post("/password/choose", {"key": key, "password": PASSWORD}).ok()
    assert told() == ["you chose a new password for Regulars."]


def test_a_password_that_an_administrator_gives_is_told_with_her_name(owner, seller):
    owner.api.patch(f"/users/{seller.user.pk}", {"password": NEW}).ok()
    assert told() == ["Olga gave you a new password for Regulars."]


def test_with_a_new_address_it_is_told_where_letters_were_read_until_now(owner, seller):
    owner.api.patch(f"/users/{seller.user.pk}", {"password": NEW, "email": "thief@example.com"}).ok()
    assert told() == ["Olga gave you a new password for Regulars."]


def test_the_first_password_by_an_invitation_is_no_change_but_a_further_one_is(owner):
    made = owner.api.post("/users", {"name": "Ina", "email": "ina@example.com"}).ok(201)
    for expected in ([], ["you chose a new password for Regulars."]):
        key = key_for(User.objects.get(pk=made["id"]), INVITATION)
        ApiClient().post("/password/choose", {"key": key, "password": NEW}).ok()
        assert told("ina@example.com") == expected


def test_codes_and_recovery_codes_are_told_and_no_secret_is(seller):
    secrets = codes_on(seller.api)
    assert told() == ["from now on Regulars asks you for codes from an app when you sign in."]
    secrets += seller.api.post("/security/recovery-codes", PROOF).ok()["recovery_codes"]
    assert told() == ["you made new recovery codes for Regulars. Those of before are void."]
    seller.api.post("/security/codes/off", PROOF).ok()
    run_waiting_jobs()
    written = str([(letter.subject, letter.body) for letter in mail.outbox]) + str(list(Job.objects.values()))
    assert not any(secret in written for secret in [*secrets, PASSWORD])
    assert told() == ["Regulars asks you for no codes from an app any more when you sign in."]


def test_passkeys_are_told_by_their_names(seller):
    pk = passkey(seller.api)
    assert told() == ["you can sign in to Regulars with a new passkey, “Laptop”."]
    seller.api.post(f"/security/passkeys/{pk}/remove", PROOF).ok(204)
    assert told() == ["the passkey “Laptop” no longer lets you in to Regulars."]


def test_what_an_administrator_takes_away_is_told(owner, seller):
    codes_on(seller.api)
    told()
    owner.api.post(f"/security/of/{seller.user.pk}/reset").ok(204)
    assert told() == ["Olga took away your codes, passkeys and recovery codes for Regulars and signed you out."]


def test_what_was_refused_is_told_to_nobody(seller):
    seller.api.patch("/users/me", {"password": NEW, "current_password": "wrong password"})
    seller.api.post("/security/codes/off", {"password": "wrong password"})
    seller.api.patch("/users/me", {"language": "de"}).ok()
    assert told() == []
