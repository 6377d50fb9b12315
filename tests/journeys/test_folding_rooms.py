"""Rooms in which one does not work are folded away in the navigation, and stay so; where one is stays in view."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.journey


def test_a_room_is_folded_to_its_name_and_opened_again(ada: Page) -> None:
    ada.goto("/today")
    rooms = ada.get_by_role("navigation", name="Main")
    heading, calls = rooms.get_by_role("button", name="Activities"), rooms.get_by_role("link", name="Calls")
    expect(calls).to_be_visible()
    heading.focus()
    ada.keyboard.press("Enter")
    expect(calls).to_have_count(0)
    expect(heading).to_have_attribute("aria-expanded", "false")
    expect(rooms.get_by_role("link", name="People")).to_be_visible()
    ada.reload()
    expect(heading).to_have_attribute("aria-expanded", "false")
    heading.click()
    expect(calls).to_be_visible()


def test_the_place_where_one_is_stands_in_view(ada: Page) -> None:
    ada.set_viewport_size({"width": 1280, "height": 620})
    ada.goto("/articles")
    place = ada.get_by_role("navigation", name="Main").get_by_role("link", name="Articles")
    expect(place).to_be_in_viewport()
    expect(place).to_have_attribute("aria-current", "page")
