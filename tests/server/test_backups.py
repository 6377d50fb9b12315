"""A backup made while the house is at work comes back whole, into an empty place and nowhere else."""

import tarfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from testing.containers import packed_anew
from testing.databases import drop_database, empty_database, new_database
from testing.outside import OWNER, OutsideUser, owner_of
from testing.places import Place
from testing.server_fixtures import StartServer
from testing.soak import rounds
from testing.telling import told
from tests.upgrades.fingerprint import own_indexes

BACKUPS = rounds(1, soak=30)


@pytest.fixture
def empty_places(tmp_path: Path) -> Iterator[list[Place]]:
    """As many empty places as a test may want."""
    places = []
    for number in range(max(4, BACKUPS)):
        folder = tmp_path / f"place{number}"
        folder.mkdir()
        places.append(Place(folder, empty_database(folder)))
    yield places
    for place in places:
        drop_database(place.settings["DATABASE_URL"])


@pytest.fixture
def full_place(tmp_path: Path) -> Iterator[Place]:
    """A place with the demo company."""
    folder = tmp_path / "full"
    place = Place(folder, new_database(folder, demo=True))
    yield place
    drop_database(place.settings["DATABASE_URL"])


def newest(place: Place) -> Path:
    """Give the newest backup of a place."""
    return max(path for path in (place.data / "backups").iterdir() if path.suffix in (".backup", ".age"))


@pytest.mark.soak
def test_backups_made_while_others_write_all_come_back(start_server: StartServer, empty_places: list[Place]) -> None:
    # With the jobs: the journal is sealed all the while.
    server = start_server()
    here = Place(server.data, server.settings)
    owner, is_over = owner_of(server), threading.Event()
    said: list[str] = []
    writers = [threading.Thread(target=_write, args=(owner.another(), n, is_over, said)) for n in range(4)]
    for writer in writers:
        writer.start()
    try:
        for place in empty_places[:BACKUPS]:
            before = list(said)
            made = here.run("backup", "--to", place.data / "brought")
            assert made.returncode == 0, made.stderr
            back = place.run("restore", next((place.data / "brought").glob("*.backup")))
            assert back.returncode == 0, back.stderr
            found = told(place)
            assert set(before) <= set(found["names"])
            assert (found["half"], found["wrong"], found["forged"]) == ({}, [], [])
    finally:
        is_over.set()
        for writer in writers:
            writer.join()
    assert len(said) > 5 * BACKUPS


def test_a_place_that_is_not_empty_is_left_alone(full_place: Place) -> None:
    assert full_place.run("backup").returncode == 0
    before = full_place.names()
    end = full_place.run("restore", newest(full_place))
    assert (end.returncode, "Name an empty place" in end.stderr) == (1, True), end.stderr
    assert full_place.names() == before


def test_a_damaged_and_a_missing_file_spoil_no_backup(full_place: Place, empty_places: list[Place]) -> None:
    damaged, missing, *rest = sorted((full_place.data / "files").glob("??/??/*"))
    damaged.write_bytes(damaged.read_bytes()[:-1] + b"?")
    missing.unlink()
    looked = full_place.run("files")
    assert (looked.returncode, f"{len(rest)} files are whole, 1 missing, 1 damaged" in looked.stdout) == (1, True)
    assert full_place.run("backup").returncode == 0
    back = empty_places[0].run("restore", newest(full_place))
    assert (back.returncode, "2 files were missing already" in back.stdout) == (0, True), back.stderr
    assert {path.name for path in (empty_places[0].data / "files").glob("??/??/*")} == {path.name for path in rest}


def test_a_damaged_backup_is_refused_and_leaves_the_place_empty(full_place: Place, empty_places: list[Place]) -> None:
    assert full_place.run("backup").returncode == 0
    whole = newest(full_place)
    data, place = whole.read_bytes(), empty_places[0]
    for number, damaged in enumerate((data[: len(data) // 2], _flipped(data), b"", b"something else")):
        path = place.data / f"damaged{number}"
        path.write_bytes(damaged)
        end = place.run("restore", path)
        assert (end.returncode, "Nothing was brought back" in end.stderr) == (1, True), end.stderr
        assert "Traceback" not in end.stderr
        assert not list(place.data.glob("*.sqlite3*"))
        assert not _files(place)
    back = place.run("restore", whole)
    assert back.returncode == 0, back.stderr
    assert place.names() == full_place.names()
    assert _files(place) == _files(full_place)


def test_a_backup_whose_rows_no_database_would_take_is_refused_as_damaged(
    full_place: Place, empty_places: list[Place]
) -> None:
    assert full_place.run("backup").returncode == 0
    is_sqlite = full_place.settings["DATABASE_URL"].startswith("sqlite")
    name = "regulars.sqlite3" if is_sqlite else "tables/search_document/000001"
    place = empty_places[0]
    path = place.data / "damaged"
    path.write_bytes(packed_anew(newest(full_place).read_bytes(), {name: b"no row\nat all\n" * 400}))
    end = place.run("restore", path)
    assert (end.returncode, "Nothing was brought back" in end.stderr) == (1, True), end.stderr
    assert f"{name} is not what was written" in end.stderr
    assert place.run("restore", newest(full_place)).returncode == 0


def test_nobody_is_signed_in_by_what_a_backup_holds(start_server: StartServer) -> None:
    server = start_server()
    owner = owner_of(server)
    session = owner.cookies["sessionid"]
    here = Place(server.data, server.settings)
    assert here.run("backup").returncode == 0
    with tarfile.open(newest(here)) as made:
        parts = {head.name: made.extractfile(head).read() for head in made}  # type: ignore[union-attr]
    assert any(OWNER["email"].encode() in part for part in parts.values())
    assert not [name for name, part in parts.items() if session.encode() in part]
    assert owner.ask("GET", "/session")[1]["signed_in"]


def test_an_encrypted_backup_comes_back_with_its_key_only(full_place: Place, empty_places: list[Place]) -> None:
    words = full_place.run("backup", "--new-key").stdout.split()
    secret = next(word for word in words if word.startswith("AGE-SECRET-KEY-"))
    public = next(word for word in words if word.startswith("REGULARS_BACKUP_KEY=")).partition("=")[2]
    assert full_place.run("backup", REGULARS_BACKUP_KEY=public).returncode == 0
    made, place = newest(full_place), empty_places[0]
    assert made.suffix == ".age"
    for wrong in ("", public):
        end = place.run("restore", made, REGULARS_BACKUP_KEY=wrong)
        assert (end.returncode, "secret key" in end.stderr) == (1, True), end.stderr
    end = place.run("restore", made, REGULARS_BACKUP_KEY=secret)
    assert end.returncode == 0, end.stderr
    assert place.names() == full_place.names()
    # What seals secrets inside goes along only where nobody else can read it.
    assert (place.data / "secret.key").read_text() == (full_place.data / "secret.key").read_text()


def test_writing_goes_on_after_a_restore(full_place: Place, empty_places: list[Place]) -> None:
    assert full_place.run("backup").returncode == 0
    place = empty_places[0]
    assert place.run("restore", newest(full_place)).returncode == 0
    cards = place.data / "new.csv"
    cards.write_text("Name,E-mail\nFreshly Added,freshly@example.org\n")
    end = place.run("import", cards)
    assert "1 created" in end.stdout, end.stderr
    assert "Freshly Added" in place.listed()
    indexes = own_indexes(place.settings["DATABASE_URL"])
    assert indexes == own_indexes(full_place.settings["DATABASE_URL"]) != []


def _write(user: OutsideUser, number: int, is_over: threading.Event, said: list[str]) -> None:
    count = 0
    while not is_over.is_set():
        count += 1
        name = f"Writer{number} Person{count}x"
        user.add_person(name)
        said.append(name)
        # They write all the while, but what is brought back each time need not grow without end.
        time.sleep(0.05)


def _flipped(data: bytes) -> bytes:
    changed = bytearray(data)
    changed[len(data) // 2] ^= 0x20
    return bytes(changed)


def _files(place: Place) -> set[str]:
    return {path.name for path in (place.data / "files").glob("??/??/*")}
