"""The page of a record: its name stands at once, and a record that is a text is read and written whole."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from testing.browser_api import read, write

pytestmark = pytest.mark.journey


def test_a_name_that_was_clicked_stands_at_once_however_slow_the_line(ada: Page) -> None:
    ada.goto("/people?q=amara")
    name = ada.get_by_role("link", name="Amara Okafor")
    expect(name).to_be_visible()
    held: list[Route] = []
    ada.route(re.compile(r"/api/people/\d+$"), lambda route: held.append(route))
    name.click()
    expect(ada.get_by_role("heading", name="Amara Okafor", level=1)).to_be_visible()
    expect(ada.get_by_text("Ways to reach")).to_have_count(0)
    assert held
    for each in held:
        each.continue_()
    expect(ada.get_by_text("Ways to reach")).to_be_visible()


def test_a_note_is_read_whole_and_written_on_its_own_page(ada: Page) -> None:
    person = read(ada, "/people", q="amara")["rows"][0]["id"]
    text = "<p>Came with <strong>three</strong> friends.</p><ul><li>Kenya</li><li>Huila</li></ul>"
    note = write(ada, "/notes", {"party": person, "text": text})
    ada.goto(f"/notes/{note['id']}")
    main = ada.get_by_role("main")
    expect(main.get_by_role("heading", name="Note", level=1)).to_be_visible()
    expect(main.get_by_role("listitem").filter(has_text="Huila")).to_be_visible()
    expect(main.locator("strong", has_text="three")).to_be_visible()
    main.get_by_role("listitem").filter(has_text="Huila").click()
    box = main.get_by_role("textbox", name="Note")
    expect(box).to_be_focused()
    ada.keyboard.type(" and Yirgacheffe")
    main.get_by_role("button", name="Save").click()
    expect(main.get_by_role("paragraph").filter(has_text="and Yirgacheffe")).to_be_visible()


def test_a_long_story_is_read_to_its_beginning_by_keyboard_and_by_scrolling(ada: Page) -> None:
    person = write(ada, "/people", {"name": "Long Story"})["id"]
    for number in range(120):
        write(ada, "/notes", {"party": person, "text": f"<p>Chapter {number}</p>"})
    ada.goto(f"/people/{person}")
    story = ada.get_by_role("group", name="Story")
    expect(story.get_by_text("Chapter 119", exact=True)).to_be_visible()
    story.get_by_role("article").first.focus()
    for _ in range(12):
        ada.keyboard.press("j")
    expect(ada.locator(":focus")).to_contain_text("Chapter 107")
    expect(ada.locator(":focus")).to_be_in_viewport()
    ada.mouse.move(750, 500)
    beginning = story.get_by_text("Chapter 0", exact=True)
    # Lines take their true height once they come near the eye: the end may move while one scrolls towards it.
    for _ in range(60):
        ada.mouse.wheel(0, 3000)
        ada.wait_for_timeout(100)
        if beginning.is_visible() and beginning.evaluate("e => e.getBoundingClientRect().bottom < innerHeight"):
            break
    expect(beginning).to_be_in_viewport()


def test_a_way_to_reach_somebody_is_typed_without_choosing_its_kind(ada: Page) -> None:
    ada.goto(f"/people/{write(ada, '/people', {'name': 'Reachable Rut'})['id']}")
    ada.get_by_role("button", name="How can they be reached?").click()
    expect(ada.get_by_role("textbox", name="Address or number")).to_be_focused()
    ada.keyboard.type("rut@reachable.example")
    ada.keyboard.press("Control+Enter")
    expect(ada.get_by_role("main").get_by_role("link", name="rut@reachable.example")).to_be_visible()
