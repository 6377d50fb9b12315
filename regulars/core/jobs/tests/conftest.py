"""Kinds of jobs that only tests know."""

from collections.abc import Callable
from typing import Any

import pytest

from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer, viewer_of
from regulars.core.jobs import kinds
from regulars.core.jobs.kinds import job

Register = Callable[..., None]


@pytest.fixture
def new_kind(monkeypatch: pytest.MonkeyPatch) -> Register:
    """Register a kind of job for one test: new_kind("count", function, max_attempts=2)."""
    monkeypatch.setattr(kinds, "_KINDS", dict(kinds._KINDS))

    def register(name: str, function: Callable[..., Any], **options: Any) -> None:
        job(name, **{"label": "A test", **options})(function)

    return register


@pytest.fixture
def alice(db: None) -> Viewer:
    return viewer_of(User.objects.create_user("alice@example.com", None, name="Alice"))


@pytest.fixture
def bob(db: None) -> Viewer:
    return viewer_of(User.objects.create_user("bob@example.com", None, name="Bob"))
