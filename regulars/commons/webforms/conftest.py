"""What the tests of web forms share."""

from collections.abc import Iterator

import pytest

from testing.client import ApiClient
from testing.people import make_people
from testing.web_forms import no_hurry


@pytest.fixture
def alice() -> ApiClient:
    """An administrator."""
    return ApiClient(make_people().alice)


@pytest.fixture(autouse=True)
def _unhurried() -> Iterator[None]:
    with no_hurry():
        yield
