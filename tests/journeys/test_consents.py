"""What people are asked for is set up, given, withdrawn and proved; a retention rule shows before it acts."""

import pytest
from playwright.sync_api import Page, expect

from testing.browser_api import read, write

pytestmark = pytest.mark.journey


def test_a_consent_is_set_up_given_and_withdrawn(ada: Page) -> None:
    ada.goto("/settings/consents")
    ada.get_by_role("button", name="New purpose").click()
    dialog = ada.get_by_role("dialog")
    dialog.get_by_label("Name").fill("Tasting")
    dialog.get_by_role("button", name="Save").click()
    expect(ada.get_by_text("No wording yet")).to_be_visible()
    ada.get_by_role("button", name="Wording for Tasting").click()
    ada.get_by_label("The text that people agree to").fill("Invite me to tastings.")
    ada.get_by_role("button", name="Save as a new version").click()
    expect(ada.get_by_text("Wording: version 1")).to_be_visible()

    person = write(ada, "/people", {"name": "Consenting Person"})["id"]
    ada.goto(f"/people/{person}")
    panel = ada.get_by_role("region", name="Consents")
    panel.get_by_role("button", name="Write down a consent").click()
    dialog = ada.get_by_role("dialog")
    dialog.get_by_label("To what").click()
    ada.get_by_role("option", name="Tasting").click()
    dialog.get_by_label("E-mail").check()
    dialog.get_by_label("How do you know?").click()
    ada.get_by_role("option", name="Paper").click()
    dialog.get_by_role("button", name="Write it down").click()
    expect(panel.get_by_text("Agreed")).to_be_visible()
    panel.get_by_role("button", name="See the proof").click()
    expect(ada.get_by_text("Invite me to tastings. (version 1, en)")).to_be_visible()
    ada.keyboard.press("Escape")

    panel.get_by_role("button", name="Withdraw Tasting by e-mail").click()
    dialog = ada.get_by_role("dialog")
    dialog.get_by_label("How do you know?").click()
    ada.get_by_role("option", name="By phone").click()
    dialog.get_by_role("button", name="Write it down").click()
    expect(panel.get_by_text("Withdrawn")).to_be_visible()
    may = read(ada, f"/consents/of/{person}/may-contact?channel=email&purpose=tasting")
    assert may["is_allowed"] is False


def test_a_retention_rule_shows_whom_it_takes_before_it_is_on(ada: Page) -> None:
    ada.goto("/settings/privacy")
    ada.get_by_role("button", name="New rule").click()
    dialog = ada.get_by_role("dialog")
    dialog.get_by_label("Name").fill("Old households")
    dialog.get_by_label("Of which kind").click()
    ada.get_by_role("option", name="Households").click()
    dialog.get_by_label("Kept for months").fill("1200")
    dialog.get_by_role("button", name="Save").click()
    ada.get_by_role("button", name="What Old households takes").click()
    expect(ada.get_by_text("Nothing today")).to_be_visible()
    ada.get_by_role("button", name="Turn it on").click()
    expect(ada.get_by_role("switch", name="Old households is on")).to_be_checked()
    ada.get_by_role("button", name="Remove Old households").click()
    expect(ada.get_by_text("Everything is kept for good")).to_be_visible()
