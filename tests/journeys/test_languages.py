"""The screens in other languages: nothing is left in English, nothing scrolls sideways, Arabic runs from the right."""

from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from playwright.sync_api import Page, StorageState, ViewportSize, expect

from testing.browser_api import read
from testing.browser_fixtures import OpenPage
from testing.server import RunningServer
from tests.journeys.walking import walk

pytestmark = pytest.mark.journey
ROOT = Path(__file__).parents[2]
SIZES: list[ViewportSize] = [{"width": 1440, "height": 900}, {"width": 390, "height": 844}]
SCREENS = (
    "/today /people /organisations?l=board /tasks?l=calendar /import /jobs /lately /doubles /settings /settings/me"
    " /settings/users /settings/roles /settings/fields /settings/tags /settings/audit /settings/backups"
    " /settings/security /settings/notifications /settings/company /nowhere"
    " /pipeline /deals /leads /lead-queue /forecast /sales-reports /inbox /cases /articles /service/report /contracts"
    " /call /web-forms /settings/leads /settings/pipelines /settings/promises /settings/queues /settings/canned"
    " /settings/assignment /settings/currencies /settings/telephone"
).split()
# What the demo company itself wrote so: names of views, kinds of relationships, labels, a job title, a team.
ITS_OWN = {"Press", "Gone quiet", "By role", "Owner", "works at", "referred", "work", "home", "mobile", "main", "other"}
NAMED_BY_IT = ("pipelines", "stages", "lost_reasons", "promises", "queues", "web-forms", "canned", "products")
# Every text that is seen, and what stands in for one: hints, names of buttons without words.
SEEN = """() => {
  const said = [...document.querySelectorAll('[placeholder], [aria-label], [title]')]
    .flatMap((each) => ['placeholder', 'aria-label', 'title'].map((name) => each.getAttribute(name)))
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) if (walker.currentNode.parentElement.checkVisibility()) said.push(walker.currentNode.data)
  return [...new Set(said.filter(Boolean).map((text) => text.trim()))]
}"""

# Until nothing has been written for half a second: the page asks what others do all the time.
SETTLED = """() => new Promise((done) => {
  let last = null, same = 0
  const look = () => {
    const now = document.body.innerText
    same = now === last ? same + 1 : 0
    last = now
    same > 5 ? done(true) : setTimeout(look, 100)
  }
  look()
})"""


@cache
def english_only(language: str) -> frozenset[str]:
    """The texts of the house that are other ones in this language."""
    found = set()
    for file in (f"web/src/locales/{language}.po", f"regulars/locale/{language}/LC_MESSAGES/django.po"):
        with (ROOT / file).open("rb") as stream:
            found |= {
                str(message.id)
                for message in read_po(stream)
                if isinstance(message.id, str) and message.id and message.id != message.string
            }
    return frozenset(found - ITS_OWN)


def words_in(page: Page, language: str) -> list[str]:
    """The English texts of the house that stand on the page."""
    return sorted(english_only(language).intersection(page.evaluate(SEEN)))


@pytest.mark.parametrize("share", [0, 1, 2], ids=["some", "others", "rest"])
@pytest.mark.parametrize(("language", "direction"), [("de", "ltr"), ("ar", "rtl")])
def test_no_screen_is_left_in_english_or_scrolls_sideways(
    open_page: OpenPage,
    demo_server: RunningServer,
    adas_session: StorageState,
    language: str,
    direction: str,
    share: int,
) -> None:
    page = open_page(base_url=demo_server.address, storage_state=adas_session, locale=language)
    page.goto("/today")
    person = read(page, "/people", q="amara okafor")["rows"][0]["id"]
    own = {"Sales"} | {row["title"] for slug in NAMED_BY_IT for row in read(page, f"/{slug}", limit=200)["rows"]}
    found = []
    for number, path in enumerate([*SCREENS, f"/people/{person}"][share::3]):
        # Every other screen begins on a phone that is turned, and not on a window that is made small.
        sizes = SIZES if number % 2 else SIZES[::-1]
        page.set_viewport_size(sizes[0])
        walk(page, path)
        page.get_by_role("main").wait_for()
        html = page.locator("html")
        expect(html).to_have_attribute("lang", language)
        expect(html).to_have_attribute("dir", direction)
        for size in sizes:
            page.set_viewport_size(size)
            page.evaluate(SETTLED)
            found += [f"{path}, {size['width']} wide: {text}" for text in words_in(page, language) if text not in own]
            if not page.evaluate("document.documentElement.scrollWidth <= innerWidth"):
                found.append(f"{path} scrolls sideways, {size['width']} wide")
    assert found == [], "\n".join(found)


def test_a_user_chooses_her_language_and_the_door_speaks_the_browsers(
    open_page: OpenPage, demo_server: RunningServer
) -> None:
    page = open_page(base_url=demo_server.address, locale="ar")
    page.goto("/sign-in")
    page.evaluate(SETTLED)
    expect(page.get_by_role("button", name="تسجيل الدخول", exact=True)).to_be_visible()
    assert words_in(page, "ar") == []


# How far a text's first letter lies outside of the box that holds it, and the text from the side on which it begins.
PLACED = """(box) => {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
  const text = walker.nextNode(), all = document.createRange(), first = document.createRange()
  first.setStart(text, 0); first.setEnd(text, 1); all.selectNodeContents(text)
  const [letter, whole, room] = [first, all, box].map((each) => each.getBoundingClientRect())
  return { hidden: Math.max(0, room.left - letter.left, letter.right - room.right), gap: room.right - whole.right }
}"""


def test_in_a_mirrored_page_a_text_from_the_left_is_cut_at_its_end_and_begins_where_its_neighbours_do(
    open_page: OpenPage, demo_server: RunningServer, adas_session: StorageState
) -> None:
    page = open_page(base_url=demo_server.address, storage_state=adas_session, locale="ar")
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto("/calls")
        rows = page.get_by_role("main").locator(".one-line", has_text="the")
        expect(rows.first).to_be_visible()
        assert max(row.evaluate(PLACED)["hidden"] for row in rows.all()) < 2, width
    person = read(page, "/people", q="amara okafor")["rows"][0]["id"]
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"/people/{person}")
    name = page.get_by_role("heading", level=1, name="Amara Okafor")
    expect(name).to_be_visible()
    assert name.evaluate(PLACED)["gap"] < 40


def test_the_lines_of_a_mirrored_network_lead_from_face_to_face(
    open_page: OpenPage, demo_server: RunningServer, adas_session: StorageState
) -> None:
    page = open_page(base_url=demo_server.address, storage_state=adas_session, locale="ar")
    person = read(page, "/people", q="amara okafor")["rows"][0]["id"]
    page.goto(f"/people/{person}?look=network")
    expect(page.locator("[data-node]").nth(1)).to_be_visible()
    faces = [box for each in page.locator("[data-node]").all() if (box := each.bounding_box())]
    line = page.locator("svg line").first.bounding_box()
    assert line
    for end in (line["x"], line["x"] + line["width"]):
        assert any(face["x"] <= end <= face["x"] + face["width"] for face in faces)
