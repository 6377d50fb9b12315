"""Axe finds nothing serious on any screen, in light and in dark."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from testing.browser_api import read
from testing.browser_fixtures import OpenPage
from testing.server import RunningServer
from testing.server_fixtures import StartServer
from tests.journeys.axe import AXE, faults
from tests.journeys.walking import walk

pytestmark = pytest.mark.journey
LISTS = {
    "/today": "Gone quiet",
    # A few rows of each kind; thousands alike would only take longer.
    "/people?q=amara": "Amara Okafor",
    "/organisations?l=board&q=kaff": "Kaffistova Fjell",
    "/tasks?l=calendar": "Mon",
    "/people?q=zzzzqqqq": "No people match",
    "/people?trash=1": "Trash",
    "/import": "Bring in",
    "/jobs": "Jobs",
    "/lately": "Done lately",
    "/doubles": "Likely doubles",
    "/settings/backups": "Make a backup now",
    "/settings/privacy": "Retention rules",
    "/settings/consents": "New purpose",
}
OVER: list[tuple[str, Literal["dialog", "textbox"], str]] = [
    ("Control+k", "dialog", "Search, go to, do"),
    ("?", "dialog", "Keys that work here"),
    ("n", "textbox", "Note"),
]
SETTINGS = {
    "/settings/me": "My account",
    "/settings/security": "Security",
    "/settings/tokens": "API tokens",
    "/settings/company": "Company",
    "/settings/data": "Demo data",
    "/settings/users": "Einar Vik",
    "/settings/teams": "Teams",
    "/settings/roles": "Seller",
    "/settings/fields": "Fields",
    "/settings/tags": "Tags",
    "/settings/relationships": "Relationship kinds",
}

# A few screens a test, so that the tests share their time among as many browsers as there are.
TOGETHER = 4
SCREENS = list((LISTS | SETTINGS).items())
SHARES = [dict(SCREENS[at : at + TOGETHER]) for at in range(0, len(SCREENS), TOGETHER)]


@pytest.mark.parametrize("screens", SHARES, ids=lambda share: f"from-{next(iter(share))}")
def test_axe_finds_nothing_serious(seen: Page, screens: dict[str, str]) -> None:
    found = []
    seen.goto(next(iter(screens)))
    for path, words in screens.items():
        walk(seen, path)
        expect(seen.get_by_role("main").get_by_text(words).first).to_be_visible()
        found += faults(seen)
    assert found == []


def test_axe_finds_nothing_serious_on_a_page_and_what_opens_over_it(seen: Page) -> None:
    person = read(seen, "/people", q="amara okafor")["rows"][0]["id"]
    seen.goto(f"/people/{person}")
    expect(seen.get_by_text("Ways to reach")).to_be_visible()
    found = faults(seen)
    for key, role, name in OVER:
        seen.keyboard.press(key)
        opened = seen.get_by_role(role, name=name)
        expect(opened).to_be_visible()
        found += faults(seen, within="[role=dialog]" if role == "dialog" else "main")
        seen.keyboard.press("Escape")
        expect(opened).to_have_count(0)
    seen.keyboard.press("w")
    expect(seen.get_by_text("The Kettle & Crane").first).to_be_visible()
    found += faults(seen, within="main")
    seen.goto("/people?q=amara")
    seen.get_by_role("button", name="New person").click()
    expect(seen.get_by_role("dialog").get_by_role("textbox", name="Name", exact=True)).to_be_visible()
    found += faults(seen, within="[role=dialog]")
    assert found == []


def test_axe_finds_nothing_serious_on_a_task_and_where_two_become_one(seen: Page) -> None:
    late = read(seen, "/tasks", limit=1)["rows"][0]["id"]
    seen.goto(f"/tasks/{late}")
    expect(seen.get_by_role("heading", name="What came before")).to_be_visible()
    found = faults(seen)
    one, other = (row["id"] for row in read(seen, "/people", limit=2)["rows"])
    seen.goto(f"/people/{one}/merge/{other}")
    expect(seen.get_by_role("heading", name="Make these two one")).to_be_visible()
    assert found + faults(seen) == []


def test_axe_finds_nothing_serious_on_the_way_of_a_file(seen: Page, tmp_path: Path) -> None:
    file = tmp_path / "contacts.csv"
    file.write_text("Name,E-mail,Shoe size\nAxel Axe,axel@axe.example,44\nNobody,broken,\n", encoding="utf-8")
    seen.goto("/import")
    seen.locator("input[type=file]").set_input_files(file)
    expect(seen.get_by_role("button", name="Try it out")).to_be_visible()
    found = faults(seen)
    seen.get_by_role("button", name="Try it out").click()
    expect(seen.get_by_role("button", name="Bring in")).to_be_visible()
    found += faults(seen)
    seen.get_by_role("button", name="Bring in").click()
    expect(seen.get_by_text("They are in.")).to_be_visible()
    found += faults(seen)
    seen.get_by_role("button", name="Take it all back").click()
    expect(seen.get_by_text("It has been taken back")).to_be_visible()
    assert found + faults(seen) == []


def test_axe_finds_nothing_serious_at_the_door(
    open_page: OpenPage, demo_server: RunningServer, start_server: StartServer
) -> None:
    found = []
    for server, words in ((demo_server, "Sign in"), (start_server(), "Open the door")):
        page = open_page(base_url=server.address)
        page.add_init_script(path=AXE)
        page.goto("/")
        expect(page.get_by_role("button", name=words)).to_be_visible()
        found += faults(page)
    assert found == []
