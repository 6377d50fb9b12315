"""What browsers are told with every answer, and what they must bring with every write."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.test.client import RequestFactory

from regulars.site.answering.screens import with_screens
from tests.security.callers import holder_of
from tests.security.calls import Call
from tests.security.walking import Operation, all_operations, document, rows_written, send

UNSAFE = [one for one in all_operations() if not one.is_read]
NAMED = re.compile(r"{[^}]+}")


def asked(path: str, folder: Path, **wishes: Any) -> dict[str, str]:
    """Return the headers of an answer at this address."""
    told: dict[str, str] = {}

    def program(environ: Any, start_response: Any) -> list[bytes]:
        start_response("200 OK", [("Content-Type", "application/json")])
        return [b"{}"]

    def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
        told.update({name.lower(): value for name, value in headers})

    (folder / "index.html").write_text("<p>Hello</p>")
    list(with_screens(program, folder, **wishes)(RequestFactory().get(path).environ, start))
    return told


@pytest.mark.parametrize("path", ["/", "/people/7", "/api/people", "/api/nothing", "/assets/none.js"])
def test_every_answer_brings_the_safe_headers(path: str, tmp_path: Path) -> None:
    told = asked(path, tmp_path)
    assert told["x-content-type-options"] == "nosniff"
    assert told["x-frame-options"] == "DENY"
    assert told["referrer-policy"] == "same-origin"
    assert told["cross-origin-opener-policy"] == told["cross-origin-resource-policy"] == "same-origin"
    assert "camera=()" in told["permissions-policy"]
    assert "frame-ancestors 'none'" in told["content-security-policy"]
    assert "strict-transport-security" not in told


def test_no_script_may_stand_in_a_page_or_come_from_elsewhere(tmp_path: Path) -> None:
    policy = asked("/", tmp_path)["content-security-policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["script-src"] == rules["default-src"] == rules["connect-src"] == "'self'"
    assert rules["object-src"] == rules["base-uri"] == "'none'"
    assert "unsafe-eval" not in policy
    answered = asked("/api/files/1", tmp_path)["content-security-policy"]
    assert answered.startswith("default-src 'none'")
    assert "sandbox" in answered


def test_a_page_asks_shows_and_sends_nothing_elsewhere(tmp_path: Path) -> None:
    policy = asked("/", tmp_path)["content-security-policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert {"form-action", "frame-src", "img-src", "connect-src", "frame-ancestors"} <= set(rules)
    words = {word for rule in rules.values() for word in rule.split()}
    assert words <= {"'self'", "'none'", "data:", "blob:", "'unsafe-inline'"}
    assert [name for name, rule in rules.items() if "'unsafe-inline'" in rule] == ["style-src"]
    # Data and blobs hold no scripts of others where only pictures, fonts and frames of our own come from them.
    assert {name for name, rule in rules.items() if "data:" in rule or "blob:" in rule} == {
        "img-src", "font-src", "frame-src"
    }  # fmt: skip


def test_what_is_somebodys_own_is_kept_by_no_proxy(tmp_path: Path) -> None:
    assert asked("/api/session", tmp_path)["cache-control"] == "no-store"


def test_where_all_origins_speak_https_browsers_ask_in_no_other_way(tmp_path: Path) -> None:
    for path in ("/", "/api/people"):
        assert "max-age" in asked(path, tmp_path, is_https=True)["strict-transport-security"]


@pytest.mark.django_db
def test_no_other_site_can_make_a_browser_write() -> None:
    """The cookie alone, as it goes along with what another site sends, is refused and changes no row."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(holder_of("owner"))
    before, answers = rows_written(), {}
    for operation in UNSAFE:
        call = Call({name.strip("{}"): 1 for name in NAMED.findall(operation.path)}, body={})
        for headers in ({}, {"Origin": "https://evil.example"}, {"X-CSRFToken": "a" * 64}):
            answer = send(client, operation, call, **headers)
            answers[operation.name, str(headers)] = answer.status_code
            # Whoever is asked for a password by her browser has it sent along from then on.
            assert "WWW-Authenticate" not in answer.headers
    # Where no cookie is heeded, whoever brings one is nobody.
    refusals = {one.name: 403 if takes_cookies(one) else 401 for one in UNSAFE}
    assert {key: status for key, status in answers.items() if status != refusals[key[0]]} == {}
    assert [name for name, status in refusals.items() if status == 401] == ["calls_hook"]
    assert rows_written() == before


def takes_cookies(operation: Operation) -> bool:
    """Whether the document says that a cookie opens an operation; where it says nothing, one may."""
    told = document()
    doors = told["paths"][operation.path][operation.method.lower()].get("security")
    schemes = told["components"]["securitySchemes"]
    return doors is None or any(schemes[name].get("in") == "cookie" for door in doors for name in door)
