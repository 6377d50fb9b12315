"""A screen that is opened by its address is light: everything it fetches, counted as it travels."""

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request, expect

import regulars.site
from testing.browser_api import read, write

ASSETS = Path(regulars.site.__file__).parent / "ui"
FIRST_SCREEN = 350_000
LATER_SCREEN = 100_000


@pytest.mark.parametrize(
    "address",
    [
        "/today",
        "/people",
        "/people?l=board",
        "/people?l=calendar",
        "/tasks",
        "/settings/fields",
        "/import",
        "/forecast",
        "/sales-reports",
    ],
)
def test_a_first_screen_is_light(ada: Page, address: str) -> None:
    fetched = _count_files(ada)
    ada.goto(address)
    expect(ada.get_by_role("main").get_by_role("heading").first).to_be_visible()
    ada.wait_for_load_state("networkidle")
    assert sum(fetched.values()) <= FIRST_SCREEN, _heaviest(fetched)


def test_a_record_is_light(ada: Page) -> None:
    fetched = _count_files(ada)
    ada.goto("/jobs")
    # Letters that are still on their way would be counted with the record.
    expect(ada.get_by_role("heading", level=1)).to_be_visible()
    ada.wait_for_load_state("networkidle")
    # Where people are asked for consent, a record has one panel more.
    if not any(one["name"] == "Tea parties" for one in read(ada, "/consents/purposes")):
        write(ada, "/consents/purposes", {"name": "Tea parties"})
    # Each script brings letters of its own; the first in a list may be a Greek.
    people = ada.request.get("/api/people?limit=50").json()["rows"]
    person = next(row["id"] for row in people if row["title"].isascii())
    fetched.clear()
    ada.goto(f"/people/{person}")
    expect(ada.get_by_role("heading", level=1)).to_be_visible()
    expect(ada.get_by_role("region", name="Consents")).to_be_visible()
    ada.wait_for_load_state("networkidle")
    assert sum(fetched.values()) <= FIRST_SCREEN, _heaviest(fetched)


def test_the_next_screen_is_light(ada: Page) -> None:
    fetched = _count_files(ada)
    ada.goto("/today")
    # On a busy machine the line rests before the letters are asked for.
    expect(ada.get_by_role("heading", level=1)).to_be_visible()
    ada.wait_for_load_state("networkidle")
    fetched.clear()
    ada.keyboard.press("g")
    ada.keyboard.press("j")
    ada.wait_for_url("**/jobs")
    expect(ada.get_by_role("heading", level=1)).to_be_visible()
    assert sum(fetched.values()) <= LATER_SCREEN, _heaviest(fetched)


def test_the_inbox_is_light(ada: Page) -> None:
    fetched = _count_files(ada)
    ada.goto("/today")
    expect(ada.get_by_role("heading", level=1)).to_be_visible()
    ada.wait_for_load_state("networkidle")
    fetched.clear()
    ada.get_by_role("navigation", name="Main").get_by_role("link", name="Inbox").click()
    expect(ada.get_by_role("heading", name="Inbox", level=1)).to_be_attached()
    ada.keyboard.press("j")
    ada.wait_for_load_state("networkidle")
    assert sum(fetched.values()) <= LATER_SCREEN, _heaviest(fetched)


def test_the_box_for_notes_is_light(ada: Page) -> None:
    fetched = _count_files(ada)
    person = ada.request.get("/api/people?limit=1").json()["rows"][0]["id"]
    ada.goto(f"/people/{person}")
    expect(ada.get_by_role("heading", level=1)).to_be_visible()
    ada.wait_for_load_state("networkidle")
    fetched.clear()
    ada.keyboard.press("n")
    expect(ada.get_by_role("textbox", name="Note")).to_be_visible()
    assert 0 < sum(fetched.values()) <= LATER_SCREEN, _heaviest(fetched)


def _count_files(page: Page) -> dict[str, int]:
    fetched: dict[str, int] = {}

    def count(request: Request) -> None:
        path = ASSETS / urlsplit(request.url).path.lstrip("/")
        # Letters of other scripts come with the names that need them, whoever of the other journeys added those.
        is_rare_script = path.suffix == ".woff2" and ("-latin-" not in path.name or "-latin-ext-" in path.name)
        if path.parent.name == "assets" and path.is_file() and not is_rare_script:
            fetched[path.name] = len(
                path.read_bytes() if path.suffix == ".woff2" else gzip.compress(path.read_bytes(), 9)
            )

    page.on("request", count)
    return fetched


def _heaviest(fetched: dict[str, int]) -> list[tuple[int, str]]:
    return sorted(((size, name) for name, size in fetched.items()), reverse=True)[:12]
