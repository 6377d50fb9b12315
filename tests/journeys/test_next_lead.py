"""Part of a seller's day: the next lead from the queue, why it is warm, and the deal that it becomes."""

import re
import uuid

import pytest
from playwright.sync_api import Page, expect

from testing.browser_api import read, write

pytestmark = [pytest.mark.journey, pytest.mark.core_journey]


@pytest.fixture
def asked(ada: Page) -> tuple[Page, str]:
    """Amara asks for something that nobody has taken up; and what it is called."""
    word = f"Teapots {uuid.uuid4().hex[:8]}"
    amara = read(ada, "/people", q="amara okafor")["rows"][0]["id"]
    write(ada, "/leads", {"interest": word, "party": amara, "source": "referral", "about": "Forty of them, in blue."})
    return ada, word


def test_the_next_lead_is_read_taken_up_and_becomes_a_deal(asked: tuple[Page, str]) -> None:
    page, word = asked
    page.goto("/lead-queue?order=old&whose=all")
    page.get_by_role("button", name=re.compile(word)).click()
    lead = page.get_by_role("region", name=word)
    expect(lead.get_by_text("Forty of them, in blue.")).to_be_visible()
    expect(lead.get_by_role("link", name="Amara Okafor").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=word)).to_be_visible()
    main = page.get_by_role("main")
    expect(main.get_by_text(re.compile("^Taken up"))).to_be_visible()
    main.get_by_role("button", name=re.compile(r"25 Referral")).click()
    expect(page.get_by_role("dialog").get_by_text(re.compile("noted a lead"))).to_be_visible()
    page.keyboard.press("Escape")
    main.get_by_role("button", name="Qualify", exact=True).click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("The deal is called")).to_have_value(word)
    dialog.get_by_role("button", name="Decides soon").click()
    dialog.get_by_role("button", name="Qualify", exact=True).click()
    expect(main.get_by_text(re.compile("Qualified on .*: Decides soon"))).to_be_visible()
    main.get_by_role("link", name=word).first.click()
    expect(page).to_have_url(re.compile(r"/deals/\d+"))


def test_letting_go_takes_one_press_on_a_reason(asked: tuple[Page, str]) -> None:
    page, word = asked
    lead = read(page, "/leads", q=word)["rows"][0]["id"]
    page.goto(f"/leads/{lead}")
    page.get_by_role("button", name="Let go", exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Only looking").click()
    dialog.get_by_role("button", name="Let go", exact=True).click()
    expect(page.get_by_text(re.compile("Let go on .*: Only looking"))).to_be_visible()


def test_the_queue_gives_out_the_next_one_by_a_key(asked: tuple[Page, str]) -> None:
    page, _ = asked
    page.goto("/lead-queue?whose=all")
    expect(page.get_by_role("button", name="Take the next")).to_be_visible()
    page.keyboard.press("n")
    expect(page).to_have_url(re.compile(r"/leads/\d+"))
    expect(page.get_by_text(re.compile("^Taken up"))).to_be_visible()
