"""kill -9 in the middle of an import: no half row, no row twice; cancelled, nothing of it stays."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from testing.databases import new_database

PROGRAM = [sys.executable, str(Path(__file__).with_name("importing_program.py"))]
ROWS = 2_000


class Workshop:
    """A database of its own with an import begun, and the programs that work on it."""

    def __init__(self, data: Path) -> None:
        path = data / "list.csv"
        with path.open("w") as out:
            out.write("First name,Last name,E-mail,Phone,Company\n")
            out.writelines(f"P{i},Hansen,p{i}@x.example,+47 22 {i:06},Firm {i % 50}\n" for i in range(ROWS))
        self.environment = {**os.environ, **new_database(data), "REGULARS_DATA": str(data), "PYTHONPATH": os.getcwd()}
        self.workers: list[subprocess.Popen[bytes]] = []
        self.run("prepare", str(path))

    def run(self, *words: str) -> str:
        done = subprocess.run([*PROGRAM, *words], env=self.environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def tell(self) -> dict[str, Any]:
        return dict(json.loads(self.run("tell")))

    def work(self) -> subprocess.Popen[bytes]:
        self.workers.append(subprocess.Popen([*PROGRAM, "work"], env=self.environment))
        return self.workers[-1]

    def kill_at(self, rows: int) -> dict[str, Any]:
        """Let a worker bring in so many rows, kill it, and return what stands in the database."""
        worker = self.work()
        self.wait_for(f"SELECT 1 FROM jobs_job WHERE kind = 'imports.run' AND done >= {rows}")
        worker.send_signal(signal.SIGKILL)
        worker.wait()
        return self.tell()

    def wait_for(self, sql: str, *, seconds: float = 240) -> None:
        """Wait until a query gives a row; straight from the driver, so that the moment is not missed."""
        ends = time.monotonic() + seconds
        with closing(self.connect()) as connection:
            while not connection.execute(sql).fetchall():
                assert time.monotonic() < ends, sql
                time.sleep(0.02)

    def connect(self) -> Any:
        address = self.environment["DATABASE_URL"]
        if address.startswith("sqlite"):
            return sqlite3.connect(address.removeprefix("sqlite://"), isolation_level=None)
        return psycopg.connect(address, autocommit=True)


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[Workshop]:
    shop = Workshop(tmp_path)
    yield shop
    for worker in shop.workers:
        worker.kill()
        worker.wait()


def is_whole(told: dict[str, Any]) -> bool:
    """Every person has her contact points, her tie and her place in the index; and none is there twice."""
    people = told["people"]
    return bool(
        told["points"] == 2 * people
        and told["ties"] == people
        and told["distinct"] == people
        and told["indexed"] == people + told["organisations"]
        and told["counts"]["created"] == people
    )


def test_an_import_killed_again_and_again_ends_whole(workshop: Workshop) -> None:
    for rows in (1, ROWS // 2):
        told = workshop.kill_at(rows)
        assert told["state"] == "running"
        assert is_whole(told), told
    workshop.work()
    workshop.wait_for("SELECT 1 FROM jobs_job WHERE kind = 'imports.run' AND state = 'done'")
    told = workshop.tell()
    assert is_whole(told), told
    assert (told["people"], told["organisations"], told["counts"]["rows"]) == (ROWS, 50, ROWS)


def test_an_import_cancelled_half_way_leaves_nothing(workshop: Workshop) -> None:
    assert workshop.kill_at(ROWS // 4)["state"] == "running"
    workshop.run("cancel")
    workshop.work()
    workshop.wait_for("SELECT 1 FROM jobs_job WHERE kind = 'records.undo' AND state = 'done'")
    told = workshop.tell()
    assert (told["state"], told["job"]) == ("cancelled", "cancelled")
    assert (told["people"], told["organisations"], told["points"], told["ties"], told["indexed"]) == (0, 0, 0, 0, 0)
