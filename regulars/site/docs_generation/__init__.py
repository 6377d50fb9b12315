"""The pages of docs/generated, written from what the house itself declares."""

from collections.abc import Callable
from pathlib import Path

from regulars.site.docs_generation.events import events_page
from regulars.site.docs_generation.openapi import openapi_document
from regulars.site.docs_generation.permissions import permissions_page
from regulars.site.docs_generation.words import words_page

PAGES: dict[str, Callable[[], str]] = {
    "words.md": words_page,
    "permissions.md": permissions_page,
    "events.md": events_page,
    "openapi.json": openapi_document,
}


def stale_pages(folder: Path) -> list[str]:
    """Name the pages that no longer say what the house declares."""
    return [name for name, write in PAGES.items() if _kept(folder / name) != write()]


def write_pages(folder: Path) -> list[str]:
    """Write the pages that are stale, and name them."""
    folder.mkdir(parents=True, exist_ok=True)
    stale = stale_pages(folder)
    for name in stale:
        (folder / name).write_text(PAGES[name](), encoding="utf-8")
    return stale


def _kept(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None
