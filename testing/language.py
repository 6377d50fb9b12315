"""Every test begins in English, whatever language the last request in its thread was answered in."""

import pytest
from django.utils.translation import activate


@pytest.fixture(autouse=True)
def in_english() -> None:
    """Speak English until a request says otherwise."""
    activate("en")
