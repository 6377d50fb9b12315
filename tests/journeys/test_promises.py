"""What was promised to a customer can be read on her case, set up in the settings, and counted in the report."""

import re
import uuid

import pytest
from playwright.sync_api import Page, expect

from testing.browser_api import read, write

pytestmark = [pytest.mark.journey, pytest.mark.core_journey]


@pytest.fixture
def case(ada: Page) -> tuple[Page, str]:
    """A case of Amara's in a queue that always works, in which all is answered within two hours; and its subject."""
    word = f"Kettle{uuid.uuid4().hex[:8]}"
    amara = read(ada, "/people", q="amara okafor")["rows"][0]["id"]
    queue = write(ada, "/queues", {"name": word, "asks": "solved"})["id"]
    write(ada, "/promises", {"name": word, "queue": queue, "first_answer": 7200, "resolution": 72000})
    made = write(ada, "/cases", {"subject": f"{word} is cold", "party": amara, "queue": queue, "channel": "phone"})
    ada.goto(f"/cases/{made['id']}")
    return ada, word


def test_a_clock_shows_its_arithmetic(case: tuple[Page, str]) -> None:
    page, _word = case
    page.get_by_role("button", name=re.compile("First answer")).click()
    lines = page.get_by_role("dialog")
    expect(lines).to_contain_text("Promised")
    expect(lines).to_contain_text("2 hr")
    expect(lines).to_contain_text("Left")
    page.keyboard.press("Escape")
    expect(lines).to_be_hidden()


def test_a_customer_is_answered_and_tells_how_it_went(case: tuple[Page, str]) -> None:
    page, word = case
    page.get_by_role("button", name="Answer", exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox", name="What the customer is told").fill("Press it once more.")
    dialog.get_by_text("That solves it").click()
    dialog.get_by_role("button", name="Answer", exact=True).click()
    main = page.get_by_role("main")
    expect(main.get_by_text("Solved", exact=True).first).to_be_visible()
    expect(main.get_by_text("Press it once more.").first).to_be_visible()
    number = page.url.rpartition("/")[2]
    link = read(page, f"/cases/{number}/question")["link"]
    page.goto("/open" + link.partition("/open")[2])
    page.get_by_text("So-so").click()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()
    page.goto(f"/cases/{number}")
    expect(page.get_by_role("main").get_by_text("The customer says")).to_be_visible()
    assert word in page.get_by_role("main").inner_text()


def test_a_queue_s_week_is_set_up_at_a_glance(case: tuple[Page, str]) -> None:
    page, word = case
    page.goto("/settings/queues")
    page.get_by_role("link", name=re.compile(word)).click()
    week = page.get_by_role("group", name="Working hours")
    week.get_by_role("button", name="Add hours on Monday").click()
    week.get_by_role("textbox", name="Monday, until").fill("12:30")
    week.get_by_role("button", name="All working days like this").click()
    expect(week.get_by_role("textbox", name="Friday, until")).to_have_value("12:30")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text(re.compile("is saved. Open cases"))).to_be_visible()
    page.reload()
    expect(page.get_by_role("textbox", name="Friday, until")).to_have_value("12:30")


def test_a_number_of_the_report_opens_the_cases_behind_it(case: tuple[Page, str]) -> None:
    page, word = case
    page.goto("/service/report?days=7")
    page.get_by_role("link", name=re.compile("^Phone")).click()
    expect(page.get_by_role("row").filter(has_text=word).first).to_be_visible()
