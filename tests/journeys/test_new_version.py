"""A new version is taken up in plain words, and no worker of an old one can stand in its way."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, StorageState, expect

import regulars.site
from testing.browser_fixtures import OpenPage
from testing.line import Line
from tests.journeys.offline import only_in_soak, wait_until, wait_until_readable

pytestmark = pytest.mark.journey
UI = Path(regulars.site.__file__).parent / "ui"
WORKER = (UI / "sw.js").read_bytes() if (UI / "sw.js").exists() else b""
SCRIPT = "text/javascript"
BROKEN = b"""
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') {
    const page = new Response('<!doctype html><p>Broken</p>', { headers: { 'Content-Type': 'text/html' } })
    event.respondWith(Promise.resolve(page))
  }
})
"""

NEWER_RULES = """async () => {
    const name = (await caches.keys()).find((each) => each.includes('newer'))
    const { installing, waiting, active } = await navigator.serviceWorker.getRegistration()
    const isWhole = name && await (await caches.open(name)).match('/')
    return !!isWhole && !installing && !waiting && active.state === 'activated'
}"""


@pytest.fixture
def ada(open_page: OpenPage, line: Line, adas_session: StorageState) -> Page:
    """Ada behind a line on which another version can come."""
    return open_page(base_url=line.address, storage_state=adas_session, service_workers="allow")


def bring_new_version(line: Line) -> str:
    """From now on the server has another build; give the address of its entry."""
    page = (UI / "index.html").read_text()
    entry = next(part.split('"')[0] for part in page.split('src="') if part.startswith("/assets/index-"))
    newer = entry.replace(".js", "-newer.js")
    # Modules are one by address: the new entry only brings in the old one.
    line.instead = {
        newer: (SCRIPT, f"import '{entry}'".encode()),
        "/": ("text/html; charset=utf-8", page.replace(entry, newer).encode()),
        "/today": ("text/html; charset=utf-8", page.replace(entry, newer).encode()),
        "/sw.js": (SCRIPT, WORKER.replace(f'"entry":"{entry[1:]}"'.encode(), f'"entry":"{newer[1:]}"'.encode()).replace(
            b'{"build":"', b'{"build":"newer-').replace(b'"files":[', f'"files":["{newer}",'.encode())),
    }  # fmt: skip
    return newer


def test_an_open_page_is_told_of_a_new_version_and_goes_on_until_its_user_reloads(ada: Page, line: Line) -> None:
    ada.goto("/today")
    wait_until_readable(ada)
    newer = bring_new_version(line)
    line.is_cut = True
    expect(ada.get_by_role("status").filter(has_text="The server cannot be reached.")).to_be_visible()
    line.is_cut = False
    expect(ada.get_by_text("There is a new version of Regulars.")).to_be_visible(timeout=60_000)
    ada.get_by_role("button", name="Reload").click()
    expect(ada.locator(f'script[src="{newer}"]')).to_be_attached()
    expect(ada.get_by_role("heading", level=1)).to_be_visible()
    wait_until(ada, NEWER_RULES)
    ada.context.set_offline(True)
    ada.reload()
    expect(ada.locator(f'script[src="{newer}"]')).to_be_attached()
    expect(ada.get_by_role("heading", level=1)).to_be_visible()


@only_in_soak
def test_parts_of_the_version_before_stay_for_pages_that_are_open(ada: Page, line: Line) -> None:
    ada.goto("/today")
    wait_until_readable(ada)
    bring_new_version(line)
    gone = next(each for each in (UI / "assets").glob("jobs-page-*.js"))
    line.instead[f"/assets/{gone.name}"] = ("text/plain", b"There is no such file.")
    ada.evaluate("navigator.serviceWorker.getRegistration().then((found) => found.update()).then(() => undefined)")
    expect(ada.get_by_text("There is a new version of Regulars.")).to_be_visible(timeout=60_000)
    ada.keyboard.press("g")
    ada.keyboard.press("j")
    expect(ada.get_by_role("heading", name="Jobs")).to_be_visible()


def test_a_broken_worker_gives_way_to_the_next_one_and_its_page_is_opened_anew(ada: Page, line: Line) -> None:
    line.instead = {"/sw.js": (SCRIPT, BROKEN)}
    ada.goto("/before-paint.js")
    ada.evaluate("navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready).then(() => 0)")
    ada.goto("/today")
    expect(ada.get_by_text("Broken")).to_be_visible()
    line.instead = {}
    # Nobody does anything: every visit makes the browser ask for the worker, and that one opens the page anew.
    ada.goto("/today")
    expect(ada.get_by_role("heading", level=1)).to_be_visible(timeout=60_000)
    wait_until_readable(ada)


@only_in_soak
def test_a_worker_that_came_to_pieces_does_not_stop_anybody_with_a_line(ada: Page) -> None:
    ada.goto("/today")
    wait_until_readable(ada)
    ada.evaluate("async () => { for (const name of await caches.keys()) await caches.delete(name) }")
    ada.reload()
    expect(ada.get_by_role("heading", level=1)).to_be_visible()
