"""What the journeys without a network share."""

from collections.abc import Callable
from time import monotonic

import pytest
from playwright.sync_api import Error, Page, expect

from testing.soak import IS_SOAK

SECONDS_TO_WAIT = 60
# Only to open it would make an empty one.
KEPT = """(name) => new Promise(async (done) => {
    const there = await indexedDB.databases()
    if (!there.some((each) => each.name === `regulars-${name}`)) return done([])
    const request = indexedDB.open(`regulars-${name}`)
    request.onsuccess = () => {
        const database = request.result
        if (!database.objectStoreNames.contains(name)) { database.close(); return done([]) }
        const all = database.transaction(name).objectStore(name).getAll()
        all.onsuccess = () => { database.close(); done(all.result) }
    }
})"""
IS_READY = """async () => {
    const registration = await navigator.serviceWorker.ready
    const names = await caches.keys()
    return !!registration.active && registration.active.state === 'activated'
        && names.length > 0 && !!(await (await caches.open(names.at(-1))).match('/'))
}"""


def only_in_soak(test: Callable[..., None]) -> Callable[..., None]:
    """Each browser keeps all screens first, which takes seconds: the rarer turns are tried by `make soak`."""
    return pytest.mark.soak(pytest.mark.skipif(not IS_SOAK, reason="tried by make soak")(test))


def kept(page: Page, shelf: str) -> list[dict[str, object]]:
    """Everything this browser keeps on a shelf: "seen" or "outbox"."""
    found: list[dict[str, object]] = page.evaluate(KEPT, shelf)
    return found


def wait_until_readable(page: Page, *words: str) -> None:
    """Wait until the screens are kept, and the answers in which these words stand."""
    # Where nobody stirs the first screen has the line for itself for long.
    for place in (5, 9):
        page.mouse.move(place, place)
    wait_until(page, IS_READY)
    # What calls are made of is fetched last.
    for word in ('"type":"calls"', *words):
        wait_until(page, f"async (word) => (await ({KEPT})('seen')).some(({{ text }}) => text.includes(word))", word)


def wait_until(page: Page, script: str, given: str | None = None) -> None:
    """Ask the page until the answer is yes; the browser's own waiting takes a promise for one."""
    until = monotonic() + SECONDS_TO_WAIT
    while not _ask(page, script, given):
        assert monotonic() < until, f"never true: {script} {given or ''}"
        page.wait_for_timeout(100)


def _ask(page: Page, script: str, given: str | None) -> bool:
    try:
        return bool(page.evaluate(script, given))
    except Error as error:
        # A page that is just being left cannot answer.
        if "context was destroyed" not in str(error):
            raise
        return False


def sign_in_anew(page: Page) -> None:
    """Come in with a session of one's own, which may be ended."""
    page.context.clear_cookies()
    page.goto("/sign-in", wait_until="networkidle")
    # The door fills it in by itself only while nobody but the demo's own people has an account.
    page.get_by_label("E-mail").fill("ada@regulars.example")
    page.get_by_label("Password", exact=True).fill("lighthouse-42")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/today")


def see_that_it_says_offline(page: Page, says: str = "You are offline.") -> None:
    """See the bar that says so."""
    expect(page.get_by_role("status").filter(has_text=says)).to_be_visible()
