"""Back to the version before, and no way past it: a program never writes into what a later one has made."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pysqlite3
import pytest

from testing.databases import drop_database
from testing.places import Place
from testing.postgres_server import free_port
from tests.upgrades.fingerprint import fingerprint, own_indexes
from tests.upgrades.stored import stored_versions, take_out

LATER = {"DJANGO_SETTINGS_MODULE": "tests.upgrades.later_settings"}


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """A workspace of the newest stored version."""
    found = Place(tmp_path, take_out(stored_versions()[-1], tmp_path))
    yield found
    drop_database(found.settings["DATABASE_URL"])


def test_going_back_brings_what_was_before_and_keeps_what_came_since(place: Place) -> None:
    address = place.settings["DATABASE_URL"]
    indexes = own_indexes(address)
    assert "The database is of version" in place.run("migrate", **LATER).stderr
    name_of_a_person(address, "UPDATE directory_party SET name = 'Came Later' WHERE name = 'Per Spelmann'")
    end = place.run("migrate", "--back", **LATER)
    assert end.returncode == 0, end.stderr
    # By the program of that version, which finds its own database.
    names = place.listed()
    assert ("Came Later" in names, "Per Spelmann" in names) == (False, True)
    assert own_indexes(address) == indexes != []
    forth = next(path for path in (place.data / "snapshots").iterdir() if path.name.startswith("after_"))
    assert place.run("migrate", "--back", forth, **LATER).returncode == 0
    assert name_of_a_person(address) == "Came Later"


def test_what_is_no_snapshot_changes_nothing(place: Place) -> None:
    assert place.run("migrate").returncode == 0
    before = fingerprint(place.settings["DATABASE_URL"])
    (place.data / "new.csv").write_text("Name,E-mail\n")
    foreign = place.run("migrate", "--back", place.data / "new.csv")
    assert (foreign.returncode, "Nothing was brought back" in foreign.stderr) == (1, True)
    assert fingerprint(place.settings["DATABASE_URL"]) == before


def test_a_database_of_a_later_version_is_refused_and_not_touched(place: Place) -> None:
    assert place.run("migrate").returncode == 0
    address = place.settings["DATABASE_URL"]
    _note_a_later_step(address)
    before = fingerprint(address)
    end = place.run("serve", "--port", free_port())
    assert (end.returncode, "A newer Regulars wrote this database" in end.stderr) == (1, True), end.stderr
    assert fingerprint(address) == before


def name_of_a_person(address: str, change: str = "SELECT 1") -> str:
    """Change something behind the program's back, and return the name of the one whom it concerns."""
    asked = "SELECT name FROM directory_party WHERE name IN ('Came Later', 'Per Spelmann')"
    with _opened(address) as database:
        database.execute(change)
        return str(database.execute(asked).fetchone()[0])


def _note_a_later_step(address: str) -> None:
    note = "INSERT INTO django_migrations (app, name, applied) VALUES ('directory', '0099_of_tomorrow', '2030-01-01')"
    with _opened(address) as database:
        database.execute(note)


def _opened(address: str) -> Any:
    if address.startswith("postgres"):
        return closing(psycopg.connect(address, autocommit=True))
    return closing(pysqlite3.connect(address.removeprefix("sqlite://"), isolation_level=None))
