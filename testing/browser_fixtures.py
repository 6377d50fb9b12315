"""Fixtures that give tests a page in a real browser."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from testing.browser import find_chromium, running_browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run; says loudly when there is none."""
    path = find_chromium()
    if path is None:
        say = "NOT TESTED IN A BROWSER: no Chromium found; install it, or set CHROMIUM to its path"
        if os.environ.get("CI"):
            pytest.fail(say)
        pytest.skip(say)
    with running_browser(path) as started:
        yield started


@pytest.fixture
def browser_context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser as new, without cookies, in English and at a fixed place."""
    context = browser.new_context(locale="en-GB", timezone_id="Europe/Oslo", viewport={"width": 1280, "height": 800})
    context.set_default_timeout(30_000)
    yield context
    context.close()


@pytest.fixture
def page(browser_context: BrowserContext, request: pytest.FixtureRequest) -> Iterator[Page]:
    """One page; if the test fails, its picture is left in test-results/."""
    page = browser_context.new_page()
    failures = request.session.testsfailed
    yield page
    if request.session.testsfailed > failures:
        folder = Path("test-results")
        folder.mkdir(exist_ok=True)
        page.screenshot(path=folder / f"{request.node.name}.png")
