"""Finds and starts a real Chromium."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

_CHECKOUT = Path(__file__).parent.parent
# The one that has no windows first: it draws the same for half the work.
_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Without the sandbox, so that it starts as root; without the calls home, so that it starts offline.
_QUIET = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find_chromium() -> str | None:
    """Give the path of a Chromium: CHROMIUM, else the machine's, else the one that make unpacked."""
    given = os.environ.get("CHROMIUM")
    if given:
        return given
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    unpacked = _CHECKOUT / ".chromium" / "start"
    return found or (str(unpacked) if unpacked.exists() else None)


@contextmanager
def running_browser(path: str) -> Iterator[Browser]:
    """Start the browser without a window, for as long as the block runs."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_QUIET)
        yield browser
        browser.close()
