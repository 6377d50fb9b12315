"""Every test here runs for every record type."""

import pytest

from testing.client import ApiClient
from testing.people import People, make_people


@pytest.fixture
def people(db: None) -> People:
    """Alice, Bob and Charlie."""
    return make_people()


@pytest.fixture
def alice(people: People) -> ApiClient:
    """The API as Alice, who may do everything."""
    return ApiClient(people.alice)


@pytest.fixture
def bob(people: People) -> ApiClient:
    """The API as Bob of Alice's team."""
    return ApiClient(people.bob)


@pytest.fixture
def charlie(people: People) -> ApiClient:
    """The API as Charlie, who sees only his own."""
    return ApiClient(people.charlie)
