"""What strange requests meet."""

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
