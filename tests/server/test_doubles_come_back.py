"""What was said of doubles, and all it takes to separate merged ones, survives backup, archive and move."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from testing.databases import drop_database, empty_database, new_database
from testing.places import Place
from testing.warm import run_program

_PROGRAM = Path(__file__).with_name("doubles_program.py")


def in_place(place: Place, deed: str, file: Path) -> str:
    """Make doubles in a place, or look what is there."""
    environment = {**os.environ, **place.settings, "REGULARS_DATA": str(place.data), "PYTHONPATH": os.getcwd()}
    environment.pop("REGULARS_TESTING", None)
    done = run_program(str(_PROGRAM), [deed, str(file)], environment)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def made(tmp_path: Path) -> Iterator[tuple[Place, Path]]:
    """A place where doubles were merged and told apart, and what stood there before."""
    folder = tmp_path / "full"
    place = Place(folder, new_database(folder))
    in_place(place, "make", tmp_path / "made.json")
    yield place, tmp_path / "made.json"
    drop_database(place.settings["DATABASE_URL"])


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Place]:
    """A place without anything."""
    folder = tmp_path / "empty"
    folder.mkdir()
    place = Place(folder, empty_database(folder))
    yield place
    drop_database(place.settings["DATABASE_URL"])


@pytest.mark.parametrize("way", ["backup", "archive", "move", "move there and back"])
def test_two_stay_two_and_merged_ones_are_separated(
    way: str, made: tuple[Place, Path], empty: Place, tmp_path: Path
) -> None:
    place, file = made
    was: dict[str, Any] = json.loads(file.read_text())
    found = json.loads(in_place(carried(way, place, empty, tmp_path), "look", file))
    assert found["pairs"] == was["pairs"]
    assert (found["conflicts"], found["came_over"]) == ([], True)
    assert found["after"] == was["before"]


def carried(way: str, place: Place, empty: Place, tmp_path: Path) -> Place:
    """Carry everything elsewhere, and return where it is then."""
    if way == "backup":
        assert place.run("backup", "--to", tmp_path / "backups").returncode == 0
        end = empty.run("restore", next((tmp_path / "backups").glob("*.backup")))
    elif way == "archive":
        assert place.run("archive", "--to", tmp_path / "all.archive").returncode == 0
        end = empty.run("restore", tmp_path / "all.archive")
    else:
        other = f"sqlite://{tmp_path / 'other.sqlite3'}"
        end = place.run("move", "--to", other)
        moved = Place(place.data, {"DATABASE_URL": other})
        if way == "move":
            assert end.returncode == 0, end.stderr
            return moved
        end = moved.run("move", "--to", empty.settings["DATABASE_URL"], "--data", empty.data)
    assert end.returncode == 0, end.stderr
    return empty
