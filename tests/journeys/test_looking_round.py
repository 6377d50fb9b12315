"""Looking round in the demo company: every screen opens, and nothing breaks."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.journey
SCREENS = {
    "/today": "To do",
    "/people": "People",
    "/organisations": "Organisations",
    "/households": "Households",
    "/parties": "Everyone",
    "/tasks": "Tasks",
    "/calls": "Calls",
    "/visits": "Visits",
    "/notes": "Notes",
    "/import": "Import",
    "/jobs": "Jobs",
    "/lately": "Done lately",
    "/settings/company": "Company",
}


def test_every_screen_opens_without_an_error(ada: Page) -> None:
    errors: list[str] = []
    ada.on("response", lambda r: errors.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    ada.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    for path, heading in SCREENS.items():
        ada.goto(path)
        expect(ada.get_by_role("heading", name=heading).first).to_be_visible()
    assert errors == []


def test_an_address_that_leads_nowhere_says_so_and_offers_a_way_out(ada: Page) -> None:
    for path, words in {
        "/people/99999999": "There is nothing here",
        "/nonsense": "There is nothing here",
        "/a/b/c": "leads nowhere",
    }.items():
        ada.goto(path)
        expect(ada.get_by_text(words)).to_be_visible()
        expect(ada.get_by_role("link", name="Today").first).to_be_visible()
