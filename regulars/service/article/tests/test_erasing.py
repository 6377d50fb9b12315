"""Whoever is erased is named in no version of an article that nobody can change; what is public now is shown before."""

import pytest

from regulars.core.database.rows import fetch_rows
from regulars.service.article.models import ArticleDraft, ArticleVersion
from regulars.service.article.tests.conftest import change, do, published
from testing.client import ApiClient

NAME, ADDRESS = "Zyxomma Quokka", "zyxomma@quokka.example"
SAID = f"Thanks to {NAME} ({ADDRESS.upper()}), who found out."


@pytest.fixture
def her(alice: ApiClient) -> int:
    contact = {"contact_points": [{"kind": "email", "value": ADDRESS}]}
    return int(alice.post("/people", {"name": NAME, "children": contact}).ok(201)["id"])


def test_older_versions_and_drafts_name_her_no_longer(alice: ApiClient, her: int) -> None:
    article = published(alice, f"What {NAME} found", body=SAID, summary=SAID)
    article = do(alice, change(alice, article, title="What was found", body="It was the tip.", summary=""), "publish")
    draft = {"base": article["version"], "title": "", "summary": "", "body": SAID}
    alice.put(f"/articles/{article['id']}/draft", draft).ok()
    assert "Quokka" in str(fetch_rows("SELECT title, body FROM service_articleversion"))
    alice.post(f"/privacy/erasures/people/{her}", {"confirm": NAME, "reason": "She asked"}).ok()
    for table in ("service_articleversion", "service_articledraft"):
        assert "quokka" not in str(fetch_rows(f"SELECT * FROM {table}")).lower(), table
    first = ArticleVersion.objects.get(article=article["id"], number=1)
    assert first.body.startswith("Thanks to ")
    assert first.body.endswith(", who found out.")
    assert ArticleDraft.objects.get().body == first.body


def test_what_is_public_now_is_shown_before_and_left_to_people(alice: ApiClient, her: int) -> None:
    article = published(alice, body=SAID)
    shown = alice.get(f"/privacy/erasures/people/{her}").ok()["mentions"]
    assert [(one["type"], one["id"]) for one in shown] == [("articles", int(article["id"]))]
    alice.post(f"/privacy/erasures/people/{her}", {"confirm": NAME, "reason": "She asked"}).ok()
    assert SAID in alice.get(f"/articles/{article['id']}").ok()["live_body"]
