"""A new key ends nothing that was promised; a forgotten one opens nothing any more."""

import subprocess
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.models import Authenticator

from regulars.core.access import middleware
from regulars.core.administration.letters.links import RESET, key_for
from regulars.core.administration.proofs.resealing import reseal_factors
from regulars.core.records.api.quick_reads import quick_answer
from testing.app_codes import code_at
from testing.client import ApiClient
from testing.databases import new_database
from tests.security.callers import holder_of
from tests.security.furnished import PASSWORD
from tests.server.test_commands import run


@pytest.fixture
def olga(db: None, settings: Any) -> ApiClient:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return ApiClient(holder_of("owner"))


def rotate(settings: Any, key: str = "new " * 20) -> None:
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    settings.SECRET_KEY = key


def forget(settings: Any) -> None:
    settings.SECRET_KEY_FALLBACKS = []


def test_sessions_go_on_under_their_name_by_the_quick_lane_too(olga: ApiClient, settings: Any) -> None:
    cookie = olga.client.cookies["sessionid"].value
    rotate(settings)
    assert quick_answer("/api/people", "", f"sessionid={cookie}", "") is not None
    olga.get("/people").ok()
    olga.post("/people", {"name": "Ada"}).ok(201)
    assert olga.client.cookies["sessionid"].value == cookie
    forget(settings)  # it was signed anew when it was used
    olga.post("/people", {"name": "Ada"}).ok(201)


def test_who_only_reads_by_the_quick_lane_is_signed_anew_too(olga: ApiClient, settings: Any) -> None:
    rotate(settings)
    cookie = olga.client.cookies["sessionid"].value
    assert quick_answer("/api/people", "", f"sessionid={cookie}", "") is not None
    forget(settings)
    middleware._known.clear()  # as the new start does that a forgotten key takes
    olga.post("/people", {"name": "Ada"}).ok(201)


def test_a_session_of_a_forgotten_key_is_over(olga: ApiClient, settings: Any) -> None:
    rotate(settings)
    forget(settings)
    olga.post("/people", {"name": "Ada"}).ok(401)


def test_links_and_page_marks_go_on_until_the_key_is_forgotten(olga: ApiClient, settings: Any) -> None:
    from regulars.core.access.models import User

    for name in ("Ada", "Bea"):
        olga.post("/people", {"name": name}).ok(201)
    after = olga.get("/people", limit=1).ok()["next"]
    key = key_for(User.objects.get(), RESET)
    rotate(settings)
    assert [row["name"] for row in olga.get("/people", columns="name", limit=1, after=after).ok()["rows"]] == ["Bea"]
    ApiClient().post("/password/link", {"key": key}).ok()
    forget(settings)
    assert ApiClient().post("/password/link", {"key": key}).status >= 400


def test_codes_of_an_app_go_on_and_are_sealed_anew(olga: ApiClient, settings: Any, standing_codes: None) -> None:
    secret = olga.post("/security/codes", {"password": PASSWORD}).ok()["secret"]
    olga.post("/security/codes/confirm", {"code": code_at(secret, -1)}).ok()
    before = {row.pk: row.data for row in Authenticator.objects.all()}
    half = ApiClient()  # has shown the password, not yet the code
    half.post("/session", {"email": "owner@regulars.example", "password": PASSWORD}).ok()
    rotate(settings)
    assert half.post("/session/second-factor", {"code": code_at(secret)}).ok()["signed_in"]
    assert reseal_factors() == (2, 0)
    assert all(row.data != before[row.pk] for row in Authenticator.objects.all())
    forget(settings)
    assert reseal_factors() == (2, 0)
    rotate(settings, "another " * 10)
    forget(settings)
    assert reseal_factors() == (0, 2)


@pytest.mark.once
def test_the_command_keeps_the_older_key_until_it_is_forgotten(tmp_path: Path) -> None:
    new_database(tmp_path)
    words: dict[str, subprocess.CompletedProcess[str]] = {}
    kept = {"before": (tmp_path / "secret.key").read_text().split()}
    for what in ("keys rotate", "keys forget", "keys rotate --at-once"):
        words[what] = run(what, tmp_path, "")
        assert words[what].returncode == 0, words[what].stderr
        kept[what] = (tmp_path / "secret.key").read_text().split()
    first, second, third, fourth = kept.values()
    assert second[1:] == first
    assert third == second[:1]
    assert len(fourth) == 1
    assert fourth != third
    assert (tmp_path / "secret.key").stat().st_mode & 0o777 == 0o600
    assert "Start Regulars again" in words["keys rotate"].stdout
