"""The real server over watched files, and people who write."""

import json
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from testing.databases import new_database
from testing.outside import OutsideUser
from testing.power.disk import Disk, shared_disk
from testing.power.log import TOLD, Asked, Log
from testing.server import RunningServer

FILE = "regulars.sqlite3"


@dataclass(frozen=True)
class Watched:
    """A running server, what was asked of its database's files since before its start, and their disk."""

    server: RunningServer
    log: Log
    disk: Disk
    before: dict[str, bytes]


@contextmanager
def watched_server(data: Path, *, care: str = "") -> Iterator[Watched]:
    """Start one on a fresh database; `care`: with less of it than usual, as "this>that instead"."""
    data.mkdir(parents=True)
    names = {"POWER_LOG": str(data / "asked"), "POWER_DISK": str(data / "disk"), "POWER_CARE": care}
    server = RunningServer(data, [], {**new_database(data), **names}, program="testing.power.served")
    before = {FILE: (data / FILE).read_bytes()}
    there = Watched(server, Log(data / "asked"), shared_disk(data / "disk"), before)
    try:
        server.start()
        yield there
    finally:
        server.kill()


def write_at_once(owner: OutsideUser, log: Log, *, writers: int, people: int) -> None:
    """Let several add people at the same time, each one changed twice; each answer is noted."""

    def write(number: int) -> None:
        user = owner.another()
        for one in range(people):
            add_and_change(user, log, f"Writer{number} Person{one} {'x' * 100}", changes=2)

    with ThreadPoolExecutor(writers) as several:
        list(several.map(write, range(writers)))


def add_and_change(user: OutsideUser, log: Log, name: str, *, changes: int) -> None:
    """Add a person, and change her some times."""
    status, person = user.ask("POST", "/people", {"name": name, "email": f"{uuid.uuid4().hex}@example.org"})
    assert status == 201, person
    tell(log, person)
    for number in range(changes):
        body = {"version": person["version"], "job_title": f"Baker {number + 1}"}
        status, person = user.ask("PATCH", f"/people/{person['id']}", body)
        assert status == 200, person
        tell(log, person)


def tell(log: Log, person: dict[str, Any]) -> None:
    """Note that somebody was told that this is kept."""
    log.add(Asked(TOLD, data=json.dumps({name: person[name] for name in ("name", "job_title")}).encode()))
