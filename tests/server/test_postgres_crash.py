"""PostgreSQL copied as it lies there at any moment, or killed: whoever was answered is found, nobody by half."""

import http.client
import os
import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.db import connection

from testing.databases import drop_database, new_database
from testing.frozen_postgres import CAREFUL, CARELESS, CopiedPostgres, copied_postgres, data_folder_of, kill_at_once
from testing.halves import HALVES
from testing.outside import OutsideUser, owner_of
from testing.server import RunningServer
from testing.soak import patience, rounds

COPIES = rounds(1, soak=12)
KILLS = rounds(1, soak=10)
SECONDS_TO_BE_WELL = patience(5.0)
ROOM = 40_000_000

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="For SQLite see test_full_disk."),
]


@pytest.fixture
def template_place(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """Where the PostgreSQL of this run lies, and the name of a fresh database in it."""
    data = data_folder_of(os.environ["DATABASE_URL"])
    if data is None:
        pytest.skip("The PostgreSQL of this run lies on another machine.")
    address = new_database(tmp_path / "data")["DATABASE_URL"]
    yield data, urlsplit(address).path.strip("/")
    drop_database(address)


@contextmanager
def served(copy: CopiedPostgres, name: str, data: Path) -> Iterator[RunningServer]:
    """Serve a database of a copy."""
    server = RunningServer(data, ["--no-jobs"], {"DATABASE_URL": copy.address_of(name)})
    server.start()
    try:
        yield server
    finally:
        server.kill()


class _Adder(threading.Thread):
    """Adds one person after another until the server is gone or it is told to end; notes who was acknowledged."""

    def __init__(self, user: OutsideUser, label: str, told: list[str]) -> None:
        super().__init__()
        self.user, self.label, self.told, self.ends = user, label, told, False

    def run(self) -> None:
        number = 0
        while not self.ends:
            number += 1
            name = f"{self.label} {number}"
            try:
                if self.user.ask("POST", "/people", {"name": name, "email": f"{hash(name)}@example.org"})[0] != 201:
                    return
            except (OSError, http.client.HTTPException):
                return
            self.told.append(name)


def faults(copy: CopiedPostgres, name: str, told: list[str]) -> list[str]:
    """Say who was acknowledged and is lost, and what is half there."""
    import psycopg

    with psycopg.connect(copy.address_of(name)) as database:
        there = {row[0] for row in database.execute("SELECT name FROM directory_party")}
        half = [what for what, sql in HALVES.items() if database.execute(sql).fetchone()]  # type: ignore[arg-type]  # our own words
    return [*(f"lost: {one}" for one in told if one not in there), *(f"half: {one}" for one in half)]


def added(server: RunningServer, told: list[str], *, label: str) -> list[_Adder]:
    """Let four add people."""
    owner = owner_of(server)
    adders = [_Adder(owner.another(), f"{label} Adder{number}", told) for number in range(4)]
    for adder in adders:
        adder.start()
    until, enough = time.monotonic() + 30, len(told) + 20
    while len(told) < enough:
        assert time.monotonic() < until, server.log
        time.sleep(0.02)
    return adders


def _end(adders: list[_Adder]) -> None:
    for adder in adders:
        adder.ends = True
    for adder in adders:
        adder.join()


def copied_while_writing(place: tuple[Path, str], settings: str, data: Path, copies: int) -> list[str]:
    """Copy at chance moments while four write, start each copy, and give what is wrong in any."""
    template, name = place
    chance, found = random.Random(5), list[str]()
    with copied_postgres(template, settings=settings) as copy, served(copy, name, data) as server:
        told: list[str] = []
        adders = added(server, told, label="Copied")
        for _ in range(copies):
            time.sleep(chance.random() / 2)
            before = list(told)
            with copied_postgres(copy.server.data, settings=CAREFUL) as cut:
                found += faults(cut, name, before)
        _end(adders)
    return found


def test_a_copy_at_any_moment_has_everybody_who_was_told(template_place: tuple[Path, str], tmp_path: Path) -> None:
    assert copied_while_writing(template_place, CAREFUL, tmp_path / "data", COPIES) == []


def test_with_less_care_this_test_finds_losses(template_place: tuple[Path, str], tmp_path: Path) -> None:
    assert [one for one in copied_while_writing(template_place, CARELESS, tmp_path / "data", 1) if "lost" in one]


def test_kill_minus_nine_of_the_database_loses_nobody(template_place: tuple[Path, str], tmp_path: Path) -> None:
    template, name = template_place
    told: list[str] = []
    with copied_postgres(template, settings=CAREFUL) as copy, served(copy, name, tmp_path / "data") as server:
        for kill in range(KILLS):
            adders = added(server, told, label=f"Kill{kill}")
            time.sleep(0.2)
            kill_at_once(copy.server.data)
            _end(adders)
            copy.server.start(CAREFUL)
            assert faults(copy, name, told) == []
            # The product finds its way back by itself.
            until = time.monotonic() + SECONDS_TO_BE_WELL
            while not _takes(server, f"Back {kill}"):
                assert time.monotonic() < until, server.log[-2000:]
            told.append(f"Back {kill}")


def test_a_full_disk_is_told_reads_go_on_and_all_is_well_with_room(
    template_place: tuple[Path, str], tmp_path: Path
) -> None:
    template, name = template_place
    if os.geteuid():
        pytest.skip("Only root may make a small disk.")
    told: list[str] = []
    with (
        copied_postgres(template, settings=CAREFUL, room=ROOM) as copy,
        served(copy, name, tmp_path / "data") as server,
    ):
        owner, filler = owner_of(server), copy.server.data.parent / "filler"
        _fill(filler, left=300_000)
        refused = _write_until_refused(owner, told)
        assert (refused["status"], "disk" in refused["detail"]) == (507, True), refused
        for path in ("/people?limit=5", "/today", "/entries", "/people/count"):
            assert owner.ask("GET", path)[0] == 200, path
        filler.unlink()
        until = time.monotonic() + SECONDS_TO_BE_WELL
        while owner.ask("POST", "/people", {"name": "After", "email": "after@example.org"})[0] != 201:
            assert time.monotonic() < until
        assert faults(copy, name, [*told, "After"]) == []


def _fill(filler: Path, *, left: int) -> None:
    room = os.statvfs(filler.parent)
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, room.f_bavail * room.f_frsize - left)


def _write_until_refused(owner: OutsideUser, told: list[str]) -> dict[str, object]:
    for number in range(3_000):
        name = f"Full {number} {'x' * 120}"
        status, answer = owner.ask("POST", "/people", {"name": name, "email": f"full{number}@example.org"})
        if status != 201:
            return {"status": status, **answer}
        told.append(name)
    raise AssertionError("There was room for all.")


def _takes(server: RunningServer, name: str) -> bool:
    try:
        return owner_of(server).ask("POST", "/people", {"name": name, "email": f"{hash(name)}@example.org"})[0] == 201
    except (OSError, AssertionError, http.client.HTTPException):
        return False
