"""A workspace is brought back whole or not at all, wherever that is killed, and whoever else comes meanwhile."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection

from testing.databases import drop_database, empty_database, new_database
from testing.places import Place

# Said while the rows arrive, when they have come and nothing was proved, and when only search is not built yet.
PLACES = ("Bringing back journal_change", "Comparing the content", "Building the search index")


@pytest.fixture
def full_place(tmp_path: Path) -> Iterator[Place]:
    """A place with the demo company."""
    place = Place(tmp_path / "full", new_database(tmp_path / "full", demo=True))
    yield place
    drop_database(place.settings["DATABASE_URL"])


@pytest.fixture
def empty_place(tmp_path: Path) -> Iterator[Place]:
    """A place without anything."""
    (tmp_path / "empty").mkdir()
    place = Place(tmp_path / "empty", empty_database(tmp_path / "empty"))
    yield place
    drop_database(place.settings["DATABASE_URL"])


def archive_of(place: Place) -> Path:
    """Take everything out."""
    assert place.run("archive", "--to", place.data / "all.archive").returncode == 0
    return place.data / "all.archive"


def backup_of(place: Place) -> Path:
    """Make a backup."""
    assert place.run("backup").returncode == 0
    return next((place.data / "backups").glob("*.backup"))


def test_an_archive_that_is_killed_on_its_way_leaves_nothing_and_comes_back_the_next_time(
    full_place: Place, empty_place: Place
) -> None:
    archive = archive_of(full_place)
    for word in PLACES:
        empty_place.run_until(word, "restore", archive)
        nothing_is_here(empty_place)
    end = empty_place.run("restore", archive)
    assert end.returncode == 0, end.stderr
    assert empty_place.names() == full_place.names()
    assert empty_place.run("audit", "verify").returncode == 0


def test_a_backup_that_is_killed_on_its_way_leaves_nothing_and_comes_back_the_next_time(
    full_place: Place, empty_place: Place
) -> None:
    backup = backup_of(full_place)
    empty_place.run_until("Checking it", "restore", backup)
    nothing_is_here(empty_place)
    end = empty_place.run("restore", backup)
    assert end.returncode == 0, end.stderr
    assert empty_place.names() == full_place.names()


def test_a_move_that_is_killed_on_its_way_is_simply_begun_again(full_place: Place, empty_place: Place) -> None:
    address = empty_place.settings["DATABASE_URL"]
    full_place.run_until("Comparing the content", "move", "--to", address)
    nothing_is_here(Place(full_place.data, empty_place.settings))
    end = full_place.run("move", "--to", address)
    assert (end.returncode, "both sides have the content" in end.stdout) == (0, True), end.stderr
    assert empty_place.names() == full_place.names()


def test_of_two_who_bring_back_at_once_one_does_and_nothing_is_mixed(full_place: Place, empty_place: Place) -> None:
    backup, ends = backup_of(full_place), []
    both = [threading.Thread(target=lambda: ends.append(empty_place.run("restore", backup))) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert sorted(end.returncode for end in ends) == [0, 1], [end.stderr for end in ends]
    assert empty_place.names() == full_place.names()


def test_a_place_that_was_only_looked_at_is_still_empty(full_place: Place, empty_place: Place) -> None:
    empty_place.run("check")
    end = empty_place.run("restore", backup_of(full_place))
    assert end.returncode == 0, end.stderr


def test_a_key_that_is_not_there_is_said_in_plain_words(full_place: Place, empty_place: Place) -> None:
    backup = backup_of(full_place)
    for file, said in ((backup.with_name("none"), "cannot be read"), (backup, "cannot be read")):
        end = empty_place.run("restore", backup, "--key-file", file)
        assert (end.returncode, said in end.stderr, "Traceback" in end.stderr) == (1, True, False), end.stderr


@pytest.mark.skipif(connection.vendor != "sqlite", reason="The files of PostgreSQL belong to another program.")
def test_a_disk_without_room_is_said_in_plain_words_and_nothing_stays(full_place: Place, empty_place: Place) -> None:
    backup, archive = backup_of(full_place), archive_of(full_place)
    for file in (backup, archive):
        end = _with_files_of_at_most(2_000_000, empty_place, "restore", file)
        assert (end.returncode, "Nothing was brought back. " in end.stderr) == (1, True), end.stderr
        assert "Traceback" not in end.stderr
        assert not list(empty_place.data.rglob("*sqlite3*"))
    assert empty_place.run("restore", backup).returncode == 0


def _with_files_of_at_most(size: int, place: Place, *words: object) -> subprocess.CompletedProcess[str]:
    """The kernel refuses what goes beyond as a full disk does."""
    env = {**os.environ, **place.settings, "REGULARS_DATA": str(place.data)}
    command = [sys.executable, "-m", "regulars.site.commands", *map(str, words)]
    limited = ["sh", "-c", f'ulimit -f {size // 512}; exec "$@"', "sh", *command]
    return subprocess.run(limited, env=env, capture_output=True, text=True, check=False)


def nothing_is_here(place: Place) -> None:
    """No workspace is here that somebody could take for the whole one, and none begins by itself."""
    looked = place.run("audit", "verify")
    assert (looked.returncode, "broken off" in looked.stderr) == (1, True), looked.stdout + looked.stderr
