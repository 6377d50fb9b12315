"""What cannot tell one database from the other is tested on SQLite alone; the run on PostgreSQL says how much that is.

Left out there are tests marked `once`, and those that reach no database: pytest-django opens none to a test that has
no fixture or mark for it, and nothing that the test's module takes from the house or from other tests, nor anything
that these take, starts a process or holds a connection.
"""

import sys
from collections.abc import Iterator
from functools import cache
from types import CodeType, FunctionType, ModuleType
from typing import Any

import pytest

from testing.templates import is_postgres

_FIXTURES = {"db", "transactional_db", "django_db_setup", "django_db_serialized_rollback", "live_server"}
_WAYS_THERE = {
    "subprocess", "multiprocessing", "psycopg", "psycopg_pool", "pysqlite3", "sqlite3",
    "testing.templates", "django.db.transaction", "django.db.utils", "django.utils.connection",
}  # fmt: skip
_OURS = ("regulars", "testing", "tests", "bench")
_LEFT = pytest.StashKey[int]()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what was tried on SQLite; where SQLite itself is tested, nothing."""
    if not is_postgres():
        return
    left = [item for item in items if item.get_closest_marker("once") or not reaches_a_database(item)]
    config.stash[_LEFT] = len(left)
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in set(left)]


def reaches_a_database(item: pytest.Item) -> bool:
    """Whether a test may meet the database of this run; who is not sure says yes."""
    if not isinstance(item, pytest.Function) or item.cls or item.get_closest_marker("django_db"):
        return True
    if _FIXTURES.intersection(item.fixturenames):
        return True
    makers = [found[-1].func for found in item._fixtureinfo.name2fixturedefs.values()]
    led_to = {name for maker in makers if _is_ours(maker.__module__) for name in _led_to_by(maker)}
    return any(_leads_there(name) for name in {item.module.__name__, *led_to})


@cache
def _leads_there(name: str) -> bool:
    """Whether a module, or one of ours that it takes something from, and so on, has a way to a database."""
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        at = waiting.pop()
        if at in _WAYS_THERE:
            return True
        if _is_ours(at) and at not in seen:
            if at not in sys.modules:
                return True
            seen.add(at)
            waiting += [one for value in list(vars(sys.modules[at]).values()) for one in homes_of(value)]
    return False


def _led_to_by(maker: Any) -> Iterator[str]:
    """Name the modules of all that a fixture's own words mean."""
    if not isinstance(maker, FunctionType):
        yield maker.__module__
        return
    for word in _words_of(maker.__code__):
        if word in maker.__globals__:
            yield from homes_of(maker.__globals__[word])


def _words_of(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _words_of(inner)


def homes_of(value: object) -> Iterator[str]:
    """Name the modules that something found in a module comes from."""
    if isinstance(value, ModuleType):
        yield value.__name__
    elif not (isinstance(value, type) and issubclass(value, Exception)):
        yield from {str(getattr(value, "__module__", "")), type(value).__module__}


def _is_ours(name: str) -> bool:
    return name.partition(".")[0] in _OURS


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Tell the process that gathers what all others say."""
    told: Any = getattr(session.config, "workeroutput", None)
    if told is not None:
        told["once"] = session.config.stash.get(_LEFT, 0)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:
    """Hear it from one of them."""
    node.config.stash[_LEFT] = max(getattr(node, "workeroutput", {}).get("once", 0), node.config.stash.get(_LEFT, 0))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say loudly what was not tried again."""
    if left := config.stash.get(_LEFT, 0):
        terminalreporter.section(f"{left} tests know no database, and run on SQLite alone")
