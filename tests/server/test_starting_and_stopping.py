"""The promises of `regulars serve` itself: it starts, says where it is, and stops without breaking anything."""

import http.client
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from testing.server import RunningServer
from testing.server_fixtures import StartServer
from testing.soak import patience


@pytest.mark.once
def test_the_first_start_prepares_everything_and_says_how_to_sign_in(tmp_path: Path) -> None:
    settings = {"DATABASE_URL": f"sqlite://{tmp_path / 'first.sqlite3'}"}
    server = RunningServer(tmp_path, ["--demo"], settings, is_cold=True)
    try:
        server.start()
        assert "Preparing the database" in server.log
        assert "Sign in as" in server.log
        assert server.stop() == 0
    finally:
        server.kill()


def test_it_says_where_it_is_and_stops_within_seconds(start_server: StartServer) -> None:
    server = start_server()
    assert server.address in server.log
    started = time.monotonic()
    assert server.stop(signal.SIGINT) == 0
    assert time.monotonic() - started < patience(10.0)
    assert "Traceback" not in server.log


@pytest.mark.once
def test_a_second_copy_on_a_busy_port_says_so_and_what_to_do(start_server: StartServer) -> None:
    server = start_server(jobs=False)
    command = [sys.executable, "-m", "regulars.site.commands", "serve", "--port", str(server.port)]
    second = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert second.returncode == 1
    assert f"PORT={server.port + 1} make run" in second.stderr
    assert "Traceback" not in second.stderr


@pytest.mark.once
@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="only Linux says who listens")
def test_a_jobs_process_that_was_replaced_does_not_hold_the_port(start_server: StartServer) -> None:
    server = start_server()
    (jobs,) = set(server.family) - _holders_of(server)
    os.kill(jobs, signal.SIGKILL)
    until = time.monotonic() + patience(20.0)
    others = set(server.family)
    while jobs in others or len(others) < 4:
        assert time.monotonic() < until, "nobody does the jobs any more"
        time.sleep(0.05)
        others = set(server.family)
    while not (free := set(server.family) - _holders_of(server)):
        assert time.monotonic() < until, "whoever does the jobs holds the port, and would when all others are gone"
        time.sleep(0.05)
    assert len(free) == 1


def _holders_of(server: RunningServer) -> set[int]:
    """The processes that hold a socket which listens on the server's port."""
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    listening = {f"socket:[{row[9]}]" for row in rows if row[3] == "0A" and int(row[1][-4:], 16) == server.port}
    held = {pid: {os.readlink(one) for one in _descriptors(pid)} for pid in server.family}
    return {pid for pid, links in held.items() if links & listening}


def _descriptors(pid: int) -> list[Path]:
    return [one for one in Path(f"/proc/{pid}/fd").iterdir() if one.is_symlink()]


@pytest.mark.once
def test_a_database_that_does_not_answer_is_named_with_advice() -> None:
    command = [sys.executable, "-m", "regulars.site.commands", "serve", "--port", "18990"]
    settings = {**os.environ, "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/nothing"}
    end = subprocess.run(command, env=settings, capture_output=True, text=True, timeout=120, check=False)
    assert end.returncode == 1
    assert "correct DATABASE_URL" in end.stderr
    assert "Traceback" not in end.stderr


@pytest.mark.once
def test_kill_minus_nine_of_the_parent_leaves_nobody_on_the_port(start_server: StartServer) -> None:
    server = start_server()
    assert server.process is not None
    os.kill(server.process.pid, signal.SIGKILL)
    server.process.wait()
    _wait_until(lambda: _is_closed(server))
    server.start()
    assert server.stop() == 0


def test_a_process_that_dies_is_replaced(start_server: StartServer) -> None:
    server = start_server(jobs=False)
    assert server.process is not None
    for child in _children(server.process.pid):
        os.kill(child, signal.SIGKILL)
    _wait_until(lambda: not _is_silent(server))
    assert _ask(server) < 500


@pytest.mark.once
def test_who_comes_at_once_is_shared_out_among_the_processes(start_server: StartServer) -> None:
    server = start_server(jobs=False)
    assert server.process is not None
    browsers = [http.client.HTTPConnection("127.0.0.1", server.port, timeout=20) for _ in range(40)]
    for browser in browsers:
        browser.connect()
    for browser in browsers:
        browser.request("GET", "/api/session")
        browser.getresponse().read()
    held = [_connections(child, server.port) for child in _children(server.process.pid)]
    assert sum(held) == 40
    assert len(held) > 1
    assert min(held) >= 5
    for browser in browsers:
        browser.close()


def test_sigterm_under_load_breaks_no_request(start_server: StartServer) -> None:
    server = start_server(jobs=False)
    broken: list[str] = []
    answered: list[int] = []
    threads = [threading.Thread(target=_keep_asking, args=(server, answered, broken)) for _ in range(8)]
    for thread in threads:
        thread.start()
    _wait_until(lambda: len(answered) > 100)
    server.stop()
    for thread in threads:
        thread.join()
    assert not broken


def _keep_asking(server: RunningServer, answered: list[int], broken: list[str]) -> None:
    while True:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
        try:
            connection.connect()
        except ConnectionRefusedError:
            return
        try:
            connection.request("GET", "/api/session")
            answered.append(connection.getresponse().status)
        except (OSError, http.client.HTTPException) as wrong:
            broken.append(repr(wrong))
        finally:
            connection.close()


def _ask(server: RunningServer) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.request("GET", "/api/session")
    return connection.getresponse().status


def _is_closed(server: RunningServer) -> bool:
    """Whether nobody listens any more; a connection that breaks off is one that somebody still held."""
    try:
        http.client.HTTPConnection("127.0.0.1", server.port, timeout=20).connect()
    except OSError as wrong:
        return isinstance(wrong, ConnectionRefusedError)
    return False


def _is_silent(server: RunningServer) -> bool:
    try:
        _ask(server)
    except (OSError, http.client.HTTPException):
        return True
    return False


def _wait_until(holds: Callable[[], bool], *, seconds: float = 60) -> None:
    ends = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < ends
        time.sleep(0.1)


def _connections(pid: int, port: int) -> int:
    """How many connections to a port a process holds open."""
    lines = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    there = {f"socket:[{line[9]}]" for line in lines if line[1].endswith(f":{port:04X}") and line[3] == "01"}
    return sum(str(fd.readlink()) in there for fd in Path(f"/proc/{pid}/fd").iterdir())


def _children(pid: int) -> list[int]:
    return [int(child) for child in subprocess.check_output(["ps", "-o", "pid=", "--ppid", str(pid)]).split()]
