"""A newcomer's first day: name the company, bring contacts in, find one, note a call, take it back."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from testing.server_fixtures import StartServer

pytestmark = pytest.mark.journey
CONTACTS = """First Name,Last Name,Company,E-mail Address,Mobile Phone,City
Amara,Okafor,The Kettle & Crane,amara@kettle.example,+44 7700 900836,Bristol
José,Núñez,Café Núñez,jose@nunez.example,+34 600 00 02 14,Vigo
太郎,田中,,taro@example.com,+81 90 0000 0000,京都
"""


def test_from_an_empty_house_to_ones_own_contacts(start_server: StartServer, page: Page, tmp_path: Path) -> None:
    server = start_server()
    page.goto(server.address)
    name_the_company(page)
    bring_contacts_in(page, tmp_path)
    page.keyboard.press("Control+k")
    page.keyboard.type("okaf ama")
    expect(page.get_by_role("option", name="Amara Okafor").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Amara Okafor")).to_be_visible()
    write_a_note(page, "Wants to taste before she talks.")


def name_the_company(page: Page) -> None:
    page.get_by_label("Company").first.fill("Corner Café")
    page.get_by_label("Your name").fill("Ines Moreau")
    page.get_by_label("E-mail").fill("ines@corner.example")
    page.locator("input[type=password]").first.fill("teapot-and-saucer-9")
    page.locator("button[type=submit]").click()
    page.wait_for_url("**/today")


def bring_contacts_in(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "contacts.csv"
    file.write_text(CONTACTS, encoding="utf-8")
    page.goto(page.url.replace("/today", "/import"))
    page.locator("input[type=file]").set_input_files(str(file))
    page.wait_for_url("**/import/*")


def write_a_note(page: Page, text: str) -> None:
    page.keyboard.press("n")
    page.locator("[contenteditable=true]").first.fill(text)
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text(text).first).to_be_visible()
