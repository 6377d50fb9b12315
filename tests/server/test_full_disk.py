"""A full disk is told in plain words; reads go on, nothing is half written, and all is well when there is room."""

import os
import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import DatabaseError, OperationalError, connection

from regulars.core.database.faults import disk_gave_nothing, disk_took_nothing, is_disk_full
from testing.outside import OutsideUser, owner_of
from testing.server import RunningServer
from testing.server_fixtures import StartServer
from testing.soak import patience, rounds
from testing.telling import told

ROUNDS = rounds(2, soak=20)
SECONDS_TO_BE_WELL = patience(5.0)


@contextmanager
def no_more_room(server: RunningServer, *, left: int) -> Iterator[None]:
    """Let no file of the server grow by more than a few bytes; the kernel refuses the rest as a full disk does."""
    largest = max(path.stat().st_size for path in server.data.glob("*.sqlite3*"))
    log = os.path.getsize(server.data / "server.log")
    pids = server.family
    before = {pid: resource.prlimit(pid, resource.RLIMIT_FSIZE) for pid in pids}
    for pid, (_, hard) in before.items():
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (max(largest, log) + left, hard))
    yield
    for pid, limits in before.items():
        resource.prlimit(pid, resource.RLIMIT_FSIZE, limits)


def person(name: str) -> dict[str, str]:
    """Give what is sent to add somebody."""
    return {"name": name, "email": f"{hash(name) & 0xFFFFFFFF}@example.org"}


def write_until_refused(owner: OutsideUser, names: list[str], *, prefix: str) -> dict[str, Any]:
    """Add people until one is refused, note whom was acknowledged, and return the refusal."""
    for number in range(2_000):
        name = f"{prefix} {number} {'x' * 120}"
        status, answer = owner.ask("POST", "/people", person(name))
        if status != 201:
            return {"status": status, **answer}
        names.append(name)
    raise AssertionError("There was room for all.")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="The files of PostgreSQL belong to another program.")
@pytest.mark.soak
def test_a_full_disk_is_told_reads_go_on_and_all_is_well_with_room(start_server: StartServer) -> None:
    server = start_server(jobs=False)
    owner, names = owner_of(server), list[str]()
    for number in range(ROUNDS):
        with no_more_room(server, left=40_000 + 5_000 * number):
            refused = write_until_refused(owner, names, prefix=f"Round {number}")
            assert (refused["status"], "disk" in refused["detail"]) == (507, True), refused
            for path in ("/people?limit=5", "/today", "/entries", "/people/count"):
                assert owner.ask("GET", path)[0] == 200, path
        until = time.monotonic() + SECONDS_TO_BE_WELL
        while owner.ask("POST", "/people", person(f"After {number}"))[0] != 201:
            assert time.monotonic() < until
        names.append(f"After {number}")
    server.stop()
    now = told(server)
    assert (sorted(now["names"]), now["half"], now["wrong"]) == (sorted(names), {}, [])


@pytest.mark.parametrize(
    ("fault", "full", "refused"),
    [
        (OperationalError("database or disk is full"), True, True),
        (OperationalError('could not extend file "base/1/2": No space left on device'), True, True),
        (OperationalError("disk I/O error"), False, True),
        (DatabaseError('could not write to file "base/pgsql_tmp/1": Input/output error'), False, True),
        (OSError(28, "No space left on device"), True, True),
        (OperationalError("database is locked"), False, False),
        (ValueError("disk is full"), False, False),
    ],
    ids=str,
)
def test_what_both_databases_say_of_a_full_disk_is_understood(fault: Exception, full: bool, refused: bool) -> None:
    assert (is_disk_full(fault), disk_took_nothing(fault)) == (full, refused)


def test_a_disk_that_cannot_be_read_is_told_from_one_that_takes_nothing() -> None:
    assert disk_gave_nothing(DatabaseError('could not read block 3 in file "base/1/2": Input/output error'))
    assert not disk_gave_nothing(OperationalError("disk I/O error"))
