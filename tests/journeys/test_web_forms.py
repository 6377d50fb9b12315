"""A visitor fills in a form that an administrator built: on its page, inside another page, and without a script."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from testing.browser_api import read, write
from testing.browser_fixtures import OpenPage
from testing.server import RunningServer
from testing.web_forms import CONTACT
from tests.journeys.axe import AXE

pytestmark = pytest.mark.journey


@pytest.fixture
def form(ada: Page) -> dict[str, Any]:
    ada.goto("/web-forms")
    rows = [{"place": place, **one} for place, one in enumerate(CONTACT)]
    return dict(write(ada, "/web-forms", {"name": "Journey", "opens": "lead", "children": {"questions": rows}}))


def fill_in(page: Any, name: str) -> None:
    page.get_by_label("Your name").fill(name)
    page.get_by_label("E-mail").fill("visitor@journey.example")
    page.get_by_label("What can we do?").fill("Two kettles\nand a cup")


def test_a_form_is_built_by_keyboard_and_seen_as_visitors_see_it(ada: Page, form: dict[str, Any]) -> None:
    ada.goto(f"/web-forms/{form['id']}")
    ada.get_by_role("button", name="Build the form").click()
    page = ada.frame_locator("iframe")
    expect(page.get_by_text("What can we do?")).to_be_visible()
    ada.get_by_role("button", name="Ask for Choice", exact=True).click()
    ada.get_by_label("Question", exact=True).fill("Which colour?")
    ada.get_by_role("textbox", name="Choices").fill("Red\nBlue")
    expect(page.get_by_role("radio", name="Blue")).to_be_visible()
    last = ada.get_by_role("button", name=re.compile("^Which colour"))
    last.focus()
    for _ in range(5):
        ada.keyboard.press("Alt+ArrowUp")
    expect(ada.get_by_role("status").filter(has_text="number 1 of 6")).to_be_visible()
    ada.reload()
    expect(ada.get_by_text("Not saved yet")).to_be_visible()
    ada.get_by_role("button", name="Save", exact=True).click()
    expect(ada.get_by_text("All is saved")).to_be_visible()
    stored = read(ada, f"/web-forms/{form['id']}")["children"]["questions"]
    first = min(stored, key=lambda row: int(row["place"]))
    assert (first["label"], first["options"]) == ("Which colour?", "Red\nBlue")


def test_where_it_lands_is_chosen_among_what_fits(ada: Page, form: dict[str, Any]) -> None:
    ada.goto(f"/web-forms/{form['id']}?look=build")
    ada.get_by_text("Afterwards", exact=True).click()
    expect(ada.get_by_role("combobox", name="Lands in")).to_have_count(0)
    for opens, place, other in (
        ("A case", "Machines", "New business"),
        ("A deal", "New business", "Orders and deliveries"),
    ):
        ada.get_by_role("combobox", name="Each one opens").click()
        ada.get_by_role("option", name=opens).click()
        ada.get_by_role("combobox", name="Lands in").click()
        expect(ada.get_by_role("option", name=place)).to_be_visible()
        expect(ada.get_by_role("option", name=other)).to_have_count(0)
        ada.get_by_role("option", name=place).click()
        ada.get_by_role("button", name="Save", exact=True).click()
        expect(ada.get_by_text("All is saved")).to_be_visible()
        assert read(ada, f"/web-forms/{form['id']}")["lands_in"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_a_form_with_faults(
    open_page: OpenPage, demo_server: RunningServer, scheme: str
) -> None:
    visitor = open_page(base_url=demo_server.address, color_scheme=scheme, viewport={"width": 390, "height": 844})
    visitor.goto("/open/forms/repair-request")
    visitor.get_by_role("button", name="Send").click()
    expect(visitor.get_by_text("Please answer this.").first).to_be_visible()
    visitor.evaluate(AXE.read_text())
    found = visitor.evaluate("axe.run(document)")["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")] == []


def test_what_a_visitor_sends_stands_on_her_page_and_is_a_lead(
    ada: Page, form: dict[str, Any], open_page: OpenPage, demo_server: RunningServer
) -> None:
    visitor = open_page(base_url=demo_server.address)
    visitor.goto(f"/open/forms/{form['slug']}")
    visitor.get_by_role("button", name="Send").click()
    expect(visitor.get_by_text("Please answer this.").first).to_be_visible()
    fill_in(visitor, "Wanda Visitor")
    visitor.wait_for_timeout(2_100)
    visitor.get_by_role("button", name="Send").click()
    expect(visitor.get_by_role("heading", name="Thank you")).to_be_visible()

    (sent,) = read(ada, "/submissions", q="wanda", columns="party,state")["rows"]
    assert sent["state"] == "received"
    ada.goto(f"/submissions/{sent['id']}")
    expect(ada.get_by_text("Two kettles").first).to_be_visible()
    expect(ada.get_by_text("It opened")).to_be_visible()
    ada.goto(f"/people/{sent['party']['id']}")
    expect(ada.get_by_text("A web form was filled in").first).to_be_visible()


@contextmanager
def another_house(page: str) -> Iterator[str]:
    """Somebody else's server, with one page."""

    class Shop(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.2", 0), Shop) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.2:{server.server_port}/"
        server.shutdown()


def test_inside_another_page_the_frame_grows_and_can_be_sent(
    form: dict[str, Any], open_page: OpenPage, demo_server: RunningServer
) -> None:
    home = demo_server.address
    snippet = (
        f'<iframe src="{home}/open/forms/{form["slug"]}?frame=1" data-regulars-form style="height:100px"></iframe>'
        f'<script src="{home}/open/forms/-/embed.js" async></script>'
    )
    with another_house(f"<!doctype html><h1>Our shop</h1>{snippet}") as shop:
        visitor = open_page(base_url=shop)
        visitor.goto("/")
        fill_in_the_frame(visitor)


def fill_in_the_frame(visitor: Page) -> None:
    frame = visitor.frame_locator("iframe")
    expect(frame.get_by_role("button", name="Send")).to_be_visible()
    visitor.wait_for_function("document.querySelector('iframe').getBoundingClientRect().height > 300")
    fill_in(frame, "Frida Framed")
    visitor.wait_for_timeout(2_100)
    frame.get_by_role("button", name="Send").click()
    expect(frame.get_by_role("heading", name="Thank you")).to_be_visible()


def test_without_a_script_it_is_sent_as_well_and_waits(
    ada: Page, form: dict[str, Any], open_page: OpenPage, demo_server: RunningServer
) -> None:
    visitor = open_page(base_url=demo_server.address, java_script_enabled=False)
    visitor.goto(f"/open/forms/{form['slug']}")
    fill_in(visitor, "Plain Patricia")
    visitor.wait_for_timeout(2_100)
    visitor.get_by_role("button", name="Send").click()
    expect(visitor.get_by_text("we sent you a mail with a link")).to_be_visible()
    (sent,) = read(ada, "/submissions", q="patricia", columns="party,state")["rows"]
    assert (sent["state"], sent["party"]) == ("waiting", None)
