"""Every stored version arrives whole at this one and at the next; killed or failing anywhere, it is as it was."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from testing.databases import drop_database
from testing.places import Place
from testing.soak import IS_SOAK, rounds
from tests.upgrades.stored import stored_versions, take_out

LATER = {"DJANGO_SETTINGS_MODULE": "tests.upgrades.later_settings"}
ROOT = Path(__file__).parents[2]
NEWEST = stored_versions() if IS_SOAK else stored_versions()[-1:]
# What steps since rightly changed in tables of a stored version: each upgrade adds an entry that tells of it, and the
# managers' role names goals.
CHANGED = {"journal_entry", "access_role"}
WRONGS = {
    "raises": "0004_whatever_is_chosen failed: a step that cannot work",
    "loses": "the table activities_checklistitem had",
    "orphans": "directory_contactpoint",
    "tampers": "entry 1 was changed",
    "hides": "activities_note cannot be read",
}


@pytest.fixture
def place(request: Any, tmp_path: Path) -> Iterator[Place]:
    """A workspace as an earlier version left it."""
    found = Place(tmp_path, take_out(request.param, tmp_path))
    yield found
    drop_database(found.settings["DATABASE_URL"])


def try_out(place: Place, *words: object, **more: str) -> Any:
    """Run attempts at upgrading."""
    env = {**os.environ, **place.settings, **more, "REGULARS_DATA": str(place.data)}
    env.pop("REGULARS_TESTING", None)
    command = [sys.executable, "-m", "tests.upgrades.attempts", *map(str, words)]
    end = subprocess.run(command, env=env, capture_output=True, text=True, timeout=1500, check=False)
    assert end.returncode == 0, end.stderr
    return json.loads(end.stdout)


@pytest.mark.parametrize(("place", "version"), [(one, one) for one in stored_versions()], indirect=["place"])
def test_every_stored_version_comes_to_this_one_with_all_its_content(place: Place, version: str) -> None:
    found = try_out(place, "arrive", version)
    assert (found["code"], found["words"], found["up_to_date"]) == (0, "", True)
    assert set(found["changed"]) <= CHANGED
    assert (found["wrong"], found["sealed"] > 100) == ([], True)
    assert {"Ola Nordmann", "Søren Kierkegaard"} <= set(found["names"])


@pytest.mark.soak
@pytest.mark.parametrize("place", NEWEST, indirect=True)
def test_killed_at_each_step_it_is_as_it_was_and_then_arrives_whole(place: Place) -> None:
    # In a check while the snapshot is written, in the third of four steps, and just before all is kept.
    found = try_out(place, "words", *([] if IS_SOAK else [2, 6, 11]), **LATER)
    assert (found["halves"], found["code"], found["words"]) == ([], 0, "")
    assert found["kills"] >= (12 if IS_SOAK else 3)
    # A table was built anew by one of the steps.
    assert len(found["indexes"]) == 2
    kept = [path.name for path in (place.data / "snapshots").iterdir()]
    # One was killed just before all was kept, when the snapshot was one already.
    assert 1 <= len(kept) <= 3
    assert [name for name in kept if not name.startswith("before_")] == []


@pytest.mark.soak
@pytest.mark.parametrize("place", NEWEST, indirect=True)
def test_a_step_that_fails_or_does_harm_is_taken_back_and_named(place: Place) -> None:
    ways = list(WRONGS) if IS_SOAK else list(WRONGS)[:2]
    for way, (code, words, is_as_it_was) in try_out(place, "wrong", *ways, **LATER).items():
        assert (way, code, is_as_it_was) == (way, 1, True), words
        assert WRONGS[way] in words
        assert "The database is as it was" in words


@pytest.mark.parametrize("place", NEWEST, indirect=True)
def test_of_two_that_start_at_once_one_upgrades_and_the_other_waits(place: Place) -> None:
    found = try_out(place, "two", **LATER)
    assert found["codes"] == [0, 0], found
    assert next(line for line in found["said"] if "Another Regulars" in line).startswith("1 ")
    assert len([line for line in found["said"] if "Upgrading the database" in line]) == 1


@pytest.mark.parametrize("place", NEWEST, indirect=True)
def test_nothing_is_begun_while_somebody_goes_on_writing(place: Place) -> None:
    found = try_out(place, "held", **LATER)
    assert (found["code"], found["is_as_it_was"]) == (1, True)
    assert "stop every Regulars first" in found["words"]


@pytest.mark.soak
@pytest.mark.parametrize("place", NEWEST * rounds(1, 6), indirect=True)
def test_killed_at_any_moment_all_or_nothing_has_happened(place: Place) -> None:
    found = try_out(place, "any-moment", rounds(1, 12), 1.5, **LATER)
    assert (found["halves"], found["code"], found["words"]) == ([], 0, "")


def test_every_released_version_is_stored() -> None:
    released = re.findall(r"^## (\d+\.\d+\.\d+)", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert set(released) <= set(stored_versions()), "make upgrade-corpus VERSION=…"
