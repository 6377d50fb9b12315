"""Looking round in the demo company: every screen opens, by mouse and by keyboard, and nothing breaks."""

import pytest
from playwright.sync_api import Page, expect

from testing.server import RunningServer

pytestmark = pytest.mark.journey
expect.set_options(timeout=30_000)
SCREENS = {
    "/today": "Ada",
    "/people": "People",
    "/organisations": "Organisations",
    "/households": "Households",
    "/parties": "Everyone",
    "/tasks": "Tasks",
    "/calls": "Calls",
    "/import": "Import",
    "/jobs": "Jobs",
    "/settings/company": "Company",
}


@pytest.fixture
def signed_in(demo_server: RunningServer, page: Page) -> Page:
    """A page after signing in to the demo company."""
    page.goto(demo_server.address)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/today")
    return page


def test_every_screen_opens_without_an_error(demo_server: RunningServer, signed_in: Page) -> None:
    errors: list[str] = []
    signed_in.on("pageerror", lambda error: errors.append(str(error)))
    signed_in.on("response", lambda r: errors.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    for path, words in SCREENS.items():
        signed_in.goto(demo_server.address + path)
        expect(signed_in.get_by_text(words).first).to_be_visible()
    assert errors == []


def test_anybody_is_found_and_opened_by_keyboard_alone(signed_in: Page) -> None:
    signed_in.keyboard.press("Control+k")
    signed_in.keyboard.type("amara ok")
    expect(signed_in.get_by_role("option", name="Amara Okafor").first).to_be_visible()
    signed_in.keyboard.press("Enter")
    expect(signed_in.get_by_role("heading", name="Amara Okafor")).to_be_visible()


def test_the_address_bar_keeps_the_list_as_it_is(signed_in: Page, demo_server: RunningServer) -> None:
    signed_in.goto(f"{demo_server.address}/people")
    signed_in.get_by_placeholder("Find in people").fill("okafor")
    expect(signed_in.get_by_text("Amara Okafor").first).to_be_visible()
    expect(signed_in.get_by_text("Abigail Delacroix")).to_have_count(0)
    signed_in.reload()
    expect(signed_in.get_by_text("Amara Okafor").first).to_be_visible()
    expect(signed_in.get_by_text("Abigail Delacroix")).to_have_count(0)
