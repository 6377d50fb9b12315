"""Lists keep as they were left: in saved views, and in the address."""

import re

import pytest
from playwright.sync_api import Page, expect

from testing.browser_api import read, write

pytestmark = [pytest.mark.journey, pytest.mark.core_journey]


def test_a_saved_view_opens_again_from_its_address_as_it_was_left(ada: Page) -> None:
    ada.goto("/people?f=employer.name*contains*kettle&c=name-320*job_title*city&s=-name")
    expect(ada.get_by_text("Amara Okafor").first).to_be_visible()
    ada.get_by_role("button", name="Save as a view").click()
    ada.get_by_role("textbox", name="Name").fill("Kettle people")
    ada.get_by_role("dialog").get_by_role("button", name="Save").click()
    expect(ada.get_by_role("link", name="Kettle people")).to_have_attribute("aria-current", "page")
    view = re.search(r"view=(\d+)", ada.url)
    assert view
    ada.goto("/today")
    ada.goto(f"/people?view={view[1]}")
    expect(ada.get_by_text("Amara Okafor").first).to_be_visible()
    headings = ada.get_by_role("columnheader").all_inner_texts()
    assert [words.strip() for words in headings if words.strip()] == ["Name", "Job title", "City"]
    name = ada.get_by_role("columnheader").filter(has_text="Name").bounding_box()
    assert name
    assert round(name["width"]) == 320
    expect(ada.get_by_role("columnheader").filter(has_text="Name")).to_have_attribute("aria-sort", "descending")
    write(ada, f"/views/{view[1]}", {}, method="DELETE")


def test_the_address_alone_brings_the_screen_back(ada: Page) -> None:
    ada.goto("/people")
    ada.get_by_role("searchbox", name="Find in people").fill("okafor")
    expect(ada.get_by_text("Abigail Delacroix")).to_have_count(0)
    ada.locator("label").filter(has=ada.get_by_role("img", name="Board")).click()
    expect(ada.get_by_role("region", name="Board of People")).to_be_visible()
    address = ada.url
    ada.goto("/today")
    ada.goto(address)
    expect(ada.get_by_role("region", name="Board of People")).to_be_visible()
    expect(ada.get_by_role("searchbox", name="Find in people")).to_have_value("okafor")
    expect(ada.get_by_text("Amara Okafor").first).to_be_visible()
    expect(ada.get_by_text("Abigail Delacroix")).to_have_count(0)


def test_an_edited_cell_is_saved_and_taken_back_from_the_notice(ada: Page) -> None:
    person = read(ada, "/people", q="amara okafor", columns="city")["rows"][0]
    ada.goto("/people?q=amara+okafor")
    row = ada.get_by_role("row", name="Amara Okafor")
    row.get_by_role("gridcell").nth(5).dblclick()
    ada.get_by_role("grid").get_by_role("textbox").fill("Bath")
    ada.keyboard.press("Enter")
    expect(row.get_by_role("gridcell", name="Bath", exact=True)).to_be_visible()
    ada.get_by_role("button", name="Undo").click()
    expect(row.get_by_role("gridcell", name="Bath", exact=True)).to_have_count(0)
    assert read(ada, "/people", q="amara okafor", columns="city")["rows"][0]["city"] == person["city"]


def test_a_view_whose_tab_has_no_room_is_in_the_list_of_all_views(ada: Page) -> None:
    ada.set_viewport_size({"width": 1440, "height": 800})
    ada.goto("/people?l=board")
    expect(ada.get_by_role("link", name="Birthdays")).to_be_in_viewport(ratio=1)
    expect(ada.get_by_role("button", name="All views")).to_have_count(0)
    ada.set_viewport_size({"width": 900, "height": 800})
    ada.get_by_role("button", name="All views").click()
    ada.get_by_role("menuitem", name="Birthdays").click()
    expect(ada.get_by_role("link", name="Birthdays")).to_have_attribute("aria-current", "page")
    expect(ada.get_by_role("link", name="Birthdays")).to_be_in_viewport(ratio=1)


def test_groups_turn_round_with_the_sort_of_what_they_stand_by(ada: Page) -> None:
    ada.goto("/organisations?g=city&s=city")
    first = ada.get_by_role("grid").locator("[data-section]").first
    expect(first).to_be_visible()
    before = first.inner_text()
    ada.get_by_role("columnheader").filter(has_text="City").get_by_role("button").first.click()
    expect(ada.get_by_role("columnheader").filter(has_text="City")).to_have_attribute("aria-sort", "descending")
    expect(first).not_to_have_text(before, use_inner_text=True)
