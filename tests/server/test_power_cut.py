"""The power may go at any moment: whoever was told that something is kept finds it; nothing is damaged or half there.

The real server writes, over a layer that notes what SQLite asks of its files. From that come the states in which a cut
may leave a disk: what was synced is there; of everything later any part, in any order, writes torn between sectors.
"""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from testing.outside import owner_of
from testing.places import Place
from testing.power.judging import faults_in
from testing.power.log import SYNCED, Asked
from testing.power.marks import OVER_A_LAYER
from testing.power.server import watched_server, write_at_once
from testing.power.states import CutState, cut_states
from testing.server import RunningServer
from testing.soak import rounds

RECORDINGS = rounds(1, soak=10)
STATES = rounds(50, soak=200)
STARTS = rounds(1, soak=2)
WRITERS, PEOPLE = 4, rounds(3, soak=8)

pytestmark = OVER_A_LAYER


@dataclass(frozen=True)
class Recording:
    """The files as they were at first, and what was asked of them until the power went."""

    before: dict[str, bytes]
    asked: list[Asked]

    def states(self, count: int, *, seed: int) -> Iterator[CutState]:
        """Give states in which a cut may leave the files."""
        return cut_states(self.before, self.asked, count, random.Random(seed))


def recorded(data: Path, *, care: str = "") -> Recording:
    """Let several write to a server, and note all that is asked of its files."""
    with watched_server(data, care=care) as there:
        write_at_once(owner_of(there.server), there.log, writers=WRITERS, people=PEOPLE)
        assert "Exception ignored" not in there.server.log
        return Recording(there.before, list(there.log.read()))


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    """One of the product as it is."""
    return recorded(tmp_path_factory.mktemp("power") / "data")


def faults_by_kind(recording: Recording, folder: Path, *, seed: int = 7) -> Counter[str]:
    """Count the states after a cut in which something is damaged, lost or half there."""
    folder.mkdir(exist_ok=True)
    found: Counter[str] = Counter()
    for state in recording.states(STATES, seed=seed):
        state.put_into(folder)
        found.update({fault.partition(":")[0] for fault in faults_in(folder, state.told)})
    return found


def test_no_cut_of_the_power_loses_or_damages_anything(recording: Recording, tmp_path: Path) -> None:
    assert faults_by_kind(recording, tmp_path / "cut") == {}
    for number in range(1, RECORDINGS):
        another = recorded(tmp_path / f"data{number}")
        assert faults_by_kind(another, tmp_path / "cut", seed=number) == {}


def test_with_less_care_this_test_finds_losses(tmp_path: Path) -> None:
    careless = recorded(tmp_path / "data", care="synchronous=FULL>synchronous=NORMAL")
    assert faults_by_kind(careless, tmp_path / "cut")["lost"] > STATES / 20


def test_a_disk_that_only_says_it_synced_makes_this_test_fail(recording: Recording, tmp_path: Path) -> None:
    lying = Recording(recording.before, [one for one in recording.asked if one.kind != SYNCED])
    assert faults_by_kind(lying, tmp_path / "cut")["lost"] > STATES / 20


def test_after_a_cut_the_product_starts_by_itself_and_its_journal_holds(recording: Recording, tmp_path: Path) -> None:
    for number, state in enumerate(recording.states(STARTS, seed=3)):
        place = tmp_path / f"place{number}"
        place.mkdir()
        state.put_into(place)
        server = RunningServer(place, [], {"DATABASE_URL": f"sqlite://{place / 'regulars.sqlite3'}"})
        server.start()
        try:
            owner_of(server).add_person("After the cut")
        finally:
            assert server.stop() == 0
        assert faults_in(place, [*state.told, {"name": "After the cut", "job_title": ""}]) == []
        verdict = Place(place, server.settings).run("audit", "verify")
        assert verdict.returncode == 0, verdict.stdout + verdict.stderr
