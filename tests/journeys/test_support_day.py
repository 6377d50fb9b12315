"""A support agent's day: what is due next, answered by keys, never past a colleague, never lost."""

import re
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from testing.browser_api import read, write
from testing.browser_fixtures import OpenPage
from testing.server import RunningServer
from tests.journeys.walking import walk

pytestmark = [pytest.mark.journey, pytest.mark.core_journey]
PASSWORD = "a lighthouse by the sea"
Desk = dict[str, Any]


@pytest.fixture
def desk(ada: Page) -> Desk:
    """A queue of three cases of Amara's, found by a word that stands nowhere else, and a canned answer."""
    word = f"Kettle{uuid.uuid4().hex[:8]}"
    ada.goto("/today")
    queue = write(ada, "/queues", {"name": f"Queue {word}"})
    promise = {"name": word, "queue": queue["id"], "first_answer": 5400, "resolution": 36_000}
    write(ada, "/promises", promise)
    amara = read(ada, "/people", q="amara okafor")["rows"][0]["id"]
    cases = [
        write(ada, "/cases", {"subject": f"{word} {what}", "party": amara, "queue": queue["id"], "description": said})
        for what, said in (("leaks", "It drips."), ("whistles", "It never stops."), ("is lost", "Where is it?"))
    ]
    canned = {"name": f"Thanks {word}", "text": "Dear {contact.first_name}, thank you for #{case.number}."}
    write(ada, "/canned", canned)
    return {"word": word, "queue": queue["id"], "cases": cases}


@pytest.fixture
def bo(ada: Page, open_page: OpenPage, demo_server: RunningServer) -> Page:
    """A colleague at another desk."""
    email = f"bo.{uuid.uuid4().hex[:8]}@support.example"
    role = next(one["id"] for one in read(ada, "/roles") if one["administers"])
    write(ada, "/users", {"name": "Bo Berg", "email": email, "roles": [role], "password": PASSWORD})
    page = open_page(base_url=demo_server.address)
    page.goto("/sign-in")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/today")
    return page


def inbox_of(page: Page, desk: Desk) -> None:
    walk(page, f"/inbox?place=queue-{desk['queue']}")
    expect(subject(page, desk, "leaks")).to_have_count(0)
    expect(page.get_by_role("list", name="Cases").get_by_role("link")).to_have_count(3)


def subject(page: Page, desk: Desk, what: str) -> Any:
    return page.get_by_role("heading", name=f"{desk['word']} {what}", level=2)


def state_of(page: Page, case: dict[str, Any]) -> str:
    return str(read(page, f"/cases/{case['id']}")["state"])


def test_cases_are_answered_one_after_the_other_without_a_mouse(ada: Page, desk: Desk) -> None:
    expect(ada.get_by_role("region", name="Customers wait").get_by_text(f"{desk['word']} leaks")).to_be_visible()
    inbox_of(ada, desk)
    press = ada.keyboard.press
    press("j")
    expect(subject(ada, desk, "leaks")).to_be_visible()
    expect(ada.get_by_role("log").get_by_text("It drips.")).to_be_visible()
    expect(ada.get_by_role("complementary", name="The customer").get_by_text("Amara Okafor").first).to_be_visible()
    press(".")
    ada.get_by_role("combobox", name="Find a canned answer").fill(desk["word"])
    press("Enter")
    box = ada.get_by_role("textbox", name="Answer")
    expect(box).to_have_value(re.compile(r"Dear Amara, thank you for #\d+\."))
    press("Control+Enter")
    # Answered, and on to the next one.
    expect(subject(ada, desk, "whistles")).to_be_visible()
    assert read(ada, f"/cases/{desk['cases'][0]['id']}")["answered_at"]
    press("r")
    expect(ada.get_by_role("textbox", name="Answer")).to_be_focused()
    ada.keyboard.type("Turn the whistle round.")
    press("Control+Shift+Enter")
    expect(ada.get_by_text("and the case solved")).to_be_visible()
    assert state_of(ada, desk["cases"][1]) == "solved"


def test_a_note_is_never_taken_for_an_answer(ada: Page, desk: Desk) -> None:
    inbox_of(ada, desk)
    ada.keyboard.press("j")
    expect(subject(ada, desk, "leaks")).to_be_visible()
    ada.keyboard.press("n")
    note = ada.get_by_role("region", name="Note, only for us")
    expect(note.get_by_text("The customer never sees it.")).to_be_visible()
    expect(note.get_by_role("textbox", name="Comment")).to_be_focused()
    ada.keyboard.type("She is a friend of the house")
    note.get_by_role("button", name="Keep the note").click()
    said = ada.get_by_role("log").get_by_role("article").filter(has_text="She is a friend of the house")
    expect(said.get_by_text("Only for us")).to_be_visible()
    assert read(ada, f"/cases/{desk['cases'][0]['id']}")["answered_at"] is None


def test_escape_leaves_a_note_for_the_keys_of_the_inbox(ada: Page, desk: Desk) -> None:
    inbox_of(ada, desk)
    for press in ("j", "n"):
        ada.keyboard.press(press)
    box = ada.get_by_role("region", name="Note, only for us").get_by_role("textbox", name="Comment")
    expect(box).to_be_focused()
    ada.keyboard.type("Ask @")
    names = ada.get_by_role("listbox", name="Whom to mention")
    expect(names).to_be_visible()
    ada.keyboard.press("Escape")
    expect(names).to_have_count(0)
    expect(box).to_be_focused()
    ada.keyboard.press("Escape")
    expect(box).not_to_be_focused()
    ada.keyboard.press("j")
    expect(subject(ada, desk, "leaks")).to_have_count(0)
    ada.keyboard.press("k")
    expect(subject(ada, desk, "leaks")).to_be_visible()
    expect(box).to_have_text("Ask @")


def test_what_was_begun_is_there_after_switching_and_reloading(ada: Page, desk: Desk) -> None:
    inbox_of(ada, desk)
    for press in ("j", "r"):
        ada.keyboard.press(press)
    box = ada.get_by_role("textbox", name="Answer")
    expect(box).to_be_focused()
    ada.keyboard.type("Half an answer")
    for press in ("Escape", "j"):
        ada.keyboard.press(press)
    expect(subject(ada, desk, "whistles")).to_be_visible()
    expect(ada.get_by_role("list", name="Cases").get_by_text("Draft")).to_be_visible()
    ada.keyboard.press("k")
    expect(box).to_have_value("Half an answer")
    ada.reload()
    expect(box).to_have_value("Half an answer")


def test_several_are_handled_at_once_and_taken_back_as_one(ada: Page, desk: Desk) -> None:
    inbox_of(ada, desk)
    for press in ("j", "x", "j", "j", "Shift+X"):
        ada.keyboard.press(press)
    bar = ada.get_by_role("region", name="Selected cases")
    expect(bar).to_contain_text("3 selected")
    ada.keyboard.press("w")
    expect(ada.get_by_text("3 cases wait.")).to_be_visible()
    assert {state_of(ada, case) for case in desk["cases"]} == {"customer"}
    ada.get_by_role("button", name="Undo").click()
    expect(ada.get_by_text("Taken back.")).to_be_visible()
    assert {state_of(ada, case) for case in desk["cases"]} == {"new"}


def test_colleagues_see_each_other_and_nobody_answers_past_the_other(ada: Page, bo: Page, desk: Desk) -> None:
    inbox_of(ada, desk)
    inbox_of(bo, desk)
    open_first: Callable[[Page], None] = lambda page: page.keyboard.press("j")  # noqa: E731 - said twice below
    open_first(ada)
    open_first(bo)
    expect(ada.get_by_role("status").filter(has_text="Bo Berg is reading this too")).to_be_attached()
    bo.keyboard.press("r")
    expect(bo.get_by_role("textbox", name="Answer")).to_be_focused()
    bo.keyboard.type("It was the seal.")
    expect(ada.get_by_text("Bo Berg is writing")).to_be_visible()
    ada.keyboard.press("r")
    expect(ada.get_by_role("textbox", name="Answer")).to_be_focused()
    ada.keyboard.type("Is it the seal?")
    bo.keyboard.press("Control+Enter")
    expect(ada.get_by_text("Bo Berg answered meanwhile")).to_be_visible()
    expect(ada.get_by_role("button", name="Send and next")).to_be_disabled()
    ada.get_by_role("button", name="I have read it").click()
    expect(ada.get_by_role("button", name="Send and next")).to_be_enabled()
    ada.keyboard.press("Escape")


def test_what_comes_in_shows_at_once(ada: Page, bo: Page, desk: Desk) -> None:
    inbox_of(bo, desk)
    bo.keyboard.press("j")
    party = desk["cases"][0]["party"]["id"]
    body = {"subject": f"{desk['word']} burns", "party": party, "queue": desk["queue"], "impact": "high"}
    write(ada, "/cases", body)
    expect(bo.get_by_role("list", name="Cases").get_by_text(f"{desk['word']} burns")).to_be_visible()
    expect(subject(bo, desk, "leaks")).to_be_visible()
