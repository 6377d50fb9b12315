"""`regulars check --deploy` says what is unsafe in plain words, and nothing where all is safe."""

import os
from pathlib import Path
from typing import Any

import pytest

from regulars.core.access.models import User
from regulars.core.files.stores.address import bucket_address
from regulars.site.databases import data_folder
from regulars.site.outgoing import outgoing_from
from regulars.site.serving.exposure import exposure_findings
from testing.databases import new_database
from tests.security.callers import holder_of
from tests.server.test_commands import run

pytestmark = pytest.mark.django_db


@pytest.fixture
def safe(settings: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """An installation without a fault."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.DATA, settings.DEBUG, settings.SECRET_KEY = tmp_path, False, "k" * 60
    settings.CSRF_TRUSTED_ORIGINS, settings.ALLOWED_HOSTS = ["https://crm.example"], ["crm.example"]
    settings.EMAIL_BACKEND = "regulars.core.outgoing.letters.LetterPost"
    monkeypatch.setenv("REGULARS_BACKUP_KEY", "age1…")
    monkeypatch.delenv("HOST", raising=False)
    tmp_path.chmod(0o700)
    return settings


def said() -> str:
    return "\n".join(finding.text for finding in exposure_findings() if not finding.good)


def test_a_safe_one_is_called_safe(safe: Any) -> None:
    assert said() == ""
    assert [finding.good for finding in exposure_findings()] == [True]


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("CSRF_TRUSTED_ORIGINS", [], "how the world calls it"),
        ("CSRF_TRUSTED_ORIGINS", ["http://crm.example"], "is not https"),
        ("CSRF_TRUSTED_ORIGINS", ["https://*.example"], "every name below"),
        ("ALLOWED_HOSTS", ["*"], "REGULARS_HOSTS=crm.example"),
        ("DEBUG", True, "REGULARS_DEBUG"),
        ("SECRET_KEY", "short", "guessed"),
        ("PACE", 0.0, "REGULARS_PACE"),
        ("OUTGOING", outgoing_from("10.0.0.0/8,169.254.0.0/16"), "own secrets"),
        ("FILES", bucket_address("s3://files?endpoint=http://files.example"), "in clear"),
        ("EMAIL_BACKEND", "regulars.site.letter_files.LetterFiles", "REGULARS_MAIL"),
    ],
)
def test_each_fault_is_named(safe: Any, name: str, value: Any, words: str) -> None:
    setattr(safe, name, value)
    assert words in said()


def test_what_others_on_the_machine_may_read_is_named(safe: Any) -> None:
    key = safe.DATA / "secret.key"
    key.write_text("k")
    key.chmod(0o644)
    os.chmod(safe.DATA, 0o755)
    assert "chmod 700" in said()
    assert "chmod 600" in said()


def test_a_new_data_folder_is_for_its_user_alone_and_an_old_one_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REGULARS_DATA", str(tmp_path / "new"))
    assert data_folder().stat().st_mode & 0o777 == 0o700
    data_folder().chmod(0o750)
    assert data_folder().stat().st_mode & 0o777 == 0o750


def test_no_proxy_and_no_key_for_backups_are_named(safe: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOST", "0.0.0.0")
    monkeypatch.delenv("REGULARS_BACKUP_KEY")
    assert "without a proxy" in said()
    assert "not encrypted" in said()


def test_people_of_the_demo_and_owners_with_a_password_alone_are_named(safe: Any) -> None:
    User.objects.filter(pk=holder_of("owner").pk).update(is_demo=True)
    assert "1 people of the demo company" in said()
    assert "1 who may change everything" in said()


@pytest.mark.once
def test_the_command_says_so_and_fails(tmp_path: Path) -> None:
    new_database(tmp_path)
    end = run("check --deploy", tmp_path, "")
    assert end.returncode == 1
    assert "NOT FINE   It answers to every name" in end.stdout
    assert "Nobody said how the world calls it" not in run("check", tmp_path, "").stdout


def test_a_wrong_wish_for_machines_that_may_be_asked_ends_the_start() -> None:
    with pytest.raises(SystemExit, match="REGULARS_OUTGOING: a b is no host"):
        outgoing_from("10.1.0.0/16, a b")
    assert outgoing_from("10.1.0.0/16,keys.intern:8443") != outgoing_from("")
