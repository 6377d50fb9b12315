"""All ways gone again and again, in browsers of their own for each address, the addresses by turns."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, StorageState

from bench.painting.watching import Seen, Watched
from bench.painting.ways import WAYS, Way

Found = dict[str, list[Seen]]
_LOOK: dict[str, Any] = {"locale": "en-GB", "viewport": {"width": 1440, "height": 900}, "service_workers": "block"}
# How a list was left is remembered, and would be found again by the next way.
_FORGET = """() => Object.keys(localStorage).filter((name) => name.startsWith('regulars.list.'))
  .forEach((name) => localStorage.removeItem(name))"""


def walk_warm(browser: Browser, sessions: dict[str, StorageState], rounds: int) -> dict[str, Found]:
    """Go every way `rounds` times in a browser that has been there before."""
    found: dict[str, Found] = {address: defaultdict(list) for address in sessions}
    with ExitStack() as stack:
        pages = {address: stack.enter_context(_opened(browser, address, sessions[address])) for address in sessions}
        for number in range(rounds + 2):
            for address, page in pages.items():
                for way in WAYS:
                    seen = _walk(page, way)
                    # Twice for nothing: the first visit brings code and data, the second lets the engine warm to it.
                    if number > 1:
                        found[address][way.name].append(seen)
    return found


def walk_first(browser: Browser, sessions: dict[str, StorageState], rounds: int) -> dict[str, Found]:
    """Go every way in a browser that knows only the screen where the way begins, a new one each time."""
    found: dict[str, Found] = {address: defaultdict(list) for address in sessions}
    for _ in range(rounds):
        for way in WAYS:
            for address, session in sessions.items():
                with _opened(browser, address, session) as page:
                    found[address][way.name].append(_walk(page, way))
    return found


def sign_in(browser: Browser, address: str) -> StorageState:
    """Sign in as the owner of the demo company, whose name and password are offered."""
    context = browser.new_context(base_url=address, **_LOOK)
    page = context.new_page()
    page.goto("/")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/today")
    session = context.storage_state()
    context.close()
    return session


def _walk(page: Watched, way: Way) -> Seen:
    page.page.evaluate(_FORGET)
    page.go("/people" if way.start == "a person" else way.start)
    page.rest()
    if way.start == "a person":
        page.page.locator('[data-line="3"] [data-open]').click()
        page.page.locator("main h1").wait_for()
        page.rest()
    return page.press(way)


@contextmanager
def _opened(browser: Browser, address: str, session: StorageState) -> Iterator[Watched]:
    context = browser.new_context(base_url=address, storage_state=session, **_LOOK)
    try:
        page = context.new_page()
        page.goto("/today")
        _look_round(page)
        yield Watched(page)
    finally:
        context.close()


def _look_round(page: Page) -> None:
    """Somebody reads Today with the mouse in her hand; what is fetched ahead comes meanwhile."""
    page.locator("main section li").first.wait_for()
    page.mouse.move(700, 400)
    page.mouse.move(720, 420)
    page.wait_for_timeout(6000)
