"""Going in by an account at a provider of identities, and out again."""

import re
import time
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from testing.browser_fixtures import OpenPage
from testing.identities import CLIENT, know, running_provider
from testing.server_fixtures import StartServer

pytestmark = pytest.mark.journey
PROVIDER = """
[[provider]]
slug = "acme"
name = "Acme account"
issuer = "{address}"
client_id = "{client}"
client_secret = "kept between the two"
new_users = "create"
roles_claim = "groups"
signs_out = true
[provider.roles]
desk = "seller"
"""


def test_in_by_the_company_s_account_and_out_again(
    open_page: OpenPage, start_server: StartServer, tmp_path: Path
) -> None:
    with running_provider() as address:
        know(address, "nia", email="nia@example.com", email_verified=True, name="Nia New", groups=["desk"])
        know(address, "odd", email="odd@example.com", email_verified=False)
        file = tmp_path / "sign-in.toml"
        file.write_text(PROVIDER.format(address=address, client=CLIENT))
        server = start_server(demo=True, REGULARS_SIGN_IN=str(file))
        go_in_and_out(open_page, server.address)


def test_who_came_in_long_ago_shows_again_that_it_is_she(
    open_page: OpenPage, start_server: StartServer, tmp_path: Path
) -> None:
    with running_provider() as address:
        nia = {"email": "nia@example.com", "email_verified": True, "name": "Nia New", "groups": ["desk"]}
        know(address, "nia", **nia, auth_time=int(time.time()) - 3600)
        file = tmp_path / "sign-in.toml"
        file.write_text(PROVIDER.format(address=address, client=CLIENT))
        server = start_server(demo=True, REGULARS_SIGN_IN=str(file))
        page = open_page(base_url=server.address)
        page.goto("/settings/security")
        go_in_by_acme(page, page)
        page.get_by_role("button", name="Set up").click()
        page.get_by_role("button", name="Go on").click()
        again = page.get_by_role("dialog", name="Sign in again first")
        expect(again.get_by_label("Password")).to_have_count(0)
        know(address, "nia", **nia, auth_time=int(time.time()))
        go_in_by_acme(page, again)
        page.wait_for_url("**/settings/security")
        page.get_by_role("button", name="Set up").click()
        codes = page.get_by_role("dialog", name="Codes from your phone")
        expect(codes.get_by_role("button", name="Go on")).to_be_visible()
        expect(codes.get_by_label("Your password")).to_have_count(0)
        page.get_by_role("button", name="Go on").click()
        expect(page.get_by_label("The code it shows now")).to_be_visible()


def go_in_by_acme(page: Page, place: Page | Locator) -> None:
    place.get_by_role("button", name="Go in with Acme account").click()
    page.locator("input[name=sub]").fill("nia")
    page.get_by_role("button", name="Authorize").click()


def go_in_and_out(open_page: OpenPage, address: str) -> None:
    page = open_page(base_url=address)
    page.goto("/people?q=a")
    page.get_by_role("button", name="Go in with Acme account").click()
    page.locator("input[name=sub]").fill("odd")
    page.get_by_role("button", name="Authorize").click()
    expect(page.get_by_role("alert")).to_contain_text("has not verified your e-mail address")
    expect(page).to_have_url(re.compile("/sign-in/back/acme$"))
    page.get_by_role("link", name="Back to sign-in").click()
    page.goto("/people?q=a")
    page.get_by_role("button", name="Go in with Acme account").click()
    page.locator("input[name=sub]").fill("nia")
    page.get_by_role("button", name="Authorize").click()
    page.wait_for_url("**/people?q=a")
    page.get_by_role("button", name="Nia New").click()
    page.get_by_role("menuitem", name="Sign out").click()
    # There the provider asks whether one means it, and sends one back.
    page.wait_for_url("**/oauth2/end_session?**")
    page.get_by_role("button").first.click()
    page.wait_for_url("**/sign-in")
    expect(page.get_by_role("button", name="Go in with Acme account")).to_be_visible()
