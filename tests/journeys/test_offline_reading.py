"""Without a network the house opens, and what was seen lately can be read; nothing of it is left for others."""

import re

import pytest
from playwright.sync_api import Page, StorageState, expect

from testing.browser_api import read, write
from testing.browser_fixtures import OpenPage
from testing.line import Line
from testing.server import RunningServer
from testing.server_fixtures import StartServer
from tests.journeys.axe import AXE, faults
from tests.journeys.offline import (
    kept,
    only_in_soak,
    see_that_it_says_offline,
    sign_in_anew,
    wait_until,
    wait_until_readable,
)
from tests.journeys.test_phone import fits

pytestmark = pytest.mark.journey
SECRET = "harbour-light-42"
AS_OF = re.compile(r"as of \d{1,2}:\d\d")


@pytest.fixture
def ada(open_page: OpenPage, line: Line, adas_session: StorageState) -> Page:
    """Ada behind a line that may break."""
    return open_page(base_url=line.address, storage_state=adas_session, service_workers="allow")


def someone(page: Page, name: str) -> str:
    """The address of somebody new, with a note in her story; the page shows her."""
    page.goto("/today")
    person = write(page, "/people", {"name": name, "job_title": "Baker"})["id"]
    write(page, "/notes", {"party": person, "text": f"<p>{name} likes rye.</p>"})
    page.goto(f"/people/{person}")
    expect(page.get_by_role("heading", name=name)).to_be_visible()
    return f"/people/{person}"


def test_what_was_seen_is_read_without_a_network_and_says_of_when_it_is(ada: Page) -> None:
    path = someone(ada, "Distant Dina")
    wait_until_readable(ada, "likes rye")
    ada.goto("/people?q=Distant")
    expect(ada.get_by_role("grid").get_by_text("Distant Dina")).to_be_visible()
    wait_until_readable(ada, "Distant Dina", "likes rye", '"rows":[{"id":')
    ada.context.set_offline(True)
    ada.reload()
    expect(ada.get_by_role("grid").get_by_text("Distant Dina")).to_be_visible()
    see_that_it_says_offline(ada)
    expect(ada.get_by_role("status").filter(has_text=AS_OF)).to_be_visible()
    ada.goto(path)
    expect(ada.get_by_role("heading", name="Distant Dina")).to_be_visible()
    expect(ada.get_by_role("article").get_by_text("likes rye.")).to_be_visible()
    ada.context.set_offline(False)
    expect(ada.get_by_role("status").filter(has_text="You are offline.")).to_have_count(0)


@only_in_soak
def test_a_stopped_server_is_said_and_the_page_catches_up_by_itself(
    ada: Page, line: Line, demo_server: RunningServer
) -> None:
    path = someone(ada, "Patient Pia")
    wait_until_readable(ada, "Patient Pia", "likes rye")
    line.is_cut = True
    ada.reload()
    expect(ada.get_by_role("heading", name="Patient Pia")).to_be_visible()
    see_that_it_says_offline(ada, "The server cannot be reached.")
    person = ada.request.get(f"{demo_server.address}/api{path}").json()
    token = {each["name"]: each["value"] for each in ada.context.cookies()}["csrftoken"]
    changed = ada.request.patch(
        f"{demo_server.address}/api{path}",
        data={"version": person["version"], "job_title": "Head baker"},
        headers={"X-CSRFToken": token, "Referer": demo_server.address},
    )
    assert changed.ok, changed.text()
    line.is_cut = False
    expect(ada.get_by_role("region", name="Work").get_by_text("Head baker")).to_be_visible()
    expect(ada.get_by_role("status").filter(has_text="cannot be reached")).to_have_count(0)


@only_in_soak
def test_what_was_never_seen_says_why_it_is_not_there(ada: Page) -> None:
    someone(ada, "Known Karl")
    unseen = write(ada, "/people", {"name": "Unseen Uma"})["id"]
    wait_until_readable(ada, "Known Karl")
    ada.context.set_offline(True)
    ada.goto(f"/people/{unseen}")
    expect(ada.get_by_text("not seen here before")).to_be_visible()
    ada.context.set_offline(False)
    expect(ada.get_by_role("heading", name="Unseen Uma")).to_be_visible()


def test_signing_out_leaves_nothing_here(ada: Page) -> None:
    sign_in_anew(ada)
    someone(ada, "Private Petra")
    wait_until_readable(ada, "Private Petra")
    ada.get_by_role("navigation").get_by_role("button", name="Ada").first.click()
    ada.get_by_role("menuitem", name="Sign out").click()
    ada.wait_for_url("**/sign-in")
    assert kept(ada, "seen") == kept(ada, "outbox") == []
    assert "Petra" not in ada.evaluate("JSON.stringify(localStorage)")


def test_the_worker_keeps_no_answer_of_the_api(ada: Page) -> None:
    someone(ada, "Guarded Greta")
    wait_until_readable(ada, "Guarded Greta")
    addresses = ada.evaluate(
        "async () => (await Promise.all((await caches.keys()).map(async (name) =>"
        " (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).flat()"
    )
    assert len(addresses) > 50
    assert [each for each in addresses if each.startswith("/api")] == []


@only_in_soak
def test_who_is_signed_out_from_elsewhere_reads_nothing_any_more(ada: Page, line: Line) -> None:
    someone(ada, "Ended Edith")
    wait_until_readable(ada, "Ended Edith")
    ada.context.clear_cookies(name="sessionid")
    expect(ada.get_by_role("dialog", name="You have been signed out")).to_be_visible()
    assert kept(ada, "seen") == []
    line.is_cut = True
    ada.reload()
    expect(ada.get_by_role("alert").get_by_text("The server cannot be reached")).to_be_visible()
    expect(ada.get_by_text("Ended Edith")).to_have_count(0)


def colleague(ada: Page, name: str, email: str) -> str:
    """Make somebody who may do all that Ada may; give her id."""
    role = next(each["id"] for each in read(ada, "/roles") if each["slug"] == "administrator")
    made = write(ada, "/users", {"name": name, "email": email, "roles": [role], "password": SECRET})
    return str(made["id"])


def come_in(page: Page, email: str) -> None:
    """Sign in where nobody is."""
    page.goto("/sign-in")
    page.get_by_label("E-mail").fill(email)
    page.get_by_role("textbox", name="Password").fill(SECRET)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/today")


def test_somebody_else_who_signs_in_finds_nothing_of_whoever_was_here(ada: Page) -> None:
    someone(ada, "Earlier Emil")
    wait_until_readable(ada, "Earlier Emil")
    ada.keyboard.press("n")
    ada.get_by_role("textbox", name="Note").fill("A word of Ada's")
    colleague(ada, "Nina Next", "nina@offline.example")
    ada.wait_for_function("JSON.stringify(localStorage).includes('A word of Ada')")
    ada.context.clear_cookies()
    come_in(ada, "nina@offline.example")
    assert [each for each in kept(ada, "seen") if "Earlier Emil" in str(each["text"])] == []
    assert "A word of Ada" not in ada.evaluate("JSON.stringify(localStorage)")
    assert "Emil" not in ada.evaluate("JSON.stringify(localStorage)")


@only_in_soak
def test_a_closed_account_s_browser_forgets_what_was_seen(ada: Page, open_page: OpenPage, line: Line) -> None:
    nina = colleague(ada, "Gone Gitte", "gitte@offline.example")
    hers = open_page(base_url=line.address, service_workers="allow")
    come_in(hers, "gitte@offline.example")
    someone(hers, "Secret Sigrid")
    wait_until_readable(hers, "Secret Sigrid")
    write(ada, f"/users/{nina}", {"is_active": False}, method="PATCH")
    expect(hers.get_by_role("dialog", name="You have been signed out")).to_be_visible()
    assert kept(hers, "seen") == []
    line.is_cut = True
    hers.reload()
    expect(hers.get_by_role("alert").get_by_text("The server cannot be reached")).to_be_visible()
    expect(hers.get_by_text("Secret Sigrid")).to_have_count(0)


@only_in_soak
def test_where_an_administrator_wants_it_nothing_is_kept_at_all(start_server: StartServer, open_page: OpenPage) -> None:
    server = start_server(demo=True, jobs=False, REGULARS_OFFLINE="off")
    page = open_page(base_url=server.address, service_workers="allow")
    page.goto("/sign-in")
    page.evaluate("navigator.serviceWorker.register('/sw.js').then(() => undefined)")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/today")
    wait_until(page, "async () => (await navigator.serviceWorker.getRegistrations()).length === 0")
    page.wait_for_timeout(3_000)
    assert kept(page, "seen") == []
    assert page.evaluate("caches.keys()") == []


@only_in_soak
def test_the_bar_can_be_read_by_everybody_on_a_phone_too(
    open_page: OpenPage, line: Line, adas_session: StorageState
) -> None:
    size = {"width": 390, "height": 844}
    phone = open_page(base_url=line.address, storage_state=adas_session, service_workers="allow", viewport=size)
    phone.add_init_script(path=AXE)
    someone(phone, "Tiny Tine")
    wait_until_readable(phone, "Tiny Tine")
    phone.context.set_offline(True)
    see_that_it_says_offline(phone)
    assert fits(phone)
    assert faults(phone) == []
