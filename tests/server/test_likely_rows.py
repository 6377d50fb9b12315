"""On the command line a trial run tells which new rows may be somebody known, and takes what is decided of each."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testing.databases import drop_database, new_database
from testing.places import Place

HEAD = "First name,Last name,E-mail,Phone,Job title\n"
KNOWN = HEAD + "Robert,Miller,rm@work.example,+47 22 33 44 55,\n"
NEW = HEAD + "Siv,Berg,siv@home.example,,\nBob,Miller,bob@home.example,+47 22 33 44 55,Baker\n"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    place = Place(tmp_path, new_database(tmp_path))
    for name, text in (("known.csv", KNOWN), ("new.csv", NEW)):
        (tmp_path / name).write_text(text)
    assert "1 created" in place.run("import", tmp_path / "known.csv").stdout
    yield place
    drop_database(place.settings["DATABASE_URL"])


def test_they_are_told_with_score_and_reasons_and_how_to_decide(place: Place) -> None:
    end = place.run("import", place.data / "new.csv", "--check")
    assert end.returncode == 0, end.stderr
    assert "2 would be created" in end.stdout
    assert "1 of the new ones may be somebody known" in end.stdout
    told = next(line for line in end.stdout.splitlines() if line.startswith("  row 3: "))
    assert "Bob Miller may be Robert Miller (number " in told
    assert " %: The same name, short or in full; The same phone" in told
    assert "--likely ROW=fill" in end.stdout
    assert place.names() == ["Robert Miller"]


def test_each_is_decided_of(place: Place) -> None:
    checked = place.run("import", place.data / "new.csv", "--check", "--likely", "3=fill")
    assert (checked.returncode, place.names()) == (0, ["Robert Miller"]), checked.stderr
    assert "1 of those that would be created are decided of" in checked.stdout
    assert "may be somebody known" not in checked.stdout
    end = place.run("import", place.data / "new.csv", "--likely", "3=fill")
    assert "1 created, 1 updated" in end.stdout, end.stdout + end.stderr
    assert place.names() == ["Robert Miller", "Siv Berg"]


@pytest.mark.parametrize(("wish", "said"), [("2=fill", "Row 2 is like nobody"), ("3=x", "decides nothing")])
def test_what_decides_nothing_is_refused_and_nothing_comes_in(wish: str, said: str, place: Place) -> None:
    end = place.run("import", place.data / "new.csv", "--likely", wish)
    assert (end.returncode, said in end.stderr, "Traceback" in end.stderr) == (1, True, False), end.stderr
    assert place.names() == ["Robert Miller"]
