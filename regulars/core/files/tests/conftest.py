"""Pictures and people for the tests of files."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from PIL import Image

from regulars.core.access.models import User

Draw = Callable[..., bytes]


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA = tmp_path


@pytest.fixture
def draw() -> Draw:
    """Draw a picture: draw("PNG", 300, 200)."""

    def drawn(kind: str = "PNG", width: int = 300, height: int = 200, **options: Any) -> bytes:
        out = io.BytesIO()
        Image.new("RGB", (width, height), "teal").save(out, kind, **options)
        return out.getvalue()

    return drawn


def signed_in(name: str) -> Client:
    client = Client()
    client.force_login(User.objects.create_user(f"{name}@example.com", None, name=name.title()))
    return client


@pytest.fixture
def alice(db: None) -> Client:
    return signed_in("alice")


@pytest.fixture
def bob(db: None) -> Client:
    return signed_in("bob")
