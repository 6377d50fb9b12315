"""Asks the server in the name of whoever is signed in to a page, so that a journey begins where it is interesting."""

import json
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Page


def read(page: Page, path: str, **parameters: object) -> Any:
    """Give the answer to a GET; `filter` may be a tree."""
    asked = {name: json.dumps(value) if isinstance(value, dict) else value for name, value in parameters.items()}
    answer = page.request.get(f"/api{path}?{urlencode(asked)}")
    assert answer.ok, answer.text()
    return answer.json()


def write(page: Page, path: str, body: dict[str, Any], *, method: str = "POST") -> Any:
    """Send a body and give the answer."""
    cookies = {each["name"]: each["value"] for each in page.context.cookies()}
    headers = {"X-CSRFToken": cookies["csrftoken"], "Referer": page.url if page.url.startswith("http") else ""}
    answer = page.request.fetch(f"/api{path}", method=method, data=body, headers=headers)
    assert answer.ok, answer.text()
    return answer.json() if answer.body() else None
