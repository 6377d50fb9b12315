"""Two people edit one record: nobody's words are overwritten unseen; whoever was later chooses."""

import pytest
from playwright.sync_api import Page, StorageState, expect

from testing.browser_api import read, write
from testing.browser_fixtures import OpenPage
from testing.server import RunningServer

pytestmark = [pytest.mark.journey, pytest.mark.core_journey]


@pytest.fixture
def both(open_page: OpenPage, demo_server: RunningServer, adas_session: StorageState) -> tuple[Page, Page, str]:
    """Two browsers on one person's page, and its address."""
    one, other = (open_page(base_url=demo_server.address, storage_state=adas_session) for _ in range(2))
    path = f"/people/{write(one, '/people', {'name': 'Contested Connie', 'job_title': 'Baker'})['id']}"
    for page in (one, other):
        page.goto(path)
        expect(page.get_by_role("heading", name="Contested Connie")).to_be_visible()
    return one, other, path


def edit_title(page: Page, words: str) -> None:
    page.get_by_role("button", name="Edit Job title").click()
    box = page.get_by_role("textbox", name="Job title")
    box.fill(words)
    box.press("Enter")


@pytest.mark.parametrize(("choice", "stands"), [("Yours", "Miller"), ("Theirs", "Head baker")])
def test_the_later_one_sees_both_values_and_chooses(both: tuple[Page, Page, str], choice: str, stands: str) -> None:
    one, other, path = both
    other.get_by_role("button", name="Edit Job title").click()
    edit_title(one, "Head baker")
    expect(one.get_by_text("Job title of Contested Connie is now Head baker.")).to_be_visible()
    box = other.get_by_role("textbox", name="Job title")
    box.fill("Miller")
    box.press("Enter")
    dialog = other.get_by_role("dialog", name="Somebody else changed “Contested Connie” while you did")
    expect(dialog.get_by_text("Head baker")).to_be_visible()
    expect(dialog.get_by_text("Miller")).to_be_visible()
    dialog.get_by_role("radio", name=choice).check()
    dialog.get_by_role("button", name="Save my choice").click()
    expect(dialog).to_have_count(0)
    expect(other.get_by_role("region", name="Work").get_by_text(stands)).to_be_visible()
    assert read(one, path)["job_title"] == stands


def test_edits_of_different_fields_both_stand_without_a_question(both: tuple[Page, Page, str]) -> None:
    one, other, path = both
    edit_title(one, "Head baker")
    expect(one.get_by_text("is now Head baker.")).to_be_visible()
    other.get_by_role("button", name="Edit Name").click()
    box = other.get_by_role("textbox", name="Name")
    box.fill("Agreeable Agnes")
    box.press("Enter")
    expect(other.get_by_role("heading", name="Agreeable Agnes")).to_be_visible()
    expect(other.get_by_text("Head baker").first).to_be_visible()
    now = read(one, path)
    assert (now["name"], now["job_title"]) == ("Agreeable Agnes", "Head baker")


@pytest.mark.parametrize(("choice", "stands"), [("Yours", "For the night"), ("Theirs", "For the morning")])
def test_of_two_administrators_the_later_one_chooses_too(
    open_page: OpenPage, demo_server: RunningServer, adas_session: StorageState, choice: str, stands: str
) -> None:
    one, other = (open_page(base_url=demo_server.address, storage_state=adas_session) for _ in range(2))
    role = write(one, "/roles", {"label": f"Bakers of {choice}", "help": "For the day"})
    for page, words in ((one, "For the morning"), (other, "For the night")):
        page.goto(f"/settings/roles/{role['id']}")
        page.get_by_label("For whom").fill(words)
    other.get_by_role("checkbox", name="People: Create").check()
    one.get_by_role("button", name="Save").click()
    expect(one.get_by_role("button", name="Save")).to_be_disabled()
    other.get_by_role("button", name="Save").click()
    dialog = other.get_by_role("dialog", name=f"Somebody else changed “Bakers of {choice}” while you did")
    for words in ("For the morning", "For the night"):
        expect(dialog.get_by_text(words)).to_be_visible()
    expect(dialog.get_by_text("Rights")).to_have_count(0)
    dialog.get_by_role("radio", name=choice).check()
    dialog.get_by_role("button", name="Save my choice").click()
    expect(other.get_by_role("button", name="Save")).to_be_disabled()
    expect(other.get_by_label("For whom")).to_have_value(stands)
    now = next(each for each in read(one, "/roles") if each["id"] == role["id"])
    assert (now["help"], now["rights"]["people"]["create"]) == (stands, True)
