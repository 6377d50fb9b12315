"""What was done lately is told with its department, found by person and kind, and taken back there and then."""

import pytest
from playwright.sync_api import Page, expect

from testing.browser_api import read, write

pytestmark = pytest.mark.journey


def test_a_bulk_change_is_taken_back_and_what_was_edited_since_is_shown(ada: Page) -> None:
    ada.goto("/today")
    expect(ada.get_by_role("heading", name="To do").first).to_be_visible()
    ids = [write(ada, "/people", {"name": f"Lately {n}"})["id"] for n in range(2)]
    change = {"select": {"ids": ids}, "action": "change", "values": {"preferred_name": "Lat"}}
    write(ada, "/people/bulk", change)
    later = {"version": read(ada, f"/people/{ids[0]}")["version"], "preferred_name": "Since"}
    write(ada, f"/people/{ids[0]}", later, method="PATCH")

    ada.goto("/lately")
    ada.get_by_role("button", name="Whatever was done").click()
    ada.get_by_role("menuitem", name="Many at once").click()
    expect(ada).to_have_url("/lately?deed=many")
    row = ada.get_by_role("listitem").filter(has_text="changed 2 people").first
    expect(row).to_contain_text("Directory")
    row.get_by_role("button", name="Take back").click()
    dialog = ada.get_by_role("dialog")
    expect(dialog).to_contain_text("Since")
    dialog.get_by_role("button", name="Take back the rest").click()
    expect(row).to_contain_text("taken back")
    assert [read(ada, f"/people/{pk}")["preferred_name"] for pk in ids] == ["Since", None]
    ada.reload()
    expect(ada.get_by_role("listitem").filter(has_text="changed 2 people").first).to_be_visible()


def test_what_does_not_fit_says_so_and_leads_back(ada: Page) -> None:
    ada.goto("/lately?by=999999")
    expect(ada.get_by_text("Nothing that was done fits")).to_be_visible()
    ada.get_by_role("button", name="Show everything").click()
    expect(ada.get_by_role("button", name="Take back").first).to_be_visible()
