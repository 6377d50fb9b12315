"""In which order the processes that share the tests take them, so that all come to their end together.

Tests that start programs go first: one of a minute at the end would leave all others idle. What a file makes once for
all its tests is made by one process alone, which takes them all, and begins early too.
"""

from functools import cache
from types import ModuleType

import pytest

from testing.once import homes_of

_STARTERS = {
    "subprocess", "testing.places", "testing.server", "testing.server_fixtures", "testing.telling", "testing.warm",
    "testing.workshop", "tests.server.test_commands",
}  # fmt: skip


def pytest_itemcollected(item: pytest.Item) -> None:
    """Keep together what shares something that takes long to make."""
    if isinstance(item, pytest.Function) and shares_with_its_file(item):
        item.add_marker(pytest.mark.xdist_group(item.module.__name__))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the long ones first."""
    items.sort(key=_lateness)


def _lateness(item: pytest.Item) -> tuple[bool, bool]:
    starts = isinstance(item, pytest.Function) and starts_programs(item.module)
    return not starts, item.get_closest_marker("xdist_group") is None


def shares_with_its_file(item: pytest.Function) -> bool:
    """Whether a test asks for a fixture that is made once for its file."""
    return any(found[-1].scope == "module" for found in item._fixtureinfo.name2fixturedefs.values() if found)


@cache
def starts_programs(module: ModuleType) -> bool:
    """Whether the tests of a module start servers or commands."""
    return any(not _STARTERS.isdisjoint(homes_of(value)) for value in list(vars(module).values()))
