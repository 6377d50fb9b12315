"""Fixtures that give tests a running server."""

from collections.abc import Callable, Iterator

import pytest

from testing.databases import drop_database
from testing.server import RunningServer, new_server

StartServer = Callable[..., RunningServer]


@pytest.fixture
def start_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartServer]:
    """Start as many servers as a test likes: start_server(demo=True, jobs=False, SETTING="…")."""
    started: list[RunningServer] = []

    def start(**wishes: object) -> RunningServer:
        server = new_server(tmp_path_factory.mktemp("server"), **wishes)  # type: ignore[arg-type]  # handed on
        started.append(server)
        server.start()
        return server

    yield start
    for server in started:
        server.kill()
        drop_database(server.settings["DATABASE_URL"])


@pytest.fixture(scope="session")
def regulars_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """One server without any data, for the tests that only add their own."""
    yield from _until_the_end(new_server(tmp_path_factory.mktemp("server")))


@pytest.fixture(scope="session")
def demo_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """One server with the small demo company."""
    yield from _until_the_end(new_server(tmp_path_factory.mktemp("demo"), demo=True))


def _until_the_end(server: RunningServer) -> Iterator[RunningServer]:
    server.start()
    yield server
    server.stop()
    drop_database(server.settings["DATABASE_URL"])
