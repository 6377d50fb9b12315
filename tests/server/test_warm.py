"""Programs that tests start warm are as those that start cold: settings, words, ends and all."""

import os
import signal
from pathlib import Path

from testing.databases import drop_database, new_database
from testing.warm import WarmProcess, run_program, start_program

COMMANDS = "regulars.site.commands"
NOWHERE = "postgresql://nobody@127.0.0.1:1/nothing"


def test_it_says_and_ends_the_same(tmp_path: Path) -> None:
    here = {**os.environ, **new_database(tmp_path, demo=True), "REGULARS_DATA": str(tmp_path)}
    nowhere, odd = ({**here, "DATABASE_URL": address} for address in (NOWHERE, "mysql://x"))
    try:
        for words, environment in (
            ("export people", here),
            ("user password nobody@x.example", nowhere),
            ("export people", odd),
        ):
            cold, warm = (
                run_program(COMMANDS, words.split(), environment, is_cold=is_cold) for is_cold in (True, False)
            )
            assert (warm.returncode, warm.stdout, warm.stderr) == (cold.returncode, cold.stdout, cold.stderr)
    finally:
        drop_database(here["DATABASE_URL"])


def test_a_killed_one_was_killed(tmp_path: Path) -> None:
    environment = {**os.environ, **new_database(tmp_path), "REGULARS_DATA": str(tmp_path)}
    try:
        for _ in range(2):
            program = start_program(COMMANDS, ["work"], environment)
            assert program.poll() is None
            program.kill()
            assert program.wait(20) == -signal.SIGKILL
        assert isinstance(program, WarmProcess)
    finally:
        drop_database(environment["DATABASE_URL"])
