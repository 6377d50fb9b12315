from typing import Any

import pytest

from testing.client import ApiClient
from testing.people import People, make_people

BODY = "## Clean the tip\n\nUse the *needle* from the bag."


@pytest.fixture
def people(db: None) -> People:
    return make_people()


@pytest.fixture
def alice(people: People) -> ApiClient:
    return ApiClient(people.alice)


@pytest.fixture
def bob(people: People) -> ApiClient:
    return ApiClient(people.bob)


@pytest.fixture
def charlie(people: People) -> ApiClient:
    return ApiClient(people.charlie)


def write(api: ApiClient, title: str = "The steam wand is blocked", **more: Any) -> dict[str, Any]:
    """Begin an article."""
    body = {"title": title, "summary": "Five minutes and a needle.", "body": BODY, "language": "en"} | more
    return dict(api.post("/articles", body).ok(201))


def do(api: ApiClient, article: dict[str, Any], verb: str, **values: Any) -> dict[str, Any]:
    """Use a verb on an article."""
    return dict(api.post(f"/articles/{article['id']}/verbs/{verb}", values).ok())


def published(api: ApiClient, title: str = "The steam wand is blocked", **more: Any) -> dict[str, Any]:
    """Begin an article and publish it."""
    return do(api, write(api, title, **more), "publish")


def change(api: ApiClient, article: dict[str, Any], **values: Any) -> dict[str, Any]:
    """Change what is written."""
    return dict(api.patch(f"/articles/{article['id']}", {"version": article["version"], **values}).ok())
