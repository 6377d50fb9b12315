"""Fixtures that give tests Alice, Bob and Charlie, and the API as each of them."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from regulars.core.access.models import User
    from testing.bringing import Bring
    from testing.client import ApiClient
    from testing.people import People

# Imported when they are asked for: pytest reads this before Django knows its models.


@pytest.fixture
def people(db: None) -> "People":
    """Alice, Bob and Charlie."""
    from testing.people import make_people

    return make_people()


@pytest.fixture
def alice(people: "People") -> "ApiClient":
    """The API as Alice, who may do everything."""
    return _api_as(people.alice)


@pytest.fixture
def bob(people: "People") -> "ApiClient":
    """The API as Bob of Alice's team."""
    return _api_as(people.bob)


@pytest.fixture
def charlie(people: "People") -> "ApiClient":
    """The API as Charlie, who sees only his own."""
    return _api_as(people.charlie)


def _api_as(user: "User") -> "ApiClient":
    from testing.client import ApiClient

    return ApiClient(user)


@pytest.fixture
def bring(people: "People", settings: "Any", tmp_path: "Path") -> "Bring":
    """Bring a file in, as Alice unless told otherwise: bring("calls", "With,When\\n…")."""
    from functools import partial

    from testing.bringing import bring_in

    settings.DATA = tmp_path / "data"
    return partial(bring_in, by=people.alice, folder=tmp_path)
