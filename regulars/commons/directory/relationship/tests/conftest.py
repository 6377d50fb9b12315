"""One user who may do everything."""

import pytest

from testing.client import ApiClient
from testing.people import People, make_people


@pytest.fixture
def people(db: None) -> People:
    return make_people()


@pytest.fixture
def alice(people: People) -> ApiClient:
    return ApiClient(people.alice)
