"""Tasks say what is late, what was done and for whom, in the list and on their own page."""

import datetime as dt
import re
import uuid

import pytest
from playwright.sync_api import Page, expect

from testing.browser_api import read, write

pytestmark = [pytest.mark.journey, pytest.mark.core_journey]


@pytest.fixture
def promised(ada: Page) -> tuple[Page, str]:
    """Three tasks with Amara, one of them late and one done, in the list that shows only them; and their first word."""
    word = f"Kettle{uuid.uuid4().hex[:8]}"
    amara = read(ada, "/people", q="amara okafor")["rows"][0]["id"]
    today = dt.date.today()  # noqa: DTZ011 - days late are counted in whole days, the exact one is not looked at
    for title, due in ((f"{word} later", 30), (f"{word} late", -10), (f"{word} done", -20)):
        task = write(ada, "/tasks", {"title": title, "party": amara, "due_on": str(today + dt.timedelta(due))})
        if title.endswith("done"):
            write(ada, f"/tasks/{task['id']}/verbs/complete", {})
    ada.goto(f"/tasks?q={word}")
    return ada, word


def test_late_ones_come_first_in_red_and_done_ones_last_and_quiet(promised: tuple[Page, str]) -> None:
    page, word = promised
    rows = page.get_by_role("row").filter(has_text=word)
    expect(rows).to_contain_text([f"{word} late", f"{word} later", f"{word} done"])
    expect(rows.nth(0)).to_contain_text(re.compile(r"\d+ days late"))
    expect(rows.nth(0)).to_have_attribute("data-tone", "late")
    expect(rows.nth(2)).to_have_attribute("data-tone", "done")
    expect(rows.nth(2)).not_to_contain_text("days late")


def test_a_tasks_page_shows_whom_it_is_about_what_came_before_and_what_else_is_promised(
    promised: tuple[Page, str],
) -> None:
    page, word = promised
    page.get_by_role("link", name=f"{word} late", exact=True).click()
    main = page.get_by_role("main")
    expect(
        main.get_by_text("10 days late").or_(main.get_by_text(re.compile("^(9|11) days late"))).first
    ).to_be_visible()
    expect(main.get_by_role("region", name="About").get_by_role("link", name="Amara Okafor")).to_be_visible()
    expect(main.get_by_role("region", name="Also promised").get_by_text(f"{word} later")).to_be_visible()
    expect(main.get_by_role("region", name="What came before").get_by_text("The whole story")).to_be_visible()
    main.get_by_role("button", name="Done", exact=True).click()
    expect(main.get_by_text(re.compile("^Done \\d"))).to_be_visible()
