"""A customer is asked once how it went, by a link that nobody can forge, and a bad answer is heard."""

from urllib.parse import urlencode

import pytest
from django.core import mail
from django.test import Client

from regulars.core.jobs.worker import run_waiting_jobs
from regulars.service.case.tests.conftest import Case, do, open_case
from testing.client import ApiClient
from testing.clock import Clock
from testing.people import People

pytestmark = pytest.mark.django_db
MONDAY = "2026-11-23T14:00:00Z"


def asking(alice: ApiClient, queue: int, **more: str) -> Case:
    alice.patch(f"/queues/{queue}", {"version": 1, "asks": "solved", **more}).ok()
    return do(alice, open_case(alice, queue, channel="mail"), "solve", resolution="Done")


def link_of(alice: ApiClient, case: Case) -> str:
    link = alice.get(f"/cases/{case['id']}/question").ok()["link"]
    return "/open" + link.partition("/open")[2]


def tell(link: str, rating: str, said: str = "") -> int:
    form = urlencode({"rating": rating, "said": said})
    return Client().post(link, form, content_type="application/x-www-form-urlencoded").status_code


def test_the_question_is_mailed_and_its_answer_stands_on_the_timeline(alice: ApiClient, queue: int) -> None:
    case = asking(alice, queue)
    run_waiting_jobs()
    link = link_of(alice, case)
    assert [link in letter.body for letter in mail.outbox] == [True]
    assert b"How did it go?" in Client().get(link).content
    assert tell(link, "good", "<b>Quick</b> & kind") == 200
    assert b"&lt;b&gt;Quick&lt;/b&gt; &amp; kind" in Client().get(link).content
    now = alice.get(f"/cases/{case['id']}").ok()
    assert (now["satisfaction"], now["satisfaction_said"], now["state"]) == ("good", "<b>Quick</b> & kind", "solved")
    story = alice.get(f"/people/{case['party']['id']}/timeline").ok()["entries"]
    assert [one["said"] for one in story if one["event"] == "case.rated"] == ["<b>Quick</b> & kind"]


def test_where_a_queue_asks_nobody_nobody_is_asked(alice: ApiClient, queue: int) -> None:
    case = do(alice, open_case(alice, queue, channel="mail"), "solve", resolution="Done")
    assert alice.get(f"/cases/{case['id']}/question").ok() == {"asked_at": None, "link": None}
    assert alice.post(f"/cases/{case['id']}/question").ok()["link"]


def test_an_answer_may_be_changed_for_a_day(alice: ApiClient, queue: int, clock: Clock) -> None:
    clock.set(MONDAY)
    link = link_of(alice, asking(alice, queue))
    assert (tell(link, "good"), tell(link, "bad")) == (200, 200)
    clock.set("2026-11-24T13:59:00Z")
    assert tell(link, "fair") == 200
    clock.set("2026-11-24T14:01:00Z")
    assert (tell(link, "good"), Client().get(link).status_code) == (410, 410)


def test_a_link_ends_after_a_month_and_when_asked_anew(
    people: People, alice: ApiClient, queue: int, clock: Clock
) -> None:
    clock.set(MONDAY)
    case = asking(alice, queue)
    link = link_of(alice, case)
    clock.set("2026-12-24T14:00:00Z")
    assert tell(link, "good") == 410
    alice = ApiClient(people.alice)  # her session ended in the meantime
    alice.post(f"/cases/{case['id']}/question").ok()
    assert (tell(link, "good"), tell(link_of(alice, case), "good")) == (410, 200)


@pytest.mark.parametrize("change", ["", "x", "é", "0" * 300])
def test_a_forged_link_opens_nothing(alice: ApiClient, queue: int, change: str) -> None:
    link = link_of(alice, asking(alice, queue))
    forged = link[:-3] + change if change else f"/open/how-was-it/{link[-20:]}"
    assert (Client().get(forged).status_code, tell(forged, "bad")) == (404, 404)


def test_only_the_three_answers_are_taken(alice: ApiClient, queue: int) -> None:
    assert tell(link_of(alice, asking(alice, queue)), "brilliant") == 422


@pytest.mark.parametrize(("after", "state"), [("reopen", "open"), ("alert", "solved")])
def test_a_bad_answer_does_not_stay_unheard(alice: ApiClient, queue: int, after: str, state: str) -> None:
    case = asking(alice, queue, after_bad=after)
    assert tell(link_of(alice, case), "bad", "Still drips") == 200
    assert alice.get(f"/cases/{case['id']}").ok()["state"] == state
    assert [one["kind"] for one in alice.get("/notifications").ok()["notifications"]] == ["due"]
