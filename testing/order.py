"""In which order the processes that share the tests take them, so that all come to their end together.

Tests that start programs go first: one of a minute at the end would leave all others idle.
"""

from functools import cache
from types import ModuleType

import pytest

from testing.once import homes_of

_STARTERS = {
    "subprocess", "testing.places", "testing.server", "testing.server_fixtures", "testing.telling", "testing.warm",
    "testing.workshop", "tests.server.test_commands",
}  # fmt: skip


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the long ones first."""
    items.sort(key=lambda item: not (isinstance(item, pytest.Function) and starts_programs(item.module)))


@cache
def starts_programs(module: ModuleType) -> bool:
    """Whether the tests of a module start servers or commands."""
    return any(not _STARTERS.isdisjoint(homes_of(value)) for value in list(vars(module).values()))
