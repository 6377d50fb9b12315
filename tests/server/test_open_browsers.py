"""Two hundred browsers stand open: all are told of every change within a second, and nobody else waits for them."""

import sys

import pytest

from testing.open_browsers import open_browsers, p99
from testing.server_fixtures import StartServer
from testing.soak import patience, rounds

# A process has its four, those that wait for work, and what the database's driver needs: none for each browser.
MOST_THREADS = 16


@pytest.mark.soak
@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux says how many threads a process has.")
def test_all_are_told_within_a_second_and_nobody_waits(start_server: StartServer) -> None:
    server = start_server(demo=True, REGULARS_PACE="0")

    found = open_browsers(server, number=rounds(12, 200), seconds=rounds(7, 45))

    assert found.errors == []
    assert found.untold == 0
    assert found.told
    assert p99(found.told) < patience(1.0), found.said()
    assert p99(found.reads) < patience(0.5), found.said()
    assert found.most_threads <= MOST_THREADS, found.said()
