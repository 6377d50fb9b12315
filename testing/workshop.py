"""A database of its own and the programs that work on it, for tests that kill them."""

import os
import sqlite3
from pathlib import Path
from typing import Any

import psycopg

from testing.databases import drop_database, new_database
from testing.warm import Program, run_program, start_program


class Workshop:
    """A migrated database under a folder, and a program whose command `work` does the jobs that wait there."""

    def __init__(self, data: Path, program: Path) -> None:
        self.environment = {**os.environ, **new_database(data), "REGULARS_DATA": str(data), "PYTHONPATH": os.getcwd()}
        self.workers: list[Program] = []
        self._program = str(program)

    def run(self, *words: str) -> str:
        """Run one of the program's commands to its end, and return what it says."""
        done = run_program(self._program, list(words), self.environment)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def work(self) -> Program:
        """Begin a worker."""
        self.workers.append(start_program(self._program, ["work"], self.environment))
        return self.workers[-1]

    def connect(self) -> Any:
        """Open the database straight by its driver, so that no moment is missed."""
        address = self.environment["DATABASE_URL"]
        if address.startswith("sqlite"):
            return sqlite3.connect(address.removeprefix("sqlite://"), isolation_level=None)
        return psycopg.connect(address, autocommit=True)

    def close(self) -> None:
        """Leave neither workers nor the database behind."""
        for worker in self.workers:
            worker.kill()
            worker.wait()
        drop_database(self.environment["DATABASE_URL"])
