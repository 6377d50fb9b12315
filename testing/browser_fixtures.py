"""Fixtures that give tests pages in a real browser."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from testing.browser import find_chromium, running_browser
from testing.built_ui import ui_is_current

OpenPage = Callable[..., Page]
# The UI answers within milliseconds; the rest is for a machine that does other work as well.
MILLISECONDS_TO_WAIT = 20_000
AS_NEW: dict[str, Any] = {
    "locale": "en-GB",
    "timezone_id": "Europe/Oslo",
    "viewport": {"width": 1280, "height": 800},
    "reduced_motion": "reduce",
    # Each new browser would fetch all screens to keep them; the journeys without a network allow it.
    "service_workers": "block",
}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run; says loudly when there is none."""
    path = find_chromium()
    if path is None:
        say = "NOT TESTED IN A BROWSER: no Chromium found; install it, or set CHROMIUM to its path"
        if os.environ.get("CI"):
            pytest.fail(say)
        pytest.skip(say)
    if not ui_is_current():
        # A journey through last week's screens fails for reasons that nobody finds.
        pytest.fail("The built UI is older than web/: run `make ui` first, or `make test-journeys`")
    with running_browser(path) as started:
        yield started


@pytest.fixture
def open_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[OpenPage]:
    """Open as many pages as a test likes, each in a browser of its own: open_page(base_url=…, storage_state=…).

    An error in the page's own code fails the test. If the test fails, pictures are left in test-results/.
    """
    pages: list[Page] = []
    errors: list[str] = []
    failures = request.session.testsfailed

    def open_one(**wishes: object) -> Page:
        context = browser.new_context(**{**AS_NEW, **wishes})
        context.set_default_timeout(MILLISECONDS_TO_WAIT)
        # Several browsers share two cores with their servers, and a new one may be keeping the whole program for later.
        context.set_default_navigation_timeout(3 * MILLISECONDS_TO_WAIT)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        pages.append(page)
        return page

    yield open_one
    if request.session.testsfailed > failures:
        _leave_pictures(request.node.name, pages)
    for page in pages:
        page.context.close()
    assert errors == []


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """One page in a browser as new, without cookies, in English and at a fixed place."""
    return open_page()


def _leave_pictures(name: str, pages: list[Page]) -> None:
    folder = Path("test-results")
    folder.mkdir(exist_ok=True)
    for number, page in enumerate(pages):
        page.screenshot(path=folder / f"{name}-{number}.png")
