"""Many rows at once: it says what it will do, does exactly that, reports it, and can be taken back."""

import pytest
from playwright.sync_api import Page, expect

from testing.browser_api import read, write

pytestmark = [pytest.mark.journey, pytest.mark.core_journey]
NAMES = ("Pernille Bulkhead", "Quentin Bulkhead", "Rosa Bulkhead")


@pytest.fixture
def three(ada: Page) -> Page:
    """A list of three people of this test's own."""
    for person in read(ada, "/people", q="bulkhead")["rows"]:
        write(ada, f"/people/{person['id']}?version={person['version']}", {}, method="DELETE")
    for name in NAMES:
        write(ada, "/people", {"name": name, "city": "Oslo"})
    ada.goto("/people?q=bulkhead")
    expect(ada.get_by_text(NAMES[2]).first).to_be_visible()
    return ada


def cities(page: Page) -> list[str]:
    return [row["city"] for row in read(page, "/people", q="bulkhead", columns="city")["rows"]]


def test_selected_rows_are_changed_as_said_and_taken_back(three: Page) -> None:
    three.get_by_role("checkbox", name="Select Pernille Bulkhead").check()
    three.get_by_role("checkbox", name="Select Rosa Bulkhead").check()
    expect(three.get_by_text("2 selected")).to_be_visible()
    three.get_by_role("button", name="Change a field").click()
    dialog = three.get_by_role("dialog")
    dialog.get_by_role("combobox", name="Field").click()
    three.get_by_role("option", name="City", exact=True).click()
    dialog.get_by_role("textbox", name="City").fill("Bergen")
    expect(dialog.get_by_text("Sets City of 2 people to Bergen.")).to_be_visible()
    assert cities(three) == ["Oslo", "Oslo", "Oslo"]
    dialog.get_by_role("button", name="Change 2 people").click()
    expect(three.get_by_text("2 people changed.")).to_be_visible()
    # The bar that opened the dialog is gone: the keys go on with the screen.
    expect(three.get_by_role("main")).to_be_focused()
    assert sorted(cities(three)) == ["Bergen", "Bergen", "Oslo"]
    three.get_by_role("button", name="Undo").click()
    expect(three.get_by_role("gridcell", name="Bergen")).to_have_count(0)
    assert cities(three) == ["Oslo", "Oslo", "Oslo"]


def test_the_list_of_tags_makes_way_for_the_button_once_a_word_is_taken(three: Page) -> None:
    three.get_by_role("checkbox", name="Select everything in this list").check()
    three.get_by_role("button", name="Change a field").click()
    dialog = three.get_by_role("dialog")
    dialog.get_by_role("combobox", name="Field").click()
    three.get_by_role("option", name="Tags", exact=True).click()
    tags = dialog.get_by_role("combobox", name="Tags")
    tags.press_sequentially("bulky")
    tags.press("Enter")
    expect(three.get_by_role("listbox").filter(visible=True)).to_have_count(0)
    dialog.get_by_role("button", name="Change 3 people").click()
    expect(three.get_by_text("3 people changed.")).to_be_visible()


def test_all_rows_go_to_the_trash_and_come_back(three: Page) -> None:
    three.get_by_role("checkbox", name="Select everything in this list").check()
    three.get_by_role("button", name="Put in the trash").click()
    expect(three.get_by_text("Puts 3 people in the trash, from where they can be taken out again.")).to_be_visible()
    three.get_by_role("button", name="Put 3 people in the trash").click()
    expect(three.get_by_text(NAMES[0])).to_have_count(0)
    three.get_by_role("button", name="Undo").click()
    expect(three.get_by_text(NAMES[0]).first).to_be_visible()
