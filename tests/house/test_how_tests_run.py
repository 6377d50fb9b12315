"""What tests share is made once, and those that take long begin first."""

import os
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from testing.order import starts_programs
from testing.postgres_server import free_port
from testing.templates import kept_place


def test_no_process_of_tests_migrates_by_itself(request: pytest.FixtureRequest) -> None:
    found = request._fixturemanager.getfixturedefs("django_db_setup", request.node)
    assert found
    assert found[-1].func.__module__ == "testing.database_fixtures"


def functions(request: pytest.FixtureRequest) -> list[pytest.Function]:
    """All tests of this run that are functions."""
    return [item for item in request.session.items if isinstance(item, pytest.Function)]


def test_tests_that_start_programs_begin_first(request: pytest.FixtureRequest) -> None:
    are_late = [not starts_programs(item.module) for item in functions(request)]
    assert are_late == sorted(are_late)


def test_the_ports_of_servers_are_none_that_a_connection_may_get_meanwhile() -> None:
    given = Path("/proc/sys/net/ipv4/ip_local_port_range")
    first = int(given.read_text().split()[0]) if given.exists() else 32_768
    assert all(free_port() < first for _ in range(20))


def test_workers_that_begin_at_once_remove_old_templates_without_harming_each_other(tmp_path: Path) -> None:
    for number in range(40):
        old = tmp_path / f"old-{number}" / "template-empty"
        old.mkdir(parents=True)
        (old / "regulars.sqlite3").write_bytes(b"rows")
        os.utime(old.parent, (0, 0))
    (tmp_path / "now" / "template-empty").mkdir(parents=True)
    os.utime(tmp_path / "now", (0, 0))
    together = threading.Barrier(6)

    def begin(_: int) -> Path:
        together.wait()
        return kept_place(tmp_path, "now")

    with ThreadPoolExecutor(6) as workers:
        assert set(workers.map(begin, range(6))) == {tmp_path / "now"}
    assert {place.name for place in tmp_path.iterdir() if place.is_dir()} == {"now"}
    assert (tmp_path / "now" / "template-empty").is_dir()
