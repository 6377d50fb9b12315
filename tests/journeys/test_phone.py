"""On a phone, 390 px wide: nothing scrolls sideways, and what one taps is big enough for a thumb."""

import pytest
from playwright.sync_api import Locator, Page, StorageState, expect

from testing.browser_api import read
from testing.browser_fixtures import OpenPage
from testing.server import RunningServer
from tests.journeys.walking import walk

pytestmark = pytest.mark.journey
LEAST = 40
SCREENS = {
    "/today": "Gone quiet",
    "/people": "Abigail Delacroix",
    "/organisations?l=board": "Blå Kande",
    "/tasks?l=calendar": "Month",
    "/import": "Bring in",
    "/jobs": "Jobs",
    "/settings": "Language",
    "/settings/users": "Einar Vik",
    "/settings/roles": "Seller",
    "/settings/fields": "Fields",
}
# Everything one can tap on its own; a link within a sentence or a row is as high as its line.
TARGETS = "main button:visible, nav a:visible, nav button:visible, [role=dialog] button:visible"


@pytest.fixture
def phone(open_page: OpenPage, demo_server: RunningServer, adas_session: StorageState) -> Page:
    """Ada's phone."""
    size = {"width": 390, "height": 844}
    return open_page(
        base_url=demo_server.address, storage_state=adas_session, viewport=size, has_touch=True, is_mobile=True
    )


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def too_small(page: Page) -> list[str]:
    """The targets a thumb would miss."""
    return [
        f"{page.url}: {words} {round(box['width'])} × {round(box['height'])}"
        for each in page.locator(TARGETS).all()
        if (box := each.bounding_box()) and min(box["width"], box["height"]) < LEAST and (words := name_of(each))
    ]


def name_of(target: Locator) -> str:
    return target.get_attribute("aria-label") or target.inner_text() or str(target.get_attribute("class"))


def test_no_screen_scrolls_sideways_and_every_button_fits_a_thumb(phone: Page) -> None:
    found = []
    person = read(phone, "/people", q="amara okafor")["rows"][0]["id"]
    phone.goto(next(iter(SCREENS)))
    for path, words in {**SCREENS, f"/people/{person}": "Ways to reach"}.items():
        walk(phone, path)
        expect(phone.get_by_role("main").get_by_text(words).locator("visible=true").first).to_be_visible()
        found += [] if fits(phone) else [f"{path} scrolls sideways"]
        found += too_small(phone)
    assert found == []


def test_somebody_is_found_and_a_note_written_with_a_thumb(phone: Page) -> None:
    phone.goto("/today")
    phone.get_by_role("button", name="Search").tap()
    phone.get_by_role("combobox", name="Search, go to, do").fill("okafor")
    phone.get_by_role("option", name="Amara Okafor").first.tap()
    expect(phone.get_by_role("heading", name="Amara Okafor")).to_be_visible()
    phone.get_by_role("tab", name="Story").tap()
    phone.get_by_role("group", name="Write down").get_by_role("button", name="Note").tap()
    phone.get_by_role("textbox", name="Note").fill("Told me on the market square.")
    assert fits(phone)
    phone.get_by_role("dialog").get_by_role("button", name="Save").tap()
    phone.get_by_role("button", name="Undo").tap()
    expect(phone.get_by_text("Taken back.")).to_be_visible()
