"""A newsletter that people can agree to, and somebody who may."""

from typing import Any

import pytest

from testing.client import ApiClient


@pytest.fixture
def newsletter(alice: ApiClient) -> dict[str, Any]:
    alice.post("/consents/purposes", {"name": "Newsletter"}).ok(201)
    words = {"language": "en", "text": "Yes, send me the newsletter by e-mail."}
    return dict(alice.post("/consents/purposes/newsletter/wordings", words).ok(201))


@pytest.fixture
def ada(alice: ApiClient) -> int:
    return int(alice.post("/people", {"name": "Ada Berg", "email": "ada@berg.example"}).ok(201)["id"])
