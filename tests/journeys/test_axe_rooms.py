"""Axe finds nothing serious on the screens of sales and service and on the pages for visitors, in light and in dark."""

import pytest
from playwright.sync_api import Page, expect

from testing.browser_api import read
from testing.browser_fixtures import AS_NEW, OpenPage
from testing.server import RunningServer
from tests.journeys.axe import AXE, faults
from tests.journeys.ringing import Tell
from tests.journeys.walking import walk

pytestmark = pytest.mark.journey

SALES = {
    "/pipeline": "weighted",
    "/deals?q=grinder": "Two grinders",
    "/deals?l=board": "Christmas parcels",
    "/deals?l=calendar": "Mon",
    "/leads?l=board": "Filter coffee",
    "/lead-queue": "Take the next",
    "/sequences": "New sequence",
    "/forecast": "What our own deals teach",
    "/sales-reports": "From stage to stage",
}
SERVICE = {
    "/inbox?place=open": "Choose a case",
    "/cases?q=grinder": "Grinder grinds coarser",
    "/cases?l=board": "Repair request",
    "/contracts?q=polar": "Polarkaffe",
    "/articles": "A bag arrived torn",
    "/service/report?days=90": "How they came",
    "/call?number=%2B447700900657": "Alistair Kaur",
}
AROUND = {
    "/products": "Barista day",
    "/submissions": "Repair request",
    "/web-forms/1": "Build the form",
    "/web-forms/1?look=build": "As visitors see it",
    "/call": "Your calls of the last days",
    "/settings/queues": "Machines",
    "/settings/promises": "All stands still",
    "/settings/canned": "Descaling",
    "/settings/help-site": "Help site",
    "/settings/pipelines": "New business",
    "/settings/leads": "Leads",
    "/settings/assignment": "Who gets new leads",
    "/settings/currencies": "Currencies",
    "/settings/telephone": "The telephone system",
}
# The page of one record of each type, with words that are there once it is drawn.
RECORDS = {
    "deals/{}": "Who is who",
    "leads/{}": "About",
    "cases/{}": "First answer",
    "inbox?place=open&case={cases}": "Answer",
    "contracts/{}": "Customer",
    "articles/{}": "On the help site",
    "articles/{}/write": "Saved",
    "articles/{}/versions": "Versions",
    "products/{}": "Price",
    "submissions/{}": "Received",
}
HELP_SITE = {
    "/open/help/en": "Machines",
    "/open/help/en/search?q=descaling": "Descaling the Fyr S2",
    "/open/help/en/search?q=zzzzqqqq": "zzzzqqqq",
    "/open/help/en/about/2-machines": "Descaling the Fyr S2",
    "/open/help/en/3-descaling-the-fyr-s2": "Descaling the Fyr S2",
}
TOGETHER = 5
SCREENS = list((SALES | SERVICE | AROUND).items())
SHARES = [dict(SCREENS[at : at + TOGETHER]) for at in range(0, len(SCREENS), TOGETHER)]


@pytest.mark.parametrize("screens", SHARES, ids=lambda share: f"from-{next(iter(share))}")
def test_axe_finds_nothing_serious(seen: Page, screens: dict[str, str]) -> None:
    found = []
    seen.goto(next(iter(screens)))
    for path, words in screens.items():
        walk(seen, path)
        expect(seen.get_by_role("main").get_by_text(words).locator("visible=true").first).to_be_visible()
        found += faults(seen)
    assert found == []


def test_axe_finds_nothing_serious_on_a_record_of_each(seen: Page) -> None:
    found = []
    seen.goto("/today")
    for shape, words in RECORDS.items():
        of = "cases" if "{cases}" in shape else shape.split("/")[0]
        one = read(seen, f"/{of}", limit=1)["rows"][0]["id"]
        walk(seen, "/" + shape.replace("{cases}", "{}").format(one))
        expect(seen.get_by_role("main").get_by_text(words).locator("visible=true").first).to_be_visible()
        found += faults(seen)
    assert found == []


@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_serious_on_the_help_site(
    open_page: OpenPage, demo_server: RunningServer, width: int
) -> None:
    visitor = open_page(base_url=demo_server.address, **AS_NEW | {"viewport": {"width": width, "height": 844}})
    visitor.add_init_script(path=AXE)
    found = []
    for path, words in HELP_SITE.items():
        visitor.goto(path)
        expect(visitor.get_by_text(words).locator("visible=true").first).to_be_visible()
        found += faults(visitor, is_ours=False)
    assert found == []


@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_serious_on_a_call_folded_and_unfolded(seen: Page, telephone: Tell, width: int) -> None:
    seen.set_viewport_size({"width": width, "height": 844})
    seen.goto("/people?q=amara")
    telephone("ringing", number="+44 7700 900657")
    telephone("ringing", call="another", number="+47 41 00 00 04")
    calls = seen.get_by_role("region", name="Calls")
    line = calls.locator("[data-call] [aria-expanded]").first
    expect(calls.get_by_role("listitem").first).to_be_visible()
    found = []
    for is_open in (True, False):
        if (line.get_attribute("aria-expanded") == "true") != is_open:
            line.click()
        expect(line).to_have_attribute("aria-expanded", str(is_open).lower())
        found += faults(seen)
    assert found == []
