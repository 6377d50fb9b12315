"""A data folder and a database with commands run in it, as an administrator would."""

import os
import subprocess
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
