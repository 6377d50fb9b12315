"""Visitors who fill in web forms: they look at the page, do its work, and send it."""

import base64
import html
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch
from urllib.parse import urlencode

from altcha.v1 import Challenge, solve_challenge
from django.test import Client

from testing.client import ApiClient

CONTACT: list[dict[str, Any]] = [
    {"kind": "name", "label": "Your name", "is_required": True},
    {"kind": "email", "label": "E-mail", "is_required": True},
    {"kind": "phone", "label": "Phone"},
    {"kind": "organisation", "label": "Company"},
    {"kind": "long_text", "label": "What can we do?"},
]


def make_form(api: ApiClient, questions: list[dict[str, Any]] | None = None, **values: Any) -> dict[str, Any]:
    """Make a form with its questions in their order."""
    rows = [{"place": place, **one} for place, one in enumerate(CONTACT if questions is None else questions)]
    body = {"name": "Contact", **values, "children": {"questions": rows}}
    return dict(api.post("/web-forms", body).ok(201))


def form_names(form: dict[str, Any]) -> dict[str, str]:
    """Return what the answers are called in what a browser sends, by the questions' labels."""
    rows = form["children"]["questions"]
    return {row["label"]: f"q{row['id']}" for row in rows}


def token_in(page: str) -> str:
    """Return the token of a page."""
    return re.findall(r'name="token" value="([^"]+)"', page)[0]


def work_in(page: str) -> tuple[str, str]:
    """Do the work of a page, as its script does; return its token and what was found."""
    told: dict[str, Any] = json.loads(html.unescape(re.findall(r'data-work="([^"]+)"', page)[0]))
    solution = solve_challenge(Challenge("SHA-256", told["challenge"], told["most"], told["salt"], told["signature"]))
    assert solution is not None
    done: dict[str, Any] = {"algorithm": "SHA-256", "number": solution.number}
    done |= {name: told[name] for name in ("challenge", "salt", "signature")}
    return token_in(page), base64.b64encode(json.dumps(done).encode()).decode()


class Visitor:
    """Somebody with a browser, who is not signed in."""

    def __init__(self, form: dict[str, Any], *, address: str = "203.0.113.7", language: str = "en") -> None:
        self.client = Client(REMOTE_ADDR=address, headers={"Accept-Language": language})
        self.path = f"/open/forms/{form['slug']}"
        self.names = form_names(form)
        self.page = ""

    def look(self) -> "Visitor":
        """Look at the page."""
        self.page = self.client.get(self.path).content.decode()
        return self

    @property
    def token(self) -> str:
        """The token of the page that was looked at."""
        return token_in(self.page)

    def work(self) -> str:
        """Do the page's work, as its script does."""
        return work_in(self.page)[1]

    def body(self, answers: dict[str, Any], *, works: bool = True, **more: str) -> dict[str, Any]:
        """Return what a browser sends for these answers, by the questions' labels."""
        typed = {self.names.get(label, label): value for label, value in answers.items()}
        return {"token": self.token, "work": self.work() if works else "", **typed, **more}

    def send(self, answers: dict[str, Any], *, works: bool = True, **more: str) -> Any:
        """Look at the page if that was not done, fill it in and send it."""
        if not self.page:
            self.look()
        return self.post(self.body(answers, works=works, **more))

    def post(self, body: dict[str, Any]) -> Any:
        """Send this, as a browser does."""
        return self.client.post(
            self.path, urlencode(body, doseq=True), content_type="application/x-www-form-urlencoded"
        )


@contextmanager
def no_hurry() -> Iterator[None]:
    """Let visitors of tests be as quick as they are."""
    with patch("regulars.commons.webforms.page.receiving.LEAST_SECONDS", 0):
        yield
