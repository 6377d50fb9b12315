"""What was answered is kept: through kill -9, among many writers, between two who edit one record, and at the end."""

import http.client
import threading
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from testing.outside import OutsideUser, owner_of
from testing.server_fixtures import StartServer
from testing.soak import rounds
from testing.telling import told

KILLS = rounds(1, soak=30)
SECONDS = rounds(3, soak=60)
PAIRS = rounds(8, soak=200)


@pytest.mark.soak
def test_kill_minus_nine_loses_nobody_who_was_acknowledged(start_server: StartServer) -> None:
    server = start_server(jobs=False)
    acknowledged: list[str] = []
    for kill in range(KILLS):
        owner = owner_of(server)
        adders = [_Adder(owner.another(), f"Kill{kill} Adder{number}", acknowledged) for number in range(8)]
        before = len(acknowledged)
        _start(adders)
        _wait_until(lambda before=before: len(acknowledged) >= before + 30)  # type: ignore[misc]  # bound at once
        server.kill()
        _join(adders)
        found = told(server)
        assert set(acknowledged) <= set(found["names"])
        assert (found["half"], found["wrong"]) == ({}, [])
        server.start()


@pytest.mark.soak
def test_eight_writers_and_eight_readers_are_all_answered(start_server: StartServer) -> None:
    server = start_server(jobs=False)
    owner = owner_of(server)
    people = [owner.add_person(f"Writer{number} Person") for number in range(8)]
    until = time.monotonic() + SECONDS
    writers = [_Changer(owner.another(), person, until) for person in people]
    readers = [_Reader(owner.another(), people[number]["id"], until) for number in range(8)]
    everybody: list[_Changer | _Reader] = [*writers, *readers]
    _start(everybody)
    _join(everybody)
    assert Counter(status for one in everybody for status in one.statuses).keys() == {200}
    for writer in writers:
        _, now = owner.ask("GET", f"/people/{writer.person['id']}")
        assert (now["version"], now["job_title"]) == (1 + writer.done, f"Baker {writer.done}")
    assert min(writer.done for writer in writers) > 0
    assert told(server)["wrong"] == []


@pytest.mark.soak
def test_of_two_who_change_one_record_the_second_istold(start_server: StartServer) -> None:
    server = start_server(jobs=False)
    owner = owner_of(server)
    one, other = owner.another(), owner.another()
    person = owner.add_person("Contested Person")
    for pair in range(PAIRS):
        answers: dict[str, int] = {}
        start = threading.Barrier(2)

        def change(user: OutsideUser, title: str) -> None:
            start.wait()  # noqa: B023 - both threads end within the round
            body = {"version": person["version"], "job_title": title}  # noqa: B023
            answers[title] = user.ask("PATCH", f"/people/{person['id']}", body)[0]  # noqa: B023

        titles = (f"Baker {pair}", f"Miller {pair}")
        threads = [threading.Thread(target=change, args=pair) for pair in zip((one, other), titles, strict=True)]
        _start(threads)
        _join(threads)
        assert sorted(answers.values()) == [200, 409], answers
        winner = next(title for title, status in answers.items() if status == 200)
        _, now = owner.ask("GET", f"/people/{person['id']}")
        assert (now["job_title"], now["version"]) == (winner, person["version"] + 1)
        person = now


def test_a_stop_under_load_answers_every_write_that_began(start_server: StartServer) -> None:
    server = start_server(jobs=False)
    owner, acknowledged = owner_of(server), []  # type: tuple[OutsideUser, list[str]]
    adders = [_Adder(owner.another(), f"Stop Adder{number}", acknowledged, is_gentle=True) for number in range(8)]
    _start(adders)
    _wait_until(lambda: len(acknowledged) >= 40)
    assert server.stop() == 0
    _join(adders)
    assert [adder.broken for adder in adders if adder.broken] == []
    found = told(server)
    assert set(acknowledged) == set(found["names"])
    assert (found["half"], found["wrong"]) == ({}, [])


class _Adder(threading.Thread):
    """Adds one person after another until the server is gone; gentle: each on a connection of its own."""

    def __init__(self, user: OutsideUser, name: str, acknowledged: list[str], *, is_gentle: bool = False) -> None:
        super().__init__()
        self.user, self.label, self.acknowledged, self.is_gentle = user, name, acknowledged, is_gentle
        self.broken = ""

    def run(self) -> None:
        number = 0
        while not self.broken:
            number += 1
            try:
                self.acknowledged.append(self.user.add_person(f"{self.label}x{number}")["name"])
            except ConnectionRefusedError:
                return
            except (OSError, http.client.HTTPException) as wrong:
                self.broken = repr(wrong)
            if self.is_gentle:
                self.user = self.user.another()


class _Changer(threading.Thread):
    """Changes its own person, each time from the version that the change before answered."""

    def __init__(self, user: OutsideUser, person: dict[str, Any], until: float) -> None:
        super().__init__()
        self.user, self.person, self.until = user, person, until
        self.statuses: list[int] = []
        self.done = 0

    def run(self) -> None:
        while time.monotonic() < self.until:
            body = {"version": self.person["version"], "job_title": f"Baker {self.done + 1}"}
            status, answer = self.user.ask("PATCH", f"/people/{self.person['id']}", body)
            self.statuses.append(status)
            if status != 200:
                return
            self.person, self.done = answer, self.done + 1


class _Reader(threading.Thread):
    """Reads a list, a record and its story, round and round."""

    def __init__(self, user: OutsideUser, person: int, until: float) -> None:
        super().__init__()
        self.user, self.until = user, until
        self.paths = ("/people?limit=20", f"/people/{person}", f"/people/{person}/timeline", "/search?q=writer")
        self.statuses: list[int] = []

    def run(self) -> None:
        while time.monotonic() < self.until:
            self.statuses += [self.user.ask("GET", path)[0] for path in self.paths]


def _start(threads: list[Any]) -> None:
    for thread in threads:
        thread.start()


def _join(threads: list[Any]) -> None:
    for thread in threads:
        thread.join()


def _wait_until(holds: Callable[[], bool], *, seconds: float = 60) -> None:
    ends = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < ends
        time.sleep(0.02)
