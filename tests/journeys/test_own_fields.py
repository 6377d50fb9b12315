"""A field that the administrator adds is in form, list and filter at once, without a restart."""

import pytest
from playwright.sync_api import Page, expect

from testing.browser_api import read

pytestmark = pytest.mark.journey
CHOICES = ("Light and floral", "Dark")


def test_a_new_field_is_in_form_list_and_filter_at_once(ada: Page) -> None:
    add_a_choice_field(ada)
    fill_it_in_the_form(ada)
    show_it_in_the_list(ada)
    filter_by_it(ada)


def test_only_kinds_that_the_house_takes_are_offered(ada: Page) -> None:
    ada.goto("/settings/fields")
    ada.get_by_role("button", name="New field").click()
    ada.get_by_role("dialog").get_by_role("combobox", name="Kind").click()
    offered = ada.get_by_role("option").all_inner_texts()
    assert len(offered) == len(read(ada, "/describe")["custom_kinds"])
    assert "Tags" in offered


def add_a_choice_field(page: Page) -> None:
    page.goto("/settings/fields")
    page.get_by_role("button", name="New field").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox", name="Label").fill("Favourite roast")
    dialog.get_by_role("combobox", name="Kind").click()
    page.get_by_role("option", name="One of several choices").click()
    for number, choice in enumerate(CHOICES, start=1):
        dialog.get_by_role("button", name="Add a choice").click()
        dialog.get_by_role("textbox", name=f"Choice {number}").fill(choice)
    dialog.get_by_role("combobox", name="Begins with").click()
    page.get_by_role("option", name="Light and floral").click()
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("button", name="Favourite roast")).to_be_visible()


def fill_it_in_the_form(page: Page) -> None:
    page.get_by_role("navigation", name="Main").get_by_role("link", name="People").click()
    page.get_by_role("button", name="New person").click()
    form = page.get_by_role("dialog")
    form.get_by_role("textbox", name="Name", exact=True).fill("Roland Roastlover")
    form.get_by_role("button", name="All fields").click()
    expect(form.get_by_role("combobox", name="Favourite roast")).to_have_value("Light and floral")
    form.get_by_role("combobox", name="Favourite roast").click()
    page.get_by_role("option", name="Dark").click()
    form.get_by_role("button", name="Create").click()
    expect(form).to_have_count(0)


def show_it_in_the_list(page: Page) -> None:
    page.goto("/people?q=roastlover")
    page.get_by_role("button", name="Display").click()
    page.get_by_role("checkbox", name="Favourite roast").click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("row", name="Roland Roastlover").get_by_text("Dark")).to_be_visible()


def filter_by_it(page: Page) -> None:
    page.goto("/people")
    page.get_by_role("button", name="Filter").click()
    page.keyboard.type("favourite")
    page.get_by_role("option", name="Favourite roast", exact=True).click()
    page.get_by_role("combobox", name="Favourite roast", exact=True).click()
    page.get_by_role("option", name="Dark").click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("status", name="1 in this list")).to_be_visible()
    expect(page.get_by_text("Roland Roastlover")).to_be_visible()
