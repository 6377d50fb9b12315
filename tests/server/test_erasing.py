"""Whoever was erased is gone from the file itself, and does not come back with a backup made before."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from testing.databases import drop_database, empty_database
from testing.outside import OutsideUser, owner_of
from testing.places import Place
from testing.server_fixtures import StartServer


@pytest.fixture
def empty_place(tmp_path: Path) -> Iterator[Place]:
    """An empty place for what is brought back."""
    folder = tmp_path / "back"
    folder.mkdir()
    place = Place(folder, empty_database(folder))
    yield place
    drop_database(place.settings["DATABASE_URL"])


def test_erased_from_the_file_and_not_brought_back(
    start_server: StartServer, empty_place: Place, tmp_path: Path
) -> None:
    server = start_server()
    owner, here = owner_of(server), Place(server.data, server.settings)
    her = owner.add_person("Zyxomma Wuthering")
    other = owner.add_person("Somebody Else")
    assert (
        owner.ask("POST", "/notes", {"party": her["id"], "text": "<p>zyxomma " + "quokkafield " * 900 + "</p>"})[0]
        == 201
    )
    made = here.run("backup", "--to", tmp_path / "kept")
    assert made.returncode == 0, made.stderr
    status, receipt = owner.ask("POST", f"/privacy/erasures/people/{her['id']}", {"confirm": her["title"]})
    assert status == 200, receipt
    _wait_until_wiped(owner)
    for path in server.data.glob("*.sqlite3*"):
        assert not [word for word in (b"yxomma", b"uthering", b"uokkafield") if word in path.read_bytes()], path
    proved = here.run("audit", "verify")
    assert proved.returncode == 0, proved.stdout + proved.stderr
    back = empty_place.run(
        "restore", next((tmp_path / "kept").glob("*.backup")), "--erasures", server.data / "backups" / "erasures.jsonl"
    )
    assert back.returncode == 0, back.stdout + back.stderr
    assert "1 known to be erased: 1 erased again" in back.stdout
    names = empty_place.listed()
    assert other["title"] in names
    assert "Zyxomma" not in names


def test_without_a_list_the_restore_says_so(start_server: StartServer, empty_place: Place, tmp_path: Path) -> None:
    server = start_server(jobs=False)
    owner_of(server).add_person("Zyxomma Wuthering")
    Place(server.data, server.settings).run("backup", "--to", tmp_path / "kept")
    back = empty_place.run("restore", next((tmp_path / "kept").glob("*.backup")))
    assert "no list of erasures was found" in back.stdout, back.stderr


def _wait_until_wiped(owner: OutsideUser) -> None:
    for _ in range(300):
        jobs = owner.ask("GET", "/jobs")[1]["jobs"]
        if any(job["kind"] == "privacy.wipe" and job["state"] == "done" for job in jobs):
            return
        time.sleep(0.1)
    raise AssertionError(jobs)
