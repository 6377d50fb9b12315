"""Every test begins as if nobody had asked for anything yet."""

import pytest


@pytest.fixture(autouse=True)
def at_ease() -> None:
    """Forget who asked for how much."""
    from regulars.core.access.paces import forget_paces

    forget_paces()
