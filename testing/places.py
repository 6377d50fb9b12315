"""A data folder and a database with commands run in it, as an administrator would."""

import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pysqlite3

from testing.warm import run_program


class Place:
    """A data folder and a database, and the commands run there."""

    def __init__(self, data: Path, settings: dict[str, str]) -> None:
        self.data, self.settings = data, settings

    def run(self, *words: object, **more: str) -> subprocess.CompletedProcess[str]:
        """Run `regulars` with these words here."""
        env = {**os.environ, **self.settings, "REGULARS_DATA": str(self.data), **more}
        env.pop("REGULARS_TESTING", None)
        return run_program("regulars.site.commands", list(map(str, words)), env, timeout=400)

    def run_until(self, said: str, *words: object) -> None:
        """Run `regulars` with these words, and kill it, with all that it has begun, as soon as it has said this."""
        env = {**os.environ, **self.settings, "REGULARS_DATA": str(self.data), "PYTHONUNBUFFERED": "1"}
        env.pop("REGULARS_TESTING", None)
        command = [sys.executable, "-m", "regulars.site.commands", *map(str, words)]
        program = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True, start_new_session=True)
        assert program.stdout
        with program.stdout as lines:
            assert any(said in line for line in lines), f"it never said: {said}"
            os.killpg(program.pid, signal.SIGKILL)
        program.wait()

    def names(self) -> list[str]:
        """Give the names of all people here, as they lie in the database."""
        with closing(self._connect()) as database:
            found = database.execute("SELECT name FROM directory_party WHERE kind = 'person' ORDER BY id").fetchall()
        return [name for (name,) in found]

    def listed(self) -> str:
        """Give the names of all people as the program here lists them."""
        end = self.run("export", "people", "--columns", "name")
        assert end.returncode == 0, end.stderr
        return end.stdout

    def _connect(self) -> Any:
        address = self.settings["DATABASE_URL"]
        if address.startswith("postgres"):
            return psycopg.connect(address)
        return pysqlite3.connect(address.removeprefix("sqlite://"))
