"""Pictures are public only where a public article shows them; no other file ever is."""

from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from regulars.service.article.tests.conftest import change, do, write
from testing.client import ApiClient
from testing.people import make_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def alice() -> ApiClient:
    return ApiClient(make_people().alice)


def attach(api: ApiClient, article: dict[str, Any], content: bytes, name: str) -> int:
    form = {"file": SimpleUploadedFile(name, content)}
    file = api.client.post("/api/files", form).json()["id"]
    body = {"type": "articles", "record": article["id"], "files": [file]}
    return int(api.post("/attachments", body).ok(201)["attachments"][0]["id"])


def picture() -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 30), "teal").save(out, "PNG")
    return out.getvalue()


def fetched(pk: int) -> int:
    return int(Client().get(f"/open/help/pictures/{pk}").status_code)


def test_a_picture_is_public_while_a_public_article_shows_it(alice: ApiClient) -> None:
    article = write(alice)
    shown, other = (attach(alice, article, picture(), name) for name in ("tip.png", "other.png"))
    text = attach(alice, article, b"secret", "prices.txt")
    article = change(alice, article, body=f"![Tip](attachment:{shown}) ![x](attachment:{text})")
    assert fetched(shown) == 404
    article = do(alice, article, "publish")
    answer = Client().get(f"/open/help/pictures/{shown}")
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/webp")
    assert "sandbox" in answer["Content-Security-Policy"]
    assert [fetched(other), fetched(text), fetched(999_999)] == [404, 404, 404]
    do(alice, article, "archive")
    assert fetched(shown) == 404
