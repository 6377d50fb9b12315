"""What is written without a server is sent once it is there again: exactly once, whatever happens on the way."""

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
# What hears of other tabs came with it.
LISTENS = "() => performance.getEntriesByType('resource').some(({ name }) => /offline-(?!bar)[^/]*js$/.test(name))"


@pytest.fixture
def ada(open_page: OpenPage, line: Line, adas_session: StorageState) -> Page:
    """Ada behind a line that may break."""
    return open_page(base_url=line.address, storage_state=adas_session, service_workers="allow")


def someone(page: Page, name: str) -> str:
    """The address of somebody new; the page shows her, and can do so without the server."""
    page.goto("/today")
    path = f"/people/{write(page, '/people', {'name': name, 'job_title': 'Baker'})['id']}"
    page.goto(path)
    expect(page.get_by_role("heading", name=name)).to_be_visible()
    wait_until_readable(page, f'"title":"{name}"')
    return path


def note(page: Page, words: str) -> None:
    page.keyboard.press("n")
    page.get_by_role("textbox", name="Note").fill(words)
    page.keyboard.press("Control+Enter")


def told(page: Page, path: str, words: str) -> int:
    """How often these words stand in somebody's story, as the server tells it."""
    entries = read(page, f"{path}/timeline", limit=50)["entries"]
    return sum(words in (each["text"] or "") for each in entries)


def until_all_is_sent(page: Page) -> None:
    expect(page.get_by_text("Not saved yet")).to_have_count(0, timeout=20_000)
    page.wait_for_timeout(300)
    assert kept(page, "outbox") == []


def test_notes_and_calls_wait_over_reloads_and_are_sent_once(ada: Page) -> None:
    path = someone(ada, "Waiting Wilma")
    ada.context.set_offline(True)
    note(ada, "First word without a line")
    expect(ada.get_by_text("Not saved yet")).to_have_count(1)
    ada.reload()
    expect(ada.get_by_role("heading", name="Waiting Wilma")).to_be_visible()
    expect(ada.get_by_text("Not saved yet")).to_have_count(1)
    ada.keyboard.press("l")
    ada.get_by_role("textbox", name="What was said").fill("Called without a line")
    ada.keyboard.press("Control+Enter")
    expect(ada.get_by_text("Not saved yet")).to_have_count(2)
    ada.get_by_role("button", name="2 wait").click()
    dialog = ada.get_by_role("dialog", name="Written here, not yet saved")
    expect(dialog.get_by_role("link", name="Waiting Wilma")).to_have_count(2)
    ada.keyboard.press("Escape")
    ada.context.set_offline(False)
    until_all_is_sent(ada)
    expect(ada.get_by_role("article").get_by_text("Called without a line")).to_be_visible()
    assert (told(ada, path, "First word without"), told(ada, path, "Called without")) == (1, 1)


@pytest.mark.core_journey
def test_a_note_whose_answer_is_lost_is_sent_again_and_stands_once(ada: Page, line: Line) -> None:
    path = someone(ada, "Halfway Hedda")
    line.swallows = r"/notes$"
    note(ada, "Half sent and whole kept")
    expect(ada.get_by_text("Not saved yet")).to_have_count(1)
    assert told(ada, path, "Half sent") == 1
    ada.reload()
    expect(ada.get_by_text("Not saved yet")).to_have_count(1, timeout=20_000)
    line.swallows = None
    until_all_is_sent(ada)
    assert told(ada, path, "Half sent") == 1
    assert line.asked.count(("POST", "/api/notes")) >= 2


@pytest.mark.core_journey
def test_several_tabs_send_it_once(ada: Page, line: Line) -> None:
    path = someone(ada, "Threefold Thea")
    tabs = [ada, *(ada.context.new_page() for _ in range(2))]
    for tab in tabs[1:]:
        tab.goto(path)
        expect(tab.get_by_role("heading", name="Threefold Thea")).to_be_visible()
        wait_until(tab, LISTENS)
    line.is_cut = True
    note(tabs[0], "Once for all tabs")
    for tab in tabs:
        expect(tab.get_by_text("Not saved yet")).to_have_count(1)
    before = line.asked.count(("POST", "/api/notes"))
    line.is_cut = False
    for tab in tabs:
        tab.bring_to_front()
        until_all_is_sent(tab)
    assert told(ada, path, "Once for all tabs") == 1
    assert line.asked.count(("POST", "/api/notes")) - before == 1


@only_in_soak
def test_what_waits_survives_a_restart_of_the_server(start_server: StartServer, open_page: OpenPage) -> None:
    server = start_server(demo=True, jobs=False)
    page = open_page(base_url=server.address, service_workers="allow")
    page.goto("/")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/today")
    path = someone(page, "Restarted Ronja")
    server.stop()
    note(page, "Written while it was down")
    expect(page.get_by_text("Not saved yet")).to_have_count(1)
    see_that_it_says_offline(page, "The server cannot be reached.")
    server.start()
    until_all_is_sent(page)
    assert told(page, path, "Written while it was down") == 1


@only_in_soak
def test_what_waits_can_be_taken_back_to_editing_or_thrown_away(ada: Page) -> None:
    path = someone(ada, "Discarded Dora")
    ada.context.set_offline(True)
    note(ada, "Better not")
    ada.get_by_role("button", name="Edit", exact=True).click()
    box = ada.get_by_role("textbox", name="Note")
    expect(box).to_have_text("Better not")
    box.press("Control+Enter")
    ada.get_by_role("button", name="Throw away").click()
    expect(ada.get_by_text("Not saved yet")).to_have_count(0)
    ada.context.set_offline(False)
    expect(ada.get_by_role("status").filter(has_text="You are offline.")).to_have_count(0)
    assert kept(ada, "outbox") == []
    assert told(ada, path, "Better not") == 0


@only_in_soak
def test_what_the_server_refuses_is_explained_and_holds_up_nothing(
    ada: Page, line: Line, demo_server: RunningServer
) -> None:
    gone, path = someone(ada, "Vanished Vera"), someone(ada, "Present Paula")
    line.is_cut = True
    for page, name in ((gone, "Vanished Vera"), (path, "Present Paula")):
        ada.goto(page)
        expect(ada.get_by_role("heading", name=name)).to_be_visible()
        note(ada, f"For {name}")
        expect(ada.get_by_text("Not saved yet")).to_have_count(1)
    token = {each["name"]: each["value"] for each in ada.context.cookies()}["csrftoken"]
    headers = {"X-CSRFToken": token, "Referer": demo_server.address}
    direct = f"{demo_server.address}/api{gone}"
    version = ada.request.get(direct).json()["version"]
    assert ada.request.delete(f"{direct}?version={version}", headers=headers).ok
    assert ada.request.post(f"{direct}/purge", headers=headers, data={}).ok
    line.is_cut = False
    expect(ada.get_by_text("Not saved yet")).to_have_count(0, timeout=20_000)
    assert told(ada, path, "For Present Paula") == 1
    ada.get_by_role("button", name="1 waits").click()
    dialog = ada.get_by_role("dialog", name="Written here, not yet saved")
    expect(dialog.get_by_text("This was refused")).to_be_visible()
    dialog.get_by_role("button", name="Throw away").click()
    expect(ada.get_by_text("could not be saved")).to_have_count(0)


@only_in_soak
def test_what_waits_stays_when_the_session_is_over_and_goes_out_after_signing_in(ada: Page, line: Line) -> None:
    path = someone(ada, "Confused Cora")
    line.is_cut = True
    note(ada, "Own word of Ada")
    expect(ada.get_by_text("Not saved yet")).to_have_count(1)
    line.is_cut = False
    ada.context.clear_cookies(name="sessionid")
    expect(ada.get_by_role("dialog", name="You have been signed out")).to_be_visible()
    assert len(kept(ada, "outbox")) == 1
    dialog = ada.get_by_role("dialog")
    dialog.get_by_label("Password", exact=True).fill("lighthouse-42")
    dialog.get_by_role("button", name="Sign in").click()
    until_all_is_sent(ada)
    assert told(ada, path, "Own word of Ada") == 1


def edit_title(page: Page, words: str) -> None:
    page.get_by_role("button", name="Edit Job title").click()
    box = page.get_by_role("textbox", name="Job title")
    box.fill(words)
    box.press("Enter")


@only_in_soak
def test_a_field_edited_without_the_server_is_saved_when_it_is_back(ada: Page) -> None:
    path = someone(ada, "Edited Elsa")
    ada.context.set_offline(True)
    edit_title(ada, "Miller")
    expect(ada.get_by_text("Job title: Miller")).to_be_visible()
    ada.reload()
    expect(ada.get_by_role("region", name="Work").get_by_text("Miller")).to_be_visible()
    ada.context.set_offline(False)
    expect(ada.get_by_text("what you changed without the server is saved")).to_be_visible()
    until_all_is_sent(ada)
    assert read(ada, path)["job_title"] == "Miller"


@pytest.mark.core_journey
@pytest.mark.parametrize(("choice", "stands"), [("Yours", "Miller"), ("Theirs", "Head baker")])
def test_a_field_edited_on_both_sides_shows_both_values(
    ada: Page, line: Line, demo_server: RunningServer, choice: str, stands: str
) -> None:
    path = someone(ada, f"Contested Clara {choice}")
    line.is_cut = True
    edit_title(ada, "Miller")
    expect(ada.get_by_text("Job title: Miller")).to_be_visible()
    token = {each["name"]: each["value"] for each in ada.context.cookies()}["csrftoken"]
    direct = f"{demo_server.address}/api{path}"
    changed = ada.request.patch(
        direct,
        data={"version": ada.request.get(direct).json()["version"], "job_title": "Head baker"},
        headers={"X-CSRFToken": token, "Referer": demo_server.address},
    )
    assert changed.ok, changed.text()
    line.is_cut = False
    dialog = ada.get_by_role("dialog", name="Somebody else changed")
    expect(dialog.get_by_text("Head baker")).to_be_visible()
    expect(dialog.get_by_text("Miller")).to_be_visible()
    dialog.get_by_role("radio", name=choice).check()
    dialog.get_by_role("button", name="Save my choice").click()
    expect(dialog).to_have_count(0)
    expect(ada.get_by_role("region", name="Work").get_by_text(stands)).to_be_visible()
    until_all_is_sent(ada)
    assert read(ada, path)["job_title"] == stands


def test_signing_out_warns_of_what_is_not_saved_and_leaves_nothing(ada: Page) -> None:
    sign_in_anew(ada)
    someone(ada, "Warned Wanda")
    ada.context.set_offline(True)
    note(ada, "Nearly lost")
    expect(ada.get_by_text("Not saved yet")).to_have_count(1)
    ada.get_by_role("navigation").get_by_role("button", name="Ada").first.click()
    ada.get_by_role("menuitem", name="Sign out").click()
    dialog = ada.get_by_role("dialog", name="Not everything is saved yet")
    expect(dialog.get_by_text("Not saved yet")).to_be_visible()
    dialog.get_by_role("button", name="Throw it away and sign out").click()
    ada.wait_for_url("**/sign-in")
    assert kept(ada, "outbox") == kept(ada, "seen") == []
    ada.context.set_offline(False)
    ada.goto("/today")
    # Signing out itself is made up for.
    ada.wait_for_url("**/sign-in**")


@only_in_soak
def test_what_waits_can_be_read_by_everybody_on_a_phone_too(
    open_page: OpenPage, line: Line, adas_session: StorageState
) -> None:
    size = {"width": 390, "height": 844}
    phone = open_page(base_url=line.address, storage_state=adas_session, service_workers="allow", viewport=size)
    phone.add_init_script(path=AXE)
    someone(phone, "Small Sanna")
    phone.context.set_offline(True)
    phone.get_by_role("tab", name="Story").click()
    note(phone, "Thumbed in")
    expect(phone.get_by_text("Not saved yet")).to_have_count(1)
    assert fits(phone)
    assert faults(phone) == []
    phone.get_by_role("button", name="1 waits").click()
    expect(phone.get_by_role("dialog", name="Written here, not yet saved")).to_be_visible()
    assert fits(phone)
    assert faults(phone, "[role=dialog]") == []
