"""A passkey: made in settings, then going in by it, without a password and after one; removed again."""

import pytest
from playwright.sync_api import Page, expect

from testing.browser_fixtures import OpenPage
from testing.server_fixtures import StartServer

pytestmark = pytest.mark.journey


def test_going_in_by_a_passkey(open_page: OpenPage, start_server: StartServer) -> None:
    server = start_server(demo=True)
    # Browsers keep passkeys for names, not for bare numbers.
    page = open_page(base_url=f"http://localhost:{server.port}")
    keep_passkeys_in(page)
    page.goto("/")
    password = page.get_by_role("textbox", name="Password").input_value()
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url("**/today")
    make_a_passkey(page, password)
    sign_out(page)
    page.get_by_role("button", name="Go in with a passkey").click()
    page.wait_for_url("**/today")
    sign_out(page)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_label("Code")).to_be_visible()
    page.get_by_role("button", name="Go in with a passkey").click()
    page.wait_for_url("**/today")
    rename_and_remove(page, password)
    sign_out(page)
    page.get_by_role("button", name="Go in with a passkey").click()
    expect(page.get_by_role("alert")).to_contain_text("does not open an account here")


def keep_passkeys_in(page: Page) -> None:
    """Give the browser a device that keeps passkeys, and says that its holder showed a finger."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def make_a_passkey(page: Page, password: str) -> None:
    page.goto("/settings/security")
    page.get_by_role("button", name="Add a passkey").click()
    page.get_by_label("Name of the passkey").fill("Office laptop")
    page.get_by_role("dialog").get_by_role("textbox", name="Your password").fill(password)
    page.get_by_role("button", name="Make the passkey").click()
    expect(page.get_by_role("list", name="Recovery codes").get_by_role("listitem")).to_have_count(10)
    page.get_by_role("button", name="I have them").click()
    expect(page.get_by_role("list", name="Passkeys")).to_contain_text("Office laptop")


def rename_and_remove(page: Page, password: str) -> None:
    page.goto("/settings/security")
    expect(page.get_by_role("list", name="Passkeys")).to_contain_text("last used")
    page.get_by_role("button", name="Rename Office laptop").click()
    page.get_by_label("Name of the passkey").fill("Old laptop")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Remove Old laptop").click()
    page.get_by_role("dialog").get_by_role("textbox", name="Your password").fill(password)
    page.get_by_role("button", name="Remove", exact=True).click()
    expect(page.get_by_role("list", name="Passkeys")).to_have_count(0)


def sign_out(page: Page) -> None:
    page.get_by_role("button", name="Ada").first.click()
    page.get_by_role("menuitem", name="Sign out").click()
    page.wait_for_url("**/sign-in")
