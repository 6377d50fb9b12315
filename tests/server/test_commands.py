"""Every command answers in plain words, on a folder without anything, without a database, and into a pipe."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from testing.databases import drop_database, new_database

COMMAND = [sys.executable, "-m", "regulars.site.commands"]


def run(words: str, data: Path, database: str) -> subprocess.CompletedProcess[str]:
    """Run `regulars` with these words on this data; nothing is typed."""
    settings = {**os.environ, "REGULARS_DATA": str(data), "DATABASE_URL": database}
    return subprocess.run(
        [*COMMAND, *words.split()], env=settings, capture_output=True, text=True, timeout=90, check=False,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.mark.once
@pytest.mark.parametrize("words", ["user list", "export people", "demo --remove", "migrate"])
def test_a_folder_without_anything_is_prepared_first(words: str, tmp_path: Path) -> None:
    end = run(words, tmp_path, "")
    assert (end.returncode, "Traceback" in end.stderr) == (0, False), end.stderr
    assert "Preparing the database" in end.stderr
    assert "Preparing" not in end.stdout
    # What it wrote is in the one file when it ends.
    assert not list(tmp_path.glob("*-wal"))


@pytest.mark.once
@pytest.mark.parametrize(
    "words", ["user list", "export people", "demo", "migrate", "migrate --check", "check", "work", "import /dev/null"]
)
def test_a_database_out_of_reach_is_named_with_advice(words: str, tmp_path: Path) -> None:
    end = run(words, tmp_path, "postgresql://nobody@127.0.0.1:1/nothing")
    assert (end.returncode, "Traceback" in end.stderr) == (1, False), end.stderr
    assert "DATABASE_URL" in end.stderr + end.stdout or words.startswith("import")


@pytest.mark.once
@pytest.mark.parametrize("words", ["migrate", "serve", "user list", "work"])
@pytest.mark.parametrize("place", ["/proc/nowhere", "/dev/null", "/dev/null/below"])
def test_a_data_folder_that_cannot_be_is_named_with_advice(words: str, place: str) -> None:
    end = run(words, Path(place), "")
    assert (end.returncode, len(end.stderr.splitlines())) == (1, 1), end.stderr
    assert "REGULARS_DATA" in end.stderr
    assert "/proc" in end.stderr or "/dev/null" in end.stderr


def test_what_does_not_fit_is_said_in_one_line(tmp_path: Path) -> None:
    address = new_database(tmp_path)["DATABASE_URL"]
    try:
        for words, said in [
            ("export nonsense", "nonsense"),
            ("export people --filter nonsense", "filter"),
            ("user password nobody@nowhere.example", "regulars user list"),
            ("user add ada@example.com Ada --role king", "Roles: administrator"),
            ("import nowhere.csv", "nowhere.csv"),
        ]:
            end = run(words, tmp_path, address)
            assert (end.returncode, len(end.stderr.splitlines())) == (1, 1), end.stderr
            assert said in end.stderr
    finally:
        drop_database(address)


def test_a_reader_who_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    address = new_database(tmp_path, demo=True)["DATABASE_URL"]
    settings = {**os.environ, "REGULARS_DATA": str(tmp_path), "DATABASE_URL": address}
    try:
        with subprocess.Popen(
            [*COMMAND, "export", "people"], env=settings, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as export:
            assert export.stdout is not None
            assert export.stderr is not None
            export.stdout.readline()
            export.stdout.close()
            assert "BrokenPipe" not in export.stderr.read()
    finally:
        drop_database(address)
