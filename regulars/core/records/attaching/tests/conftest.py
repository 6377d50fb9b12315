"""People, pictures and documents for the tests of a record's files."""

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from testing.client import ApiClient
from testing.people import People, make_people


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA = tmp_path


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
def ada(alice: ApiClient) -> int:
    return int(alice.post("/people", {"name": "Ada Berg"}).ok(201)["id"])


def picture(kind: str = "PNG", width: int = 300, height: int = 200, **options: Any) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, kind, **options)
    return out.getvalue()


def document(pages: int = 3) -> bytes:
    out = io.BytesIO()
    first, *rest = [Image.new("RGB", (210, 297), "white") for _ in range(pages)]
    first.save(out, "PDF", save_all=True, append_images=rest)
    return out.getvalue()


def bring(client: ApiClient, data: bytes, name: str = "notes.txt") -> int:
    answer = client.client.post("/api/files", {"file": SimpleUploadedFile(name, data)})
    assert answer.status_code == 201, answer.content
    return int(answer.json()["id"])


def attach(client: ApiClient, record: int, *files: int, type_: str = "people") -> Any:
    return client.post("/attachments", {"type": type_, "record": record, "files": list(files)}).ok(201)


def names_on(client: ApiClient, record: int, type_: str = "people") -> list[str]:
    told = client.get("/attachments", type=type_, record=record).ok()
    return [one["name"] for one in told["attachments"]]


def body_of(response: Any) -> bytes:
    return b"".join(response.streaming_content)
