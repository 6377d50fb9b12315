"""Whoever asks for too much waits: 429 and how long, for this user or this address alone."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from regulars.core.access import asking, paces, slowness
from regulars.core.access.paces import Pace, note_asked, seconds_to_wait
from regulars.core.access.viewer import Viewer, viewer_of
from regulars.core.administration.session.doors import FAILURES, TRIES
from regulars.core.administration.sessions.places import network_of
from regulars.core.records.api.quick_reads import quick_answer
from regulars.site.answering.quick import with_quick_reads
from testing.client import Answer, ApiClient
from testing.people import People
from tests.security.test_who_may_what import OPEN
from tests.security.walking import all_operations

pytestmark = pytest.mark.django_db
HERE = Pace("here", 2, 10)


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A clock that stands still, so that a slow machine gives nobody time."""
    standing = SimpleNamespace(now=time.time())
    standing.time = lambda: standing.now
    monkeypatch.setattr(paces, "time", standing)
    return standing


def is_told_to_wait(answer: Answer) -> bool:
    if answer.status != 429:
        return False
    seconds = int(answer.response["Retry-After"])
    assert 1 <= seconds <= 120
    assert str(seconds) in answer.body["detail"]
    return True


def test_so_many_at_once_and_one_more_after_a_while(settings: Any, still: SimpleNamespace) -> None:
    for _ in range(2):
        assert not seconds_to_wait(HERE, "ada")
        note_asked(HERE, "ada")
    assert seconds_to_wait(HERE, "ada") == pytest.approx(10)
    assert not seconds_to_wait(HERE, "bea")
    assert not seconds_to_wait(Pace("there", 2, 10), "ada")
    still.now += 10
    assert not seconds_to_wait(HERE, "ada")
    note_asked(HERE, "ada")
    assert seconds_to_wait(HERE, "ada") == pytest.approx(10)
    settings.PACE = 2
    assert not seconds_to_wait(HERE, "ada")
    settings.PACE = 0
    assert not seconds_to_wait(HERE, "ada", much=1_000)


def test_all_processes_of_a_server_count_together() -> None:
    child = os.fork()
    if not child:
        note_asked(HERE, "ada", much=2)
        os._exit(0)
    os.waitpid(child, 0)
    assert seconds_to_wait(HERE, "ada") > 9


def test_nobody_can_look_for_a_name_that_fills_another_s_place(monkeypatch: pytest.MonkeyPatch) -> None:
    before = paces._places(HERE, "ada")
    monkeypatch.setattr(paces, "_KEY", b"another start")
    assert paces._places(HERE, "ada") != before


WAYS: dict[str, tuple[float, Callable[[ApiClient], Answer]]] = {
    "jobs": (1 / 150, lambda one: one.post("/doubles/search")),
    "files": (1 / 500, lambda one: Answer(one.client.post("/api/files", {"file": SimpleUploadedFile("a.txt", b"a")}))),
    "lists": (
        1 / 500,
        lambda one: Answer(
            one.client.post("/api/imports", {"file": SimpleUploadedFile("a.csv", b"Name\nAda\n"), "type": "people"})
        ),
    ),
}


@pytest.mark.usefixtures("still")
@pytest.mark.parametrize("way", WAYS)
def test_what_starts_work_or_fills_the_disk_has_a_pace(
    way: str, alice: ApiClient, bob: ApiClient, settings: Any, tmp_path: Any
) -> None:
    settings.DATA = tmp_path
    settings.PACE, ask = WAYS[way]
    told = [ask(alice) for _ in range(4)]
    assert not is_told_to_wait(told[0])
    assert is_told_to_wait(told[-1])
    assert not is_told_to_wait(ask(bob))
    assert alice.get("/people").status == 200


@pytest.mark.usefixtures("still")
def test_failures_are_counted_by_address_and_who_knows_her_password_is_not(settings: Any) -> None:
    settings.PACE = 1 / 50
    here, there = ApiClient(), ApiClient()
    there.client.defaults["REMOTE_ADDR"] = "198.51.100.7"
    told = [here.post("/session", {"email": f"u{n}@x.example", "password": "wrong"}) for n in range(8)]
    assert [one.status for one in told[:6]] == [401] * 6
    assert is_told_to_wait(told[-1])
    assert is_told_to_wait(here.post("/password/link", {"key": "guessed"}))
    assert there.post("/session", {"email": "u@x.example", "password": "wrong"}).status == 401


@pytest.mark.usefixtures("still")
def test_a_whole_company_comes_in_from_one_address(people: People) -> None:
    people.alice.set_password("correct horse battery")
    people.alice.save()
    client = ApiClient()
    mine = {"email": people.alice.email, "password": "correct horse battery"}
    # As many as work there, each by single sign-on, and some who had to look their password up.
    for _ in range(5):
        assert client.post("/session", mine).status == 200
    note_asked(TRIES, "127.0.0.1", much=400)
    note_asked(FAILURES, "127.0.0.1", much=200)
    assert client.post("/session", mine).status == 200


@pytest.mark.usefixtures("still")
def test_whoever_comes_to_doors_without_end_waits_though_nothing_fails(people: People, settings: Any) -> None:
    people.alice.set_password("correct horse battery")
    people.alice.save()
    settings.PACE = 1 / 200
    mine = {"email": people.alice.email, "password": "correct horse battery"}
    here, there = ApiClient(), ApiClient()
    there.client.defaults["REMOTE_ADDR"] = "198.51.100.7"
    told = [here.post("/session", mine) for _ in range(4)]
    assert [one.status for one in told[:3]] == [200] * 3
    assert is_told_to_wait(told[3])
    assert there.post("/session", mine).status == 200


@pytest.mark.parametrize(
    ("one", "other", "are_same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:198.51.100.7", "198.51.100.7", True),
        ("198.51.100.7", "198.51.100.8", False),
        ("unknown", "unknown", True),
    ],
)
def test_whoever_has_a_network_of_addresses_is_counted_as_one(one: str, other: str, are_same: bool, rf: Any) -> None:
    first, second = (network_of(rf.get("/", REMOTE_ADDR=address)) for address in (one, other))
    assert (first == second) is are_same


@pytest.mark.usefixtures("still")
def test_letters_cannot_be_wished_without_end_by_nobody(settings: Any) -> None:
    settings.PACE = 1 / 100
    told = [ApiClient().post("/password/forgotten", {"email": f"u{n}@x.example"}) for n in range(4)]
    assert [one.status < 300 for one in told] == [True, True, False, False]
    assert is_told_to_wait(told[-1])


@pytest.mark.usefixtures("still")
def test_every_door_is_closed_to_an_address_that_failed_too_often_but_the_way_out() -> None:
    note_asked(FAILURES, "127.0.0.1", much=301)
    told = {}
    for one in all_operations():
        if one.name in OPEN and not one.is_read:
            told[one.name] = ApiClient().client.generic(one.method, one.path.replace("{slug}", "one")).status_code
    assert told.pop("session_end") == 200
    assert set(told.values()) == {429}, told
    assert len(told) > 10


@pytest.mark.usefixtures("still")
def test_whoever_asks_for_what_takes_long_waits_by_the_quick_lane_too(alice: ApiClient, bob: ApiClient) -> None:
    cookies = f"sessionid={alice.client.cookies['sessionid'].value}"
    assert quick_answer("/api/people", "", cookies) is not None
    for _ in range(3):
        slowness.charge(alice.get("/users/me").ok()["id"], 60.0)
    assert quick_answer("/api/people", "", cookies) is None
    assert is_told_to_wait(alice.get("/people"))
    assert is_told_to_wait(alice.post("/people", {"name": "Ada"}))
    assert bob.get("/people").status == 200


@pytest.fixture
def bills(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, float]]:
    """Who is charged how many seconds from now on, where nothing is free."""
    charged: list[tuple[object, float]] = []
    monkeypatch.setattr(slowness, "SECONDS_FREE", 0.05)
    monkeypatch.setattr(slowness, "note_asked", lambda pace, who, *, much: charged.append((who, much)))
    return charged


def test_what_takes_long_is_charged_to_whoever_asked_and_what_is_quick_to_nobody(
    alice: ApiClient, bills: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    me = alice.get("/users/me").ok()["id"]
    cookie = f"sessionid={alice.client.cookies['sessionid'].value}"
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/api/people", "HTTP_COOKIE": cookie}
    answer = with_quick_reads(lambda environ, start: [b"nothing"])
    monkeypatch.setattr(slowness, "SECONDS_FREE", 60.0)
    list(answer(environ, lambda *told: None))  # type: ignore[arg-type]  # nobody reads what is started
    assert not bills
    monkeypatch.setattr(slowness, "SECONDS_FREE", 0.0)
    list(answer(environ, lambda *told: None))  # type: ignore[arg-type]  # the same
    list(answer({**environ, "HTTP_COOKIE": ""}, lambda *told: None))  # type: ignore[arg-type]  # the same
    assert [who for who, _ in bills] == [me]


def test_waiting_for_one_s_turn_to_write_is_charged_to_nobody(people: People, bills: list[Any]) -> None:
    def wait(environ: Any, start: Any) -> list[bytes]:
        asking.asked_by(viewer_of(people.alice))
        time.sleep(0.2)
        return []

    def work(environ: Any, start: Any) -> list[bytes]:
        asking.asked_by(viewer_of(people.alice))
        until = time.thread_time() + 0.2
        while time.thread_time() < until:
            pass
        return []

    for application in (wait, work):
        list(with_quick_reads(application)({"REQUEST_METHOD": "POST"}, lambda *told: None))  # type: ignore[arg-type]  # nobody reads it
    assert [(who, 0.15 < much < 2) for who, much in bills] == [(people.alice.pk, True)]


def test_a_file_costs_what_it_takes_to_make_and_not_to_read(
    people: People, bills: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = SimpleNamespace(now=0.0, monotonic=lambda: clock.now)
    monkeypatch.setattr(slowness, "time", clock)

    def made() -> Iterator[bytes]:
        for _ in range(3):
            clock.now += 0.06
            yield b"x"

    for _ in slowness.charged(made(), viewer_of(people.alice)):
        clock.now += 0.1
    assert sum(much for _, much in bills) == pytest.approx(0.18)


def test_an_export_and_a_page_are_charged(alice: ApiClient, bills: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slowness, "SECONDS_FREE", 0.0)
    me = alice.get("/users/me").ok()["id"]
    bills.clear()
    assert alice.client.get("/api/people/export", {"format": "csv"}).getvalue()
    assert {who for who, _ in bills} == {me}
    bills.clear()
    alice.get("/attachments/1/pages")
    assert {who for who, _ in bills} == {me}


def test_too_many_tries_of_one_account_say_how_long() -> None:
    told = [ApiClient().post("/session", {"email": "alice@x.example", "password": "wrong"}) for _ in range(6)]
    assert told[-1].status == 429
    assert told[-1].response["Retry-After"] == "300"


def test_who_pages_quickly_or_writes_by_a_program_is_never_told_to_wait(alice: ApiClient) -> None:
    answer = with_quick_reads(lambda environ, start: [b"the usual way"])
    cookie = f"sessionid={alice.client.cookies['sessionid'].value}"
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/api/people", "HTTP_COOKIE": cookie}
    told: list[str] = []
    for _ in range(1_000):
        list(answer(environ, lambda status, headers: told.append(status)))  # type: ignore[arg-type]  # nobody writes
    assert set(told) == {"200 OK"}
    assert {alice.post("/people", {"name": f"Somebody {n}"}).status for n in range(50)} == {201}


def test_threads_are_told_apart(people: People, bills: list[Any]) -> None:
    both: threading.Barrier = threading.Barrier(2)

    def ask(viewer: Viewer) -> None:
        asking.begin_asking()
        asking.asked_by(viewer)
        both.wait(10)
        slowness.charge(asking._asking.user_id, 1.0)

    threads = [threading.Thread(target=ask, args=(viewer_of(one),)) for one in (people.alice, people.bob)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert {who for who, _ in bills} == {people.alice.pk, people.bob.pk}
