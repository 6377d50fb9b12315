"""The whole workspace leaves as one archive and comes back as the same content, on either database."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from testing.databases import drop_database, empty_database, new_database
from testing.places import Place


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


def content(place: Place) -> str:
    """Give the hash of all that is in a place."""
    end = place.run("archive", "--hash")
    assert end.returncode == 0, end.stderr
    return end.stdout.split()[-1]


def test_an_archive_comes_back_as_the_same_content(full_place: Place, empty_place: Place) -> None:
    before, archive = content(full_place), full_place.data / "all.archive"
    made = full_place.run("archive", "--to", archive)
    assert before in made.stdout, made.stderr
    end = empty_place.run("restore", archive)
    assert before in end.stdout, end.stderr
    assert content(empty_place) == before
    assert _files(empty_place) == _files(full_place)
    assert empty_place.names() == full_place.names()
    # Found, added to and taken back as if nothing had happened.
    (empty_place.data / "new.csv").write_text("Name,E-mail\nFreshly Added,freshly@example.org\n")
    assert "1 created" in empty_place.run("import", empty_place.data / "new.csv").stdout


def test_moving_to_another_database_loses_nothing(full_place: Place, tmp_path: Path) -> None:
    full_place.run("audit", "seal")
    names, before = full_place.names(), content(full_place)
    other = f"sqlite://{tmp_path / 'other.sqlite3'}"
    there = full_place.run("move", "--to", other)
    assert (there.returncode, before in there.stdout) == (0, True), there.stderr
    assert "The journal is as it was sealed: " in there.stdout
    moved = Place(full_place.data, {"DATABASE_URL": other})
    assert (content(moved), moved.names()) == (before, names)
    back_folder = tmp_path / "back"
    back_folder.mkdir()
    back = Place(back_folder, empty_database(back_folder))
    try:
        end = moved.run("move", "--to", back.settings["DATABASE_URL"], "--data", back_folder)
        assert end.returncode == 0, end.stderr
        assert (content(back), back.names()) == (before, names)
        looked = back.run("audit", "verify")
        assert (looked.returncode, "Nothing was changed, removed or added" in looked.stdout) == (0, True)
    finally:
        drop_database(back.settings["DATABASE_URL"])


def test_a_move_into_a_place_that_is_not_empty_moves_nothing(full_place: Place, tmp_path: Path) -> None:
    other = f"sqlite://{tmp_path / 'other.sqlite3'}"
    assert full_place.run("move", "--to", other).returncode == 0
    size = os.path.getsize(tmp_path / "other.sqlite3")
    end = full_place.run("move", "--to", other)
    assert (end.returncode, "Nothing was moved" in end.stderr) == (1, True), end.stderr
    assert os.path.getsize(tmp_path / "other.sqlite3") == size


def _files(place: Place) -> set[str]:
    return {path.name for path in (place.data / "files").glob("??/??/*")}
