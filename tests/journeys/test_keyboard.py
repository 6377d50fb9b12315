"""Everything by keyboard: the list like a spreadsheet, the palette, and the list of keys."""

import re

import pytest
from playwright.sync_api import Page, expect

from testing.browser_api import read, write

pytestmark = pytest.mark.journey


@pytest.fixture
def two(ada: Page) -> Page:
    """A list of two organisations of this test's own."""
    for organisation in read(ada, "/organisations", q="keystroke")["rows"]:
        path = f"/organisations/{organisation['id']}?version={organisation['version']}"
        write(ada, path, {}, method="DELETE")
    for name in ("Keystroke Alpha", "Keystroke Beta"):
        write(ada, "/organisations", {"name": name})
    ada.goto("/organisations?q=keystroke&s=name&c=name*industry*city")
    expect(ada.get_by_text("Keystroke Beta").first).to_be_visible()
    return ada


def test_a_list_is_walked_edited_and_taken_back_like_a_spreadsheet(two: Page) -> None:
    keys = two.keyboard
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    keys.press("ArrowRight")
    keys.type("Bakery")
    keys.press("Enter")
    expect(two.get_by_role("row", name="Keystroke Beta").get_by_role("gridcell", name="Bakery")).to_be_visible()
    two.get_by_role("button", name="Undo").click()
    expect(two.get_by_role("gridcell", name="Bakery")).to_have_count(0)
    assert [row["industry"] for row in read(two, "/organisations", q="keystroke", columns="industry")["rows"]] == [
        None,
        None,
    ]


def test_cells_pasted_from_a_spreadsheet_are_taken_back_and_done_again(two: Page) -> None:
    keys = two.keyboard
    two.context.grant_permissions(["clipboard-read", "clipboard-write"])
    two.evaluate("navigator.clipboard.writeText('Bakery\\tOslo\\nMill\\tBergen')")

    def industries() -> list[str | None]:
        rows = read(two, "/organisations", q="keystroke", columns="industry", sort="name")["rows"]
        return [row["industry"] for row in rows]

    keys.press("ArrowDown")
    keys.press("Tab")
    keys.press("Control+v")
    expect(two.get_by_text("2 records changed.")).to_be_visible()
    assert industries() == ["Bakery", "Mill"]
    keys.press("Control+z")
    expect(two.get_by_role("gridcell", name="Mill")).to_have_count(0)
    expect(two.get_by_role("gridcell", name="Bakery")).to_have_count(0)
    expect(two.get_by_text("Taken back.")).to_be_visible()
    assert industries() == [None, None]
    keys.press("Control+Shift+Z")
    expect(two.get_by_text("Done again.")).to_be_visible()
    assert industries() == ["Bakery", "Mill"]
    expect(two.get_by_role("gridcell", name="Mill")).to_be_visible()


def test_what_was_marked_is_cut_and_pasted_into_though_one_scrolled_away(ada: Page) -> None:
    for number in (1, 2):
        write(ada, "/people", {"name": f"00 Faraway {number}", "city": f"Town {number}"})
    ada.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ada.goto("/people?s=name&c=name*city")
    expect(ada.get_by_text("00 Faraway 2").first).to_be_visible()
    for key in ("ArrowDown", "ArrowRight", "Shift+ArrowDown"):
        ada.keyboard.press(key)

    def press_at_the_end(key: str) -> list[str | None]:
        ada.get_by_role("grid").evaluate("grid => grid.scrollTo(0, grid.scrollHeight)")
        expect(ada.get_by_text("00 Faraway 2")).to_have_count(0)
        expect(ada.get_by_role("grid")).to_have_attribute("aria-busy", "false")
        ada.wait_for_load_state("networkidle")
        ada.keyboard.press(key)
        expect(ada.get_by_text("2 records changed.").last).to_be_visible()
        return [row["city"] for row in read(ada, "/people", q="faraway", columns="city", sort="name")["rows"]]

    assert press_at_the_end("Control+x") == [None, None]
    assert ada.evaluate("navigator.clipboard.readText()") == "Town 1\nTown 2"
    ada.get_by_text("2 records changed.").wait_for(state="hidden")
    assert press_at_the_end("Control+v") == ["Town 1", "Town 2"]
    for key in ("Control+Home", "Control+Shift+End", "Control+c"):
        ada.keyboard.press(key)
    expect(ada.get_by_text(re.compile(r"\d+ rows were not copied: they are too many at once \(200\)"))).to_be_visible()


def test_an_address_typed_straight_into_a_cell_arrives_whole(two: Page) -> None:
    two.goto("/organisations?q=keystroke&s=name&c=name*email")
    expect(two.get_by_text("Keystroke Beta").first).to_be_visible()
    two.keyboard.press("ArrowDown")
    two.keyboard.press("ArrowRight")
    two.keyboard.type("desk@keystroke.example")
    two.keyboard.press("Enter")
    expect(two.get_by_role("link", name="desk@keystroke.example", exact=True)).to_be_visible()


def test_rows_are_selected_and_opened_by_keyboard(two: Page) -> None:
    keys = two.keyboard
    keys.press("ArrowDown")
    keys.press("Space")
    expect(two.get_by_role("checkbox", name="Select Keystroke Alpha")).to_be_checked()
    keys.press("Escape")
    expect(two.get_by_role("checkbox", name="Select Keystroke Alpha")).not_to_be_checked()
    keys.press("Control+a")
    expect(two.get_by_text("2 selected")).to_be_visible()
    keys.press("Escape")
    keys.press("Enter")
    expect(two.get_by_role("heading", name="Keystroke Alpha")).to_be_visible()


@pytest.mark.parametrize("key", ["c", "?", "Control+k"])
def test_after_a_dialog_the_cursor_is_where_it_was(two: Page, key: str) -> None:
    two.keyboard.press("ArrowDown")
    two.keyboard.press("ArrowDown")
    two.keyboard.press(key)
    expect(two.get_by_role("dialog").locator(":focus")).to_be_visible()
    two.keyboard.press("Escape")
    expect(two.get_by_role("grid")).to_be_focused()
    two.keyboard.press("Enter")
    expect(two.get_by_role("heading", name="Keystroke Beta")).to_be_visible()


def test_the_value_for_many_is_typed_at_once(two: Page) -> None:
    two.keyboard.press("ArrowDown")
    two.keyboard.press("Control+a")
    # The second time all that is drawn is there already, and the dialog is the last to ask for the focus.
    for _ in range(2):
        two.get_by_role("region", name="Selected rows").get_by_role("button", name="Tags").click()
        expect(two.get_by_role("dialog").get_by_role("combobox", name="Tags")).to_be_focused()
        two.get_by_role("dialog").get_by_role("button", name="Close").click()
        expect(two.get_by_role("dialog")).to_have_count(0)


def test_a_list_is_sorted_and_grouped_from_its_headings(two: Page) -> None:
    for key in ("ArrowDown", "ArrowUp", "ArrowRight", "Space"):
        two.keyboard.press(key)
    expect(two.get_by_role("menuitem", name="Sort upwards")).to_be_visible()
    two.keyboard.press("Escape")
    expect(two.get_by_role("grid")).to_be_focused()
    two.keyboard.press("Enter")
    expect(two.get_by_role("columnheader", name="Industry")).to_have_attribute("aria-sort", "ascending")
    two.keyboard.press("Enter")
    expect(two.get_by_role("columnheader", name="Industry")).to_have_attribute("aria-sort", "descending")


@pytest.mark.parametrize(
    ("address", "focused"),
    [
        ("/tasks?l=board&by=repeats", "[data-card]"),
        ("/tasks?l=calendar", "[data-day]"),
        ("/people/{id}?look=network", "[data-node]"),
    ],
)
def test_an_arrow_leads_into_every_layout_and_its_keys_are_listed(ada: Page, address: str, focused: str) -> None:
    ada.goto(address.format(id=read(ada, "/people", q="amara okafor")["rows"][0]["id"]))
    expect(ada.locator(focused).first).to_be_visible()
    ada.keyboard.press("ArrowDown")
    expect(ada.locator(f"{focused}:focus")).to_have_count(1)
    ada.keyboard.press("?")
    groups = ada.get_by_role("dialog").get_by_role("heading", level=3)
    expect(groups.filter(has_text=re.compile("On the board|In the calendar|In the network"))).to_have_count(1)
    names = groups.all_inner_texts()
    assert names[-3:] == ["Everywhere", "Go to", "How it looks"]
    ada.keyboard.press("Escape")
    expect(ada.locator(f"{focused}:focus")).to_have_count(1)


def test_from_month_to_month_the_cursor_stays_on_a_day(ada: Page) -> None:
    ada.goto("/tasks?l=calendar&day=2026-11-30")
    expect(ada.locator("[data-day='2026-11-30']")).to_be_visible()
    ada.keyboard.press("ArrowDown")
    ada.keyboard.press("n")
    expect(ada.locator("[data-day='2026-12-30']")).to_be_focused()


def test_the_palette_finds_goes_and_does(ada: Page) -> None:
    ada.goto("/today")
    ada.get_by_role("heading", name="To do").wait_for()
    ada.keyboard.press("Control+k")
    ada.keyboard.type("okaf ama")
    expect(ada.get_by_role("option", name="Amara Okafor").first).to_be_visible()
    ada.keyboard.press("Enter")
    expect(ada.get_by_role("heading", name="Amara Okafor")).to_be_visible()
    ada.keyboard.press("Control+k")
    ada.keyboard.type(">dark")
    ada.keyboard.press("Enter")
    expect(ada.locator("html[data-mantine-color-scheme=dark]")).to_be_visible()
    ada.keyboard.press("Control+k")
    ada.keyboard.type(">theme as the")
    ada.keyboard.press("Enter")
    expect(ada.locator("html[data-mantine-color-scheme=light]")).to_be_visible()


def test_a_question_mark_lists_the_keys_of_this_screen(two: Page) -> None:
    two.keyboard.press("?")
    dialog = two.get_by_role("dialog")
    for told in ("Select the row", "New organisation", "Filter the list", "Today"):
        expect(dialog.get_by_text(told, exact=True).first).to_be_visible()
    two.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    two.keyboard.press("g")
    two.keyboard.press("t")
    two.wait_for_url("**/today")


def test_at_the_end_of_a_story_the_key_does_not_lead_to_the_next_record(ada: Page) -> None:
    for number in (1, 2):
        person = write(ada, "/people", {"name": f"Storyend {number}"})["id"]
        write(ada, "/notes", {"party": person, "text": "<p>The only word.</p>"})
    ada.goto("/people?q=storyend&s=name")
    ada.get_by_role("link", name="Storyend 1").click()
    expect(ada.get_by_role("group", name="Story").get_by_text("The only word.")).to_be_visible()
    ada.get_by_role("article").first.focus()
    for _ in range(6):
        ada.keyboard.press("j")
    expect(ada.get_by_role("heading", name="Storyend 1")).to_be_visible()


def test_the_keys_are_heard_on_an_arabic_keyboard(ada: Page) -> None:
    ada.goto("/people")
    expect(ada.get_by_role("heading", name="People").first).to_be_visible()
    for key, code in (("ل", "KeyG"), ("ف", "KeyT")):
        ada.evaluate("(init) => document.body.dispatchEvent(new KeyboardEvent('keydown', init))", pressed(key, code))
    ada.wait_for_url("**/today")
    ada.evaluate(
        "(init) => document.body.dispatchEvent(new KeyboardEvent('keydown', init))",
        {**pressed("ن", "KeyK"), "ctrlKey": True},
    )
    expect(ada.get_by_role("dialog").get_by_role("combobox")).to_be_visible()


def pressed(key: str, code: str) -> dict[str, object]:
    return {"key": key, "code": code, "bubbles": True, "cancelable": True}
