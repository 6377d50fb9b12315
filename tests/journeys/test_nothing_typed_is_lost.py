"""What is typed survives a stray click, a reload, a lost connection and a hand quicker than the machine."""

import time
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from testing.browser_api import write

pytestmark = pytest.mark.journey
WORDS = "She will take two sacks of the Kenya."


@pytest.fixture
def somebody(ada: Page) -> Iterator[Page]:
    """The page of somebody new."""
    ada.goto(f"/people/{write(ada, '/people', {'name': 'Mindful Mona'})['id']}")
    expect(ada.get_by_role("heading", name="Mindful Mona")).to_be_visible()
    yield ada
    ada.context.set_offline(False)


def begin_a_note(page: Page) -> None:
    page.keyboard.press("n")
    page.get_by_role("textbox", name="Note").press_sequentially(WORDS)


def test_a_note_survives_a_stray_click_and_a_reload(somebody: Page) -> None:
    begin_a_note(somebody)
    somebody.get_by_role("link", name="Tasks").click()
    expect(somebody.get_by_role("heading", name="Tasks")).to_be_visible()
    somebody.go_back()
    expect(somebody.get_by_role("textbox", name="Note")).to_have_text(WORDS)
    somebody.reload()
    expect(somebody.get_by_role("textbox", name="Note")).to_have_text(WORDS)


def test_a_note_written_without_a_connection_is_sent_when_it_is_back(somebody: Page) -> None:
    begin_a_note(somebody)
    somebody.context.set_offline(True)
    somebody.keyboard.press("Control+Enter")
    expect(somebody.get_by_text("Not saved yet")).to_be_visible()
    somebody.context.set_offline(False)
    expect(somebody.get_by_text("Not saved yet")).to_have_count(0)
    somebody.reload()
    expect(somebody.get_by_role("article").get_by_text(WORDS)).to_be_visible()


def test_a_note_is_kept_when_the_session_is_over_and_sent_after_signing_in(somebody: Page) -> None:
    begin_a_note(somebody)
    somebody.context.clear_cookies(name="sessionid")
    somebody.keyboard.press("Control+Enter")
    dialog = somebody.get_by_role("dialog")
    dialog.get_by_label("Password", exact=True).fill("lighthouse-42")
    dialog.get_by_role("button", name="Sign in").click()
    expect(dialog).to_have_count(0)
    expect(somebody.get_by_role("article").get_by_text(WORDS)).to_be_visible()
    expect(somebody.get_by_text("Not saved yet")).to_have_count(0)


def test_a_new_record_half_typed_is_there_again(ada: Page) -> None:
    ada.goto("/people")
    ada.get_by_role("button", name="New person").click()
    ada.get_by_role("dialog").get_by_role("textbox", name="Name", exact=True).fill("Half Typed Hanna")
    ada.reload()
    ada.get_by_role("button", name="New person").click()
    box = ada.get_by_role("dialog").get_by_role("textbox", name="Name", exact=True)
    expect(box).to_have_value("Half Typed Hanna")
    box.fill("")


@pytest.mark.parametrize(
    ("part", "press", "role", "name"),
    [("palette-", "Control+k", "combobox", "Search, go to, do"), ("prose-editor-", "n", "textbox", "Note")],
)
def test_letters_pressed_before_the_box_is_there_go_into_it(
    somebody: Page, part: str, press: str, role: Literal["combobox", "textbox"], name: str
) -> None:
    def slowly(route: Route) -> None:
        time.sleep(0.7)
        route.continue_()

    somebody.route(f"**/{part}*.js", slowly)
    somebody.reload(wait_until="commit")
    expect(somebody.get_by_role("heading", name="Mindful Mona")).to_be_visible()
    somebody.keyboard.press(press)
    somebody.keyboard.type("okafor")
    box = somebody.get_by_role(role, name=name)
    expect(box).to_have_value("okafor") if role == "combobox" else expect(box).to_have_text("okafor")


def test_letters_pressed_before_the_box_of_a_filter_is_there_go_into_it(ada: Page) -> None:
    def slowly(route: Route) -> None:
        time.sleep(0.7)
        route.continue_()

    for part in ("filter-part", "any-editor"):
        ada.route(f"**/{part}*.js", slowly)
    ada.goto("/people")
    ada.get_by_role("button", name="Filter").click()
    ada.get_by_role("combobox", name="Which field").or_(ada.get_by_role("textbox", name="Which field")).fill("job")
    expect(ada.get_by_role("option", name="Job title", exact=True)).to_be_visible()
    ada.keyboard.press("Enter")
    ada.keyboard.type("barista")
    box = ada.get_by_role("dialog").get_by_role("textbox", name="Job title")
    expect(box).to_be_focused()
    expect(box).to_have_value("barista")


def test_a_cell_typed_when_the_session_is_over_is_saved_after_signing_in(ada: Page) -> None:
    write(ada, "/people", {"name": "Expired Edda"})
    ada.goto("/people?q=expired+edda&c=name*city")
    expect(ada.get_by_role("link", name="Expired Edda").first).to_be_visible()
    ada.keyboard.press("ArrowDown")
    ada.keyboard.press("ArrowRight")
    ada.context.clear_cookies(name="sessionid")
    ada.keyboard.type("Bergen")
    ada.keyboard.press("Enter")
    dialog = ada.get_by_role("dialog")
    dialog.get_by_label("Password", exact=True).fill("lighthouse-42")
    dialog.get_by_role("button", name="Sign in").click()
    expect(dialog).to_have_count(0)
    expect(ada.get_by_text("City of Expired Edda is now Bergen.")).to_be_visible()
    ada.reload()
    expect(ada.get_by_role("gridcell", name="Bergen", exact=True).first).to_be_visible()


def half_typed(page: Page, name: str) -> Locator:
    """The box of a cell into which somebody types."""
    write(page, "/people", {"name": name})
    page.goto(f"/people?q={name.replace(' ', '+').lower()}&c=name*city*job_title")
    expect(page.get_by_role("link", name=name).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    page.keyboard.type("Ber")
    return page.get_by_role("grid").get_by_role("textbox", name="City")


def test_a_cell_half_typed_is_open_again_after_a_reload(ada: Page) -> None:
    expect(half_typed(ada, "Reloaded Rita")).to_have_value("Ber")
    ada.reload()
    box = ada.get_by_role("grid").get_by_role("textbox", name="City")
    expect(box).to_have_value("Ber")
    expect(box).to_be_focused()
    ada.keyboard.type("gen")
    ada.keyboard.press("Enter")
    expect(ada.get_by_text("City of Reloaded Rita is now Bergen.")).to_be_visible()
    ada.reload()
    expect(ada.get_by_role("gridcell", name="Bergen", exact=True).first).to_be_visible()
    expect(box).to_have_count(0)


def test_a_cell_that_was_left_is_not_opened_again(ada: Page) -> None:
    box = half_typed(ada, "Left Lina")
    expect(box).to_have_value("Ber")
    ada.keyboard.press("Escape")
    ada.reload()
    expect(ada.get_by_role("link", name="Left Lina").first).to_be_visible()
    expect(box).to_have_count(0)


def test_what_a_cell_refuses_is_there_when_it_is_opened_again(ada: Page) -> None:
    box = half_typed(ada, "Refused Rolf")
    problem = {"title": "Some values need another look", "detail": "No such town.", "status": 422, "errors": []}
    ada.route("**/api/people/*", lambda route: route.fulfill(status=422, json=problem))
    expect(box).to_have_value("Ber")
    ada.keyboard.press("Enter")
    expect(ada.get_by_text("No such town.")).to_be_visible()
    ada.keyboard.press("F2")
    expect(box).to_have_value("Ber")
    ada.keyboard.press("Escape")
    ada.keyboard.press("F2")
    expect(box).to_have_value("")


def test_a_note_arrives_from_a_browser_that_keeps_nothing(ada: Page) -> None:
    ada.add_init_script(
        "Object.defineProperty(self, 'indexedDB', { get() { throw new DOMException('full', 'QuotaExceededError') } });"
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
    )
    ada.goto(f"/people/{write(ada, '/people', {'name': 'Brimful Britta'})['id']}")
    expect(ada.get_by_role("heading", name="Brimful Britta")).to_be_visible()
    begin_a_note(ada)
    # It is shown at once; whoever loses the line before the server has answered has two that wait.
    with ada.expect_response(lambda one: one.request.method == "POST" and one.url.endswith("/api/notes")):
        ada.keyboard.press("Control+Enter")
    expect(ada.get_by_role("article").get_by_text(WORDS)).to_be_visible()
    ada.context.set_offline(True)
    begin_a_note(ada)
    ada.keyboard.press("Control+Enter")
    expect(ada.get_by_text("Not saved yet")).to_be_visible()
    ada.context.set_offline(False)
    expect(ada.get_by_role("article").get_by_text(WORDS)).to_have_count(2)


def test_a_stray_click_leaves_a_dialog_with_what_was_typed(ada: Page) -> None:
    ada.goto("/people?g=city")
    ada.get_by_role("button", name="Save as a view").click()
    ada.get_by_role("textbox", name="Name", exact=True).fill("By town")
    ada.mouse.click(20, 600)
    expect(ada.get_by_role("textbox", name="Name", exact=True)).to_have_value("By town")
