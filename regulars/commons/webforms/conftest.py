"""What the tests of web forms share."""

from collections.abc import Iterator

import pytest

from testing.client import ApiClient
from testing.people import People, make_people
from testing.web_forms import no_hurry


@pytest.fixture
def people() -> People:
    """Alice administers; Bob is in her team, Charlie is not."""
    return make_people()


@pytest.fixture
def alice(people: People) -> ApiClient:
    """An administrator."""
    return ApiClient(people.alice)


@pytest.fixture(autouse=True)
def _unhurried() -> Iterator[None]:
    with no_hurry():
        yield
