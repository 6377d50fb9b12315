"""What journeys share: somebody who has signed in to the demo company."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, StorageState, expect

from testing.browser_fixtures import AS_NEW, MILLISECONDS_TO_WAIT, OpenPage
from testing.line import Line, bad_line
from testing.server import RunningServer
from tests.journeys.axe import AXE
from tests.journeys.ringing import Tell, telephone_of

expect.set_options(timeout=MILLISECONDS_TO_WAIT)


@pytest.fixture(scope="session")
def adas_session(browser: Browser, demo_server: RunningServer) -> StorageState:
    """The cookies of Ada, the demo company's owner, who signs in once for all journeys."""
    context = browser.new_context(base_url=demo_server.address, **AS_NEW)
    page = context.new_page()
    page.goto("/")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/today")
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def ada(open_page: OpenPage, demo_server: RunningServer, adas_session: StorageState) -> Page:
    """A browser in which Ada is signed in; `ada.goto("/people")`."""
    return open_page(base_url=demo_server.address, storage_state=adas_session)


@pytest.fixture
def seen(ada: Page) -> Page:
    """Ada's browser with axe in every page."""
    ada.add_init_script(path=AXE)
    return ada


@pytest.fixture
def telephone(ada: Page) -> Iterator[Tell]:
    """Tell of calls at Ada's telephone: `telephone("ringing", number="+47 …")`."""
    with telephone_of(ada) as tell:
        yield tell


@pytest.fixture
def line(demo_server: RunningServer) -> Iterator[Line]:
    """A line to the demo company that may break: `line.is_cut = True`."""
    with bad_line(demo_server.address) as opened:
        yield opened
