"""Going round as the program's own links do: the page stays and only the screen changes, in a fraction of the time."""

from playwright.sync_api import Page


def walk(page: Page, path: str) -> None:
    """Go to another screen of the program, and be there."""
    page.evaluate("(href) => self.__TSR_ROUTER__.navigate({ href })", path)
