"""Without a line the screens say what cannot be had, keep what is typed, and go on by themselves once it is back."""

import re

import pytest
from playwright.sync_api import Page, StorageState, expect

from testing.browser_api import read
from testing.browser_fixtures import OpenPage
from testing.line import Line
from tests.journeys.axe import AXE, faults
from tests.journeys.offline import see_that_it_says_offline, wait_until_readable
from tests.journeys.test_phone import fits

pytestmark = pytest.mark.journey
MISSING = "This is not in this browser yet"
NO_ANSWER = re.compile("try again in a moment|can only be created with a connection")


@pytest.fixture
def ada(open_page: OpenPage, line: Line, adas_session: StorageState) -> Page:
    """Ada where no worker may be, as over plain http: nobody fetched ahead what she may want."""
    page = open_page(base_url=line.address, storage_state=adas_session, service_workers="block")
    page.add_init_script(path=AXE)
    page.goto("/people")
    expect(page.get_by_role("grid").get_by_role("row").nth(3)).to_be_visible()
    page.wait_for_load_state("networkidle")
    return page


def test_a_screen_that_is_not_here_says_so_and_comes_when_the_line_is_back(ada: Page, line: Line) -> None:
    line.is_cut = True
    ada.get_by_role("navigation").get_by_role("link", name="Jobs").click()
    expect(ada.get_by_text(MISSING)).to_be_visible()
    ada.wait_for_url("**/jobs")
    assert faults(ada) == []
    line.is_cut = False
    expect(ada.get_by_role("heading", name="Jobs")).to_be_visible()
    expect(ada.get_by_text(MISSING)).to_have_count(0)


def test_what_opens_over_the_page_says_so_in_a_notice_and_opens_when_the_line_is_back(ada: Page, line: Line) -> None:
    line.is_cut = True
    ada.keyboard.press("?")
    expect(ada.get_by_text("has to be fetched first")).to_be_visible()
    line.is_cut = False
    expect(ada.get_by_role("dialog")).to_be_visible()


def test_a_cell_that_is_edited_too_early_keeps_what_is_typed(ada: Page, line: Line) -> None:
    ada.goto("/organisations?s=name&c=name*industry*city")
    grid = ada.get_by_role("grid")
    expect(grid.get_by_role("row").nth(3)).to_be_visible()
    ada.wait_for_load_state("networkidle")
    line.is_cut = True
    for key in ("ArrowDown", "ArrowRight", "B"):
        ada.keyboard.press(key)
    expect(grid.get_by_text(MISSING)).to_be_visible()
    line.is_cut = False
    expect(grid.get_by_role("textbox")).to_have_value("B")


def test_a_phone_says_so_without_scrolling_sideways(
    open_page: OpenPage, line: Line, adas_session: StorageState
) -> None:
    size = {"width": 390, "height": 844}
    phone = open_page(base_url=line.address, storage_state=adas_session, viewport=size, color_scheme="dark")
    phone.add_init_script(path=AXE)
    phone.goto("/today")
    expect(phone.get_by_role("heading", level=1)).to_be_visible()
    phone.wait_for_load_state("networkidle")
    line.is_cut = True
    phone.get_by_role("link", name="People", exact=True).click()
    expect(phone.get_by_role("alert")).to_be_visible()
    assert fits(phone)
    assert faults(phone) == []


def press_create(page: Page) -> None:
    page.get_by_role("dialog").get_by_role("button", name="Create").click()


def test_something_new_says_at_once_that_it_needs_a_line_and_is_kept(
    open_page: OpenPage, line: Line, adas_session: StorageState
) -> None:
    page = open_page(base_url=line.address, storage_state=adas_session, service_workers="allow", color_scheme="dark")
    page.add_init_script(path=AXE)
    page.goto("/people")
    wait_until_readable(page)
    line.is_cut = True
    see_that_it_says_offline(page, "The server cannot be reached.")
    page.get_by_role("button", name="New person").click()
    dialog = page.get_by_role("dialog", name="New person")
    expect(dialog.get_by_text("can only be created with a connection")).to_be_visible()
    dialog.get_by_label("Name", exact=True).fill("Late Lise")
    assert faults(page, "[role=dialog]") == []
    press_create(page)
    page.reload()
    page.get_by_role("button", name="New person").click()
    expect(dialog.get_by_label("Name", exact=True)).to_have_value("Late Lise")
    line.is_cut = False
    expect(dialog.get_by_text("can only be created with a connection")).to_have_count(0)
    press_create(page)
    expect(page.get_by_text("Late Lise is in.")).to_be_visible()
    assert len(read(page, "/people", q="Late Lise")["rows"]) == 1


@pytest.mark.core_journey
def test_a_create_whose_answer_was_lost_makes_nothing_double_even_after_a_reload(ada: Page, line: Line) -> None:
    line.swallows = r"/people$"
    ada.get_by_role("button", name="New person").click()
    dialog = ada.get_by_role("dialog", name="New person")
    dialog.get_by_label("Name", exact=True).fill("Once Oda")
    press_create(ada)
    expect(dialog.get_by_text(NO_ANSWER)).to_be_visible()
    line.swallows = None
    ada.reload()
    ada.get_by_role("button", name="New person").click()
    press_create(ada)
    expect(ada.get_by_text("Once Oda is in.")).to_be_visible()
    assert len(read(ada, "/people", q="Once Oda")["rows"]) == 1


def test_a_create_that_arrived_unseen_and_was_edited_since_is_said_to_be_there(ada: Page, line: Line) -> None:
    line.swallows = r"/people$"
    ada.get_by_role("button", name="New person").click()
    dialog = ada.get_by_role("dialog", name="New person")
    dialog.get_by_label("Name", exact=True).fill("Twice Tora")
    press_create(ada)
    expect(dialog.get_by_text(NO_ANSWER)).to_be_visible()
    line.swallows = None
    dialog.get_by_label("Name", exact=True).fill("Twice Tora Berg")
    press_create(ada)
    expect(dialog.get_by_text("did arrive, as it was then")).to_be_visible()
    assert len(read(ada, "/people", q="Twice Tora")["rows"]) == 1
