"""What is said to a customer stands in the case's conversation and on her timeline, and is mailed where she wrote."""

import pytest
from django.core import mail

from regulars.core.jobs.worker import run_waiting_jobs
from regulars.service.case.tests.conftest import do, open_case
from testing.client import ApiClient
from testing.clock import Clock
from testing.people import People, hide_field

pytestmark = pytest.mark.django_db
MONDAY = "2026-11-23T14:00:00Z"


def said(client: ApiClient, case: dict) -> list[tuple[str, str]]:
    return [(one["kind"], one["text"]) for one in client.get(f"/cases/{case['id']}/conversation").ok()["said"]]


def letters() -> list[tuple[str, str, list[str]]]:
    """What was sent since the last look."""
    run_waiting_jobs()
    found = [(one.subject, one.body, one.to) for one in mail.outbox]
    mail.outbox.clear()
    return found


def test_an_answer_is_said_mailed_and_told_on_the_timeline(alice: ApiClient, queue: int) -> None:
    case = open_case(alice, queue, channel="mail", description="It leaks.")
    do(alice, case, "answer", text="Turn it off & call us.")
    alice.post(f"/together/cases/{case['id']}/comments", {"text": "<p>Seal again?</p>"}).ok(201)
    do(alice, case, "hear", text="I did.")
    assert said(alice, case) == [
        ("heard", "It leaks."), ("answer", "Turn it off & call us."), ("note", "<p>Seal again?</p>"),
        ("heard", "I did."),
    ]  # fmt: skip
    assert letters() == [(f"[#{case['number']}] No steam", "Turn it off & call us.", ["ada@quill.example"])]
    story = alice.get(f"/people/{case['party']['id']}/timeline").ok()["entries"]
    assert [one["said"] for one in story if one["event"] == "case.answered"] == ["Turn it off & call us."]


@pytest.mark.parametrize("channel", ["phone", "chat"])
def test_who_did_not_write_is_not_written_to(alice: ApiClient, queue: int, channel: str) -> None:
    case = open_case(alice, queue, channel=channel)
    answered = do(alice, case, "answer", text="Done.")
    assert (answered["state"], letters()) == ("open", [])


def test_without_words_it_is_only_noted(alice: ApiClient, queue: int) -> None:
    case = open_case(alice, queue, channel="mail")
    assert do(alice, case, "answer")["answered_at"]
    assert (said(alice, case), letters()) == ([("answer", "")], [])


def test_an_answer_that_was_taken_back_is_not_sent(alice: ApiClient, queue: int) -> None:
    case = open_case(alice, queue, channel="mail")
    entry = alice.post(f"/cases/{case['id']}/verbs/answer", {"text": "No."}).entry
    alice.post(f"/entries/{entry}/undo").ok()
    assert letters() == []
    told = alice.get(f"/cases/{case['id']}/conversation").ok()["said"]
    assert [one["is_undone"] for one in told] == [True]


def test_an_answer_can_be_the_solution(alice: ApiClient, queue: int) -> None:
    case = open_case(alice, queue)
    solved = do(alice, case, "answer", text="A new seal is in.", solve=True)
    assert (solved["state"], solved["resolution"]) == ("solved", "A new seal is in.")
    assert said(alice, case) == [("solution", "A new seal is in.")]
    assert alice.post(f"/cases/{case['id']}/verbs/answer", {"text": "Again"}).status == 422


@pytest.mark.parametrize("text", ["Dear {contact.first_name},", "Dear {contact.first", "No {foo.bar}"])
def test_a_field_is_never_sent_raw(alice: ApiClient, queue: int, text: str) -> None:
    case = open_case(alice, queue, channel="mail")
    refused = alice.post(f"/cases/{case['id']}/verbs/answer", {"text": text})
    assert (refused.status, letters()) == (422, [])


def test_one_cause_is_answered_and_solved_for_all_in_one_step(alice: ApiClient, queue: int) -> None:
    cause = open_case(alice, queue, name="Nora Novak", channel="mail")
    cases = [open_case(alice, queue, name=name, channel="mail", parent=cause["id"]) for name in ("Ada Quill", "Bo Ek")]
    below = open_case(alice, queue, name="Cy Dahl", parent=cases[0]["id"])
    done = alice.post(f"/cases/{cause['id']}/verbs/solve", {"resolution": "A pump", "text": "It is mended."})
    for case in (*cases, below):
        now = alice.get(f"/cases/{case['id']}").ok()
        assert (now["state"], now["resolution"]) == ("solved", "A pump")
        story = alice.get(f"/people/{case['party']['id']}/timeline").ok()["entries"]
        assert [one["said"] for one in story if one["event"] == "case.solved"] == ["It is mended."]
        assert said(alice, case) == [("solution", "It is mended.")]
    assert sorted(to for *_, to in letters()) == [["ada@quill.example"], ["bo@quill.example"], ["nora@quill.example"]]
    alice.post(f"/entries/{done.entry}/undo").ok()
    states = {alice.get(f"/cases/{one['id']}").ok()["state"] for one in (cause, *cases, below)}
    assert states == {"new"}


def test_only_the_cause_where_only_it_is_meant(alice: ApiClient, queue: int) -> None:
    cause = open_case(alice, queue)
    case = open_case(alice, queue, parent=cause["id"])
    do(alice, cause, "answer", text="Hello", alone=True)
    assert said(alice, case) == []


def test_what_is_hidden_stays_so(people: People, alice: ApiClient, bob: ApiClient, queue: int) -> None:
    case = open_case(alice, queue, description="A secret")
    alice.patch(f"/people/{case['party']['id']}", {"version": 1, "owner": people.bob.pk}).ok()
    alice.patch(f"/cases/{case['id']}", {"version": case["version"], "owner": people.bob.pk}).ok()
    hide_field(people.bob, "cases", "description")
    hide_field(people.bob, "cases", "queue")
    assert said(bob, case) == []
    assert bob.get(f"/cases/{case['id']}/clock").ok()["clocks"] == []
    charlie = ApiClient(people.charlie)
    for what in ("conversation", "clock", "around", "question"):
        assert charlie.get(f"/cases/{case['id']}/{what}").status == 404


def test_the_customer_s_words_resume_reopen_or_begin_anew(
    people: People, alice: ApiClient, queue: int, clock: Clock
) -> None:
    clock.set(MONDAY)
    case = open_case(alice, queue)
    do(alice, case, "wait", whom="customer")
    assert do(alice, case, "hear", text="Here it is")["state"] == "open"
    do(alice, case, "wait", whom="supplier")
    assert do(alice, case, "hear", text="Any news?")["state"] == "supplier"
    do(alice, case, "solve", resolution="Done")
    clock.set("2026-12-07T13:00:00Z")
    again = do(alice, case, "hear", text="It leaks again")
    assert (again["state"], again["times_reopened"]) == ("open", "1")
    do(alice, case, "solve")
    clock.set("2027-02-01T13:00:00Z")
    alice = ApiClient(people.alice)  # her session ended in the meantime
    assert do(alice, case, "hear", text="And now the pump")["state"] == "solved"
    told = alice.get(f"/cases/{case['id']}/conversation").ok()["said"]
    follower = alice.get(f"/cases/{case['id']}/around").ok()["followed"][0]
    assert told[-1]["went_on"] == int(follower["number"])
    new = alice.get(f"/cases/{follower['id']}").ok()
    assert (new["state"], new["description"], new["follows"]["id"]) == ("new", "And now the pump", case["id"])
