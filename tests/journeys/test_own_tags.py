"""A field of tags that the administrator adds is typed into, shown and taken back like the tags that were there."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.journey


def test_a_field_of_tags_is_in_form_and_list_and_a_removed_tag_comes_back(ada: Page) -> None:
    add_a_field_of_tags(ada)
    fill_it_in_the_form(ada)
    show_it_in_the_list(ada)
    take_a_tag_away_and_back(ada)


def add_a_field_of_tags(page: Page) -> None:
    page.goto("/settings/fields")
    page.get_by_role("button", name="New field").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox", name="Label").fill("Tastes")
    dialog.get_by_role("combobox", name="Kind").click()
    page.get_by_role("option", name="Tags").click()
    begins = dialog.get_by_role("combobox", name="Begins with")
    begins.fill("Curious")
    begins.press("Enter")
    begins.press("Tab")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("button", name="Tastes")).to_be_visible()


def fill_it_in_the_form(page: Page) -> None:
    page.goto("/people")
    page.get_by_role("button", name="New person").click()
    form = page.get_by_role("dialog")
    form.get_by_role("textbox", name="Name", exact=True).fill("Tilda Taster")
    form.get_by_role("button", name="All fields").click()
    tastes = form.get_by_role("combobox", name="Tastes")
    tastes.fill("Cardamom")
    tastes.press("Enter")
    tastes.press("Tab")
    form.get_by_role("button", name="Create").click()
    expect(form).to_have_count(0)


def show_it_in_the_list(page: Page) -> None:
    page.goto("/people?q=taster")
    page.get_by_role("button", name="Display").click()
    page.get_by_role("checkbox", name="Tastes").click()
    expect(page.get_by_role("checkbox", name="Tastes")).to_be_checked()
    page.keyboard.press("Escape")
    expect(page.get_by_role("row", name="Tilda Taster").get_by_text("Cardamom")).to_be_visible()


def take_a_tag_away_and_back(page: Page) -> None:
    page.goto("/settings/tags")
    page.get_by_role("button", name="More for the tag Cardamom").click()
    page.get_by_role("menuitem", name="Take it off everything").click()
    expect(page.get_by_text("The tag Cardamom is gone.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="More for the tag Cardamom")).to_be_visible()
    page.goto("/people?q=cardamom")
    expect(page.get_by_role("row", name="Tilda Taster")).to_be_visible()
