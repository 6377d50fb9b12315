"""A newcomer's first day: name the company, bring contacts in, find one, note what she said, take it back."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from testing.browser_fixtures import OpenPage
from testing.server_fixtures import StartServer

pytestmark = [pytest.mark.journey, pytest.mark.core_journey]
CONTACTS = """First Name,Last Name,Company,E-mail Address,Mobile Phone,City
Amara,Okafor,The Kettle & Crane,amara@kettle.example,+44 7700 900836,Bristol
José,Núñez,Café Núñez,jose@nunez.example,+34 600 00 02 14,Vigo
太郎,田中,,taro@example.com,+81 90 0000 0000,京都
"""


def test_from_an_empty_house_to_ones_own_contacts(
    start_server: StartServer, open_page: OpenPage, tmp_path: Path
) -> None:
    page = open_page(base_url=start_server().address)
    name_the_company(page)
    bring_contacts_in(page, tmp_path)
    open_by_name(page, "okaf ama", "Amara Okafor")
    write_a_note_and_take_it_back(page)
    take_the_import_back(page)


def name_the_company(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Your company’s name").fill("Corner Café")
    page.get_by_label("Your name").fill("Ines Moreau")
    page.get_by_label("Your e-mail address").fill("ines@corner.example")
    page.get_by_label("A password").fill("teapot-and-saucer-9")
    page.get_by_role("button", name="Open the door").click()
    expect(page.get_by_role("heading", name="Import")).to_be_visible()


def bring_contacts_in(page: Page, folder: Path) -> None:
    file = folder / "contacts.csv"
    file.write_text(CONTACTS, encoding="utf-8")
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Try it out").click()
    page.get_by_role("button", name="Bring in 3 rows").click()
    expect(page.get_by_text("They are in.")).to_be_visible()


def open_by_name(page: Page, typed: str, name: str) -> None:
    page.keyboard.press("Control+k")
    page.keyboard.type(typed)
    expect(page.get_by_role("option", name=name).first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=name)).to_be_visible()


def write_a_note_and_take_it_back(page: Page) -> None:
    words = page.get_by_text("Wants to taste before she talks.")
    page.keyboard.press("n")
    page.get_by_role("textbox", name="Note").fill("Wants to taste before she talks.")
    page.keyboard.press("Control+Enter")
    expect(words).to_be_visible()
    page.get_by_role("alert").get_by_role("button", name="Undo").click()
    expect(words).to_have_count(0)


def take_the_import_back(page: Page) -> None:
    page.goto("/import")
    page.get_by_role("link", name="contacts.csv").click()
    page.get_by_role("button", name="Take it all back").click()
    expect(page.get_by_text("It has been taken back")).to_be_visible()
    page.goto("/people")
    expect(page.get_by_text("Amara Okafor")).to_have_count(0)
