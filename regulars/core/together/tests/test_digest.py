"""The daily digest: at one's own hour, once a day, nothing twice, nothing that is read or hidden by then."""

import datetime as dt

import pytest
from django.core import mail

from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.together.digest import send_digests
from regulars.core.together.models import Notification
from regulars.core.together.tests.test_comments import say
from testing.client import ApiClient

MORNING = dt.datetime(2099, 1, 5, 7, 30, tzinfo=dt.UTC)  # half past eight in Oslo, where Bob is


@pytest.fixture(autouse=True)
def letters(settings: object) -> list:
    """The letters that were sent."""
    mail.outbox = []
    return mail.outbox


def digests(at: dt.datetime) -> list[str]:
    """Send what is due at a moment; return the texts of the letters."""
    mail.outbox.clear()
    send_digests(at)
    run_waiting_jobs()
    return [str(one.body) for one in mail.outbox]


def test_it_comes_at_ones_own_hour_and_once_a_day(nora: str, alice: ApiClient, bob: ApiClient) -> None:
    say(alice, nora, "<p>@Bob one</p>")
    assert digests(MORNING - dt.timedelta(hours=1)) == []
    [text] = digests(MORNING)
    assert "Alice commented on Nora Novak" in text
    assert f"/{nora}" in text
    assert digests(MORNING) == []
    say(alice, nora, "<p>@Bob two</p>")
    assert digests(MORNING + dt.timedelta(hours=5)) == []
    [text] = digests(MORNING + dt.timedelta(days=1))
    assert text.count("Alice commented") == 1


def test_another_hour_is_respected(nora: str, alice: ApiClient, bob: ApiClient) -> None:
    bob.patch("/notifications/wishes", {"digest_hour": 17}).ok()
    say(alice, nora, "<p>@Bob one</p>")
    assert digests(MORNING) == []
    assert len(digests(MORNING.replace(hour=16))) == 1


def test_what_is_read_or_not_wished_is_not_mailed(nora: str, alice: ApiClient, bob: ApiClient) -> None:
    say(alice, nora, "<p>@Bob one</p>")
    bob.post("/notifications/read", {}).ok()
    assert digests(MORNING) == []
    bob.patch("/notifications/wishes", {"kinds": {"mention": "app"}}).ok()
    say(alice, nora, "<p>@Bob two</p>")
    assert digests(MORNING) == []


def test_what_she_may_no_longer_see_is_not_mailed(nora: str, alice: ApiClient, bob: ApiClient, people) -> None:
    say(alice, nora, "<p>@Charlie secret</p>")
    assert digests(MORNING) == []


def test_two_workers_send_one(nora: str, alice: ApiClient) -> None:
    say(alice, nora, "<p>@Bob one</p>")
    assert (send_digests(MORNING), send_digests(MORNING)) == (1, 0)
    assert Notification.objects.filter(digest_on=None).count() == 0


def test_of_more_than_a_letter_holds_it_says_how_many(
    nora: str, alice: ApiClient, bob: ApiClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("regulars.core.together.digest.MOST_TOLD", 2)
    for number in range(5):
        say(alice, nora, f"<p>@Bob {number}</p>")
    [text] = digests(MORNING)
    assert mail.outbox[0].subject.startswith("5 things for you")
    assert text.count("Alice commented") == 2
    assert "and 3 more: " in text
    assert "/notifications" in text


@pytest.mark.parametrize(("day", "hour"), [("2099-03-29", 1), ("2099-10-25", 0)])
def test_an_hour_that_is_skipped_or_comes_twice_brings_one(
    day: str, hour: int, nora: str, alice: ApiClient, bob: ApiClient
) -> None:
    bob.patch("/notifications/wishes", {"digest_hour": 2}).ok()
    say(alice, nora, "<p>@Bob one</p>")
    # In Oslo the clocks go on from two to three, or back from three to two, at one in UTC.
    begin = dt.datetime.fromisoformat(f"{day}T00:00:00+00:00") - dt.timedelta(minutes=30)
    moments = [begin + dt.timedelta(minutes=10 * step) for step in range(20)]
    assert [f"{moment:%H:%M}" for moment in moments if digests(moment)] == [f"{hour:02}:00"]
