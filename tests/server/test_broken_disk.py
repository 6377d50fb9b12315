"""A disk that refuses to read, write or sync, once or for a while: told in plain words, nothing half there, then well.

The real server works over a layer that refuses what SQLite asks of its files, from a chance moment on.
"""

import random
import time
from itertools import product
from pathlib import Path
from typing import Any

from testing.outside import OutsideUser, owner_of
from testing.places import Place
from testing.power.disk import CANNOT_READ, CANNOT_SYNC, CANNOT_WRITE, IS_FULL, UNTIL_MENDED
from testing.power.judging import faults_in, names_in
from testing.power.marks import OVER_A_LAYER
from testing.power.server import Watched, watched_server
from testing.soak import patience, rounds

FAULTS = rounds(1, soak=25)
SECONDS_TO_BE_WELL = patience(5.0)
KINDS = {"read": CANNOT_READ, "write": CANNOT_WRITE, "sync": CANNOT_SYNC, "full": IS_FULL}
# About as often as one addition asks for it.
OFTEN = {"read": 20, "write": 150, "sync": 2, "full": 150}
PATHS = ("/people?limit=5", "/today", "/entries", "/people/count", "/search?q=person")

pytestmark = OVER_A_LAYER


class Writer:
    """Adds people while the disk is well or not, and notes who was acknowledged."""

    def __init__(self, there: Watched) -> None:
        self.there, self.owner = there, owner_of(there.server)
        self.told: list[dict[str, Any]] = []
        self.refusals: list[tuple[int, Any]] = []
        self.refused: set[str] = set()

    def add(self) -> bool:
        """Add somebody; return whether she was taken."""
        name = f"Person {len(self.told) + len(self.refusals)} {'x' * 100}"
        answer = self.owner.ask("POST", "/people", {"name": name, "email": f"{hash(name)}@example.org"})
        if answer[0] == 201:
            self.told.append({"name": name, "job_title": ""})
        else:
            self.refusals.append(answer)
            self.refused.add(name)
        return answer[0] == 201

    def meet_fault(self, kind: str, *, takes: int, lasts: int) -> None:
        """Add people until the disk has refused something, read meanwhile, and see that all is well afterwards."""
        with self.there.disk.broken(KINDS[kind], takes=takes, lasts=lasts):
            until = time.monotonic() + 20
            while not self.there.disk.refused:
                assert time.monotonic() < until, f"no {kind} was asked of the disk"
                self.add()
                read_all(self.owner, may_fail=kind == "read")
            if lasts == UNTIL_MENDED:
                self.add()
                read_all(self.owner, may_fail=kind == "read")
        until = time.monotonic() + SECONDS_TO_BE_WELL
        while not self.add():
            assert time.monotonic() < until
        read_all(self.owner, may_fail=False)


def read_all(user: OutsideUser, *, may_fail: bool) -> None:
    """Look at the usual pages; where the disk can't be read, each says so in plain words."""
    for path in PATHS:
        status, answer = user.ask("GET", path)
        assert status == 200 or (may_fail and status == 503 and "disk" in answer["detail"]), (path, status, answer)


def test_a_disk_that_refuses_is_told_and_leaves_nothing_half(tmp_path: Path) -> None:
    chance = random.Random(11)
    with watched_server(tmp_path / "data") as there:
        writer = Writer(there)
        for _ in range(FAULTS):
            for kind, lasts in product(KINDS, (1, UNTIL_MENDED)):
                writer.meet_fault(kind, takes=chance.randrange(OFTEN[kind]), lasts=lasts)
        assert {status for status, _ in writer.refusals} <= {503, 507}, writer.refusals
        assert all("disk" in answer["detail"] for _, answer in writer.refusals), writer.refusals
        assert len(writer.refusals) > FAULTS
        assert there.server.stop() == 0
        assert faults_in(there.server.data, writer.told) == []
        assert not writer.refused.intersection(names_in(there.server.data)), "it was said that nothing was changed"
        verdict = Place(there.server.data, there.server.settings).run("audit", "verify")
        assert verdict.returncode == 0, verdict.stdout + verdict.stderr


def test_without_a_log_to_go_back_by_this_test_finds_what_is_half_there(tmp_path: Path) -> None:
    with watched_server(tmp_path / "data", care="journal_mode=WAL>journal_mode=OFF") as there:
        writer = Writer(there)
        for takes in range(20, 100, 20):
            with there.disk.broken(CANNOT_WRITE, takes=takes, lasts=UNTIL_MENDED):
                while writer.add():
                    pass
        there.server.kill()
        assert faults_in(there.server.data, writer.told) != []
