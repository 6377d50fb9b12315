"""kill -9 in the middle of a job: it goes on or rolls back, never half, and nothing is done twice."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

PROGRAM = [sys.executable, str(Path(__file__).with_name("counting_program.py"))]


class Workshop:
    """A database of its own, and the programs that work on it."""

    def __init__(self, address: str, data: Path) -> None:
        self.environment = {
            **os.environ,
            "DATABASE_URL": address,
            "REGULARS_DATA": str(data),
            "PYTHONPATH": os.getcwd(),
        }
        self.workers: list[subprocess.Popen] = []

    def run(self, *words: str) -> None:
        done = subprocess.run([*PROGRAM, *words], env=self.environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr

    def tell(self) -> dict:
        """What stands in the database; the jobs are read first, so that what a done one wrote must be there."""
        with closing(self.connect()) as connection:
            jobs = connection.execute("SELECT state, attempts, done FROM jobs_job ORDER BY id").fetchall()
            rows = connection.execute("SELECT number, process FROM counted ORDER BY number").fetchall()
        told = [dict(zip(("state", "attempts", "done"), job, strict=True)) for job in jobs]
        return {"jobs": told, "numbers": [row[0] for row in rows], "processes": len({row[1] for row in rows})}

    def connect(self) -> Any:
        address = self.environment["DATABASE_URL"]
        if address.startswith("sqlite"):
            return sqlite3.connect(address.removeprefix("sqlite://"), isolation_level=None)
        return psycopg.connect(address, autocommit=True)

    def worker(self) -> subprocess.Popen:
        self.workers.append(subprocess.Popen([*PROGRAM, "work"], env=self.environment))
        return self.workers[-1]

    def wait_until(self, is_so: Callable[[dict], bool], *, seconds: float = 60) -> dict:
        ends = time.monotonic() + seconds
        while not is_so(told := self.tell()):
            assert time.monotonic() < ends, told
            time.sleep(0.05)
        return told


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[Workshop]:
    given = os.environ.get("DATABASE_URL", "")
    name = f"jobs_{os.getpid()}"
    address = f"sqlite://{tmp_path}/jobs.sqlite3"
    if given.startswith("postgres"):
        address = urlunsplit(urlsplit(given)._replace(path=f"/{name}"))
        with psycopg.connect(given, autocommit=True) as server:
            server.execute(f"CREATE DATABASE {name}")
    shop = Workshop(address, tmp_path)
    try:
        shop.run("prepare")
        yield shop
    finally:
        for worker in shop.workers:
            worker.kill()
            worker.wait()
        if given.startswith("postgres"):
            with psycopg.connect(given, autocommit=True) as server:
                server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def all_done(told: dict) -> bool:
    return all(job["state"] == "done" for job in told["jobs"])


def test_a_job_killed_again_and_again_goes_on_where_it_was_and_does_nothing_twice(workshop):
    workshop.run("start", "count", "1500", "1")
    for round_number in range(1, 4):
        worker = workshop.worker()
        workshop.wait_until(lambda told, rows=round_number * 200: len(told["numbers"]) > rows)
        worker.send_signal(signal.SIGKILL)
        worker.wait()
        told = workshop.tell()
        assert len(told["numbers"]) % 10 == 0, "a piece is there whole or not at all"
    workshop.worker()
    told = workshop.wait_until(all_done)
    assert told["numbers"] == list(range(1, 1501))
    assert told["processes"] == 4
    assert told["jobs"][0]["done"] == 1500


def test_a_job_of_one_transaction_killed_in_the_middle_leaves_nothing_and_is_done_once(workshop):
    workshop.run("start", "all_at_once", "1500", "1")
    worker = workshop.worker()
    workshop.wait_until(lambda told: told["jobs"][0]["state"] == "running")
    time.sleep(0.5)
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    assert workshop.tell()["numbers"] == []
    workshop.worker()
    told = workshop.wait_until(all_done)
    assert told["numbers"] == list(range(1, 1501))


def test_an_orderly_stop_gives_the_job_to_the_next_worker(workshop):
    workshop.run("start", "count", "1500", "1")
    worker = workshop.worker()
    workshop.wait_until(lambda told: len(told["numbers"]) > 100)
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(timeout=10) == 0
    told = workshop.tell()
    assert (told["jobs"][0]["state"], told["jobs"][0]["attempts"]) == ("waiting", 0)
    workshop.worker()
    assert workshop.wait_until(all_done)["numbers"] == list(range(1, 1501))


def test_several_workers_share_a_database_and_each_job_runs_once(workshop):
    workshop.run("start", "count", "400", "12")
    for _ in range(3):
        workshop.worker()
    told = workshop.wait_until(all_done)
    assert told["numbers"] == sorted(12 * list(range(1, 401)))
    assert all(job["attempts"] == 1 for job in told["jobs"])
    assert told["processes"] > 1
