"""What people agree to is called in the reader's language; what the business called a purpose stays its own word."""

from typing import Any

import pytest

from regulars.commons.directory.consent.models import Consent, ConsentPurpose
from regulars.core.access.viewer import raise_epoch
from testing.client import ApiClient

GERMAN = {"HTTP_ACCEPT_LANGUAGE": "de-AT,de;q=0.9"}


@pytest.fixture
def agreed(alice: ApiClient, ada: int, newsletter: Any) -> int:
    """Ada, who agreed to the newsletter by e-mail."""
    body = {"deed": "given", "purpose": "newsletter", "channels": ["email"], "source": "paper"}
    alice.post(f"/consents/of/{ada}", body).ok(201)
    return ada


def test_topics_are_called_in_the_readers_language(alice: ApiClient, agreed: int) -> None:
    fields = alice.client.get("/api/describe/people", **GERMAN).json()["fields"]
    topics = next(one for one in fields if one["name"] == "consents")["choices"]
    assert topics[0]["label"] == "Newsletter per E-Mail"
    standing = alice.client.get(f"/api/consents/of/{agreed}", **GERMAN).json()["standing"]
    assert [one["label"] for one in standing] == ["Newsletter per E-Mail"]
    assert alice.get(f"/consents/of/{agreed}").ok()["standing"][0]["label"] == "Newsletter by e-mail"


def test_a_line_is_kept_in_the_companys_language(alice: ApiClient, ada: int, newsletter: Any) -> None:
    alice.patch("/settings", {"language": "de"}).ok()
    body = {"deed": "given", "purpose": "newsletter", "channels": ["post"], "source": "paper"}
    alice.post(f"/consents/of/{ada}", body).ok(201)
    assert Consent.objects.get().name == "Newsletter per Brief"
    story = alice.get(f"/people/{ada}/timeline").ok()["entries"]
    assert any("Newsletter per Brief" in one["sentence"] for one in story)


def test_a_purpose_that_is_called_like_a_word_of_the_house_keeps_its_name(alice: ApiClient, newsletter: Any) -> None:
    ConsentPurpose.objects.update(name="Phone")
    raise_epoch()
    fields = alice.client.get("/api/describe/consents", **GERMAN).json()["fields"]
    purpose = next(one for one in fields if one["name"] == "purpose")["choices"]
    assert [one["label"] for one in purpose] == ["Phone"]
