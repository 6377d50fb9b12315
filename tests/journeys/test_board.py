"""A board: cards go to another column by mouse, by keyboard and by menu, and come back."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from testing.browser_api import write

pytestmark = pytest.mark.journey
TITLE = "Taste the lanternfish blend"


@pytest.fixture
def board(ada: Page) -> Page:
    """A board by how often tasks repeat, with one card of this test's own."""
    word = f"lanternfish{write(ada, '/tasks', {'title': TITLE, 'repeats': 'weekly'})['id']}"
    task = ada.request.get("/api/tasks?q=lanternfish&sort=-created_at&limit=1").json()["rows"][0]
    write(ada, f"/tasks/{task['id']}", {"version": task["version"], "title": f"{TITLE} {word}"}, method="PATCH")
    ada.goto(f"/tasks?l=board&by=repeats&q={word}")
    expect(card(ada, "Every week")).to_be_visible()
    return ada


def column(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=re.compile(f"^{name}, "))


def card(page: Page, name: str) -> Locator:
    return column(page, name).get_by_role("listitem", name=TITLE)


def test_a_dragged_card_stays_in_its_new_column_and_can_be_taken_back(board: Page) -> None:
    # What drags is fetched when the pointer moves first, and a browser's first word of a pointer is no move.
    card(board, "Every week").hover()
    board.mouse.move(5, 5)
    expect(board.locator("[draggable=true]").first).to_be_visible()
    card(board, "Every week").drag_to(column(board, "Every month"))
    expect(card(board, "Every month")).to_be_visible()
    expect(column(board, "Every week")).to_have_accessible_name("Every week, 0")
    expect(board.get_by_text("is now in Every month")).to_be_visible()
    board.reload()
    expect(card(board, "Every month")).to_be_visible()
    card(board, "Every month").drag_to(column(board, "Every two weeks"))
    board.get_by_role("button", name="Undo").click()
    expect(card(board, "Every month")).to_be_visible()
    expect(card(board, "Every two weeks")).to_have_count(0)


def test_a_card_is_carried_by_keyboard_and_each_step_is_said(board: Page) -> None:
    said = board.get_by_role("region", name="Board of Tasks").get_by_role("status")
    card(board, "Every week").focus()
    board.keyboard.press("Space")
    expect(said).to_contain_text("picked up from Every week")
    board.keyboard.press("ArrowRight")
    expect(said).to_contain_text("over Every two weeks")
    board.keyboard.press("Space")
    expect(card(board, "Every two weeks")).to_be_focused()
    board.keyboard.press("Space")
    board.keyboard.press("ArrowRight")
    board.keyboard.press("Escape")
    expect(card(board, "Every two weeks")).to_be_visible()
    board.keyboard.press("Enter")
    expect(board.get_by_role("heading", name=TITLE)).to_be_visible()


def test_a_card_is_moved_by_its_menu(board: Page) -> None:
    card(board, "Every week").hover()
    card(board, "Every week").get_by_role("button", name="to another column").click()
    board.get_by_role("menuitem", name="Every three months").click()
    expect(card(board, "Every three months")).to_be_visible()
