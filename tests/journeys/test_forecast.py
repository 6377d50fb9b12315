"""Every Monday: the forecast, a goal set in place, what was believed before, the reports, and the rows behind."""

import re

import pytest
from playwright.sync_api import Page, expect

from testing.browser_api import read

pytestmark = [pytest.mark.journey]


def test_a_number_of_the_forecast_leads_to_its_deals(ada: Page) -> None:
    ada.goto("/forecast?month=all")
    table = ada.get_by_role("table").first
    expect(table.get_by_role("row", name=re.compile("Everybody"))).to_be_visible()
    number = table.get_by_role("link", name=re.compile("^Everybody, Best case")).first
    number.click()
    expect(ada.get_by_role("heading", level=1, name="Deals")).to_be_visible()
    expect(ada.get_by_text("is at least", exact=False).first).to_be_visible()
    expect(ada.get_by_role("row").nth(1)).to_be_visible()


def test_a_goal_is_set_where_it_stands(ada: Page) -> None:
    ada.goto("/forecast")
    goal = ada.get_by_role("button", name=re.compile("^Goal of Everybody"))
    goal.click()
    box = ada.get_by_role("textbox", name="Goal of Everybody")
    box.fill("123456")
    box.press("Enter")
    expect(ada.get_by_text(re.compile("The goal is (set|changed)"))).to_be_visible()
    expect(ada.get_by_role("button", name=re.compile("Goal of Everybody.*123,456"))).to_be_visible()


def test_a_month_s_goal_is_set_before_anything_is_expected(ada: Page) -> None:
    ada.goto("/forecast?since=2041-05")
    expect(ada.get_by_text("Nothing is expected in these months")).to_be_visible()
    ada.get_by_role("group", name="Months").last.get_by_role("button").nth(1).click()
    ada.get_by_role("button", name=re.compile("^Goal of Everybody")).click()
    box = ada.get_by_role("textbox", name="Goal of Everybody")
    box.fill("98765")
    box.press("Enter")
    expect(ada.get_by_text("The goal is set")).to_be_visible()
    expect(ada.get_by_role("button", name=re.compile("Goal of Everybody.*98,765"))).to_be_visible()
    goals = [one for one in read(ada, "/forecast", since="2041-05")["goals"] if one["period"] == "month"]
    assert [one["name"] for one in goals] == ["2041-06"]


def test_what_was_believed_four_weeks_ago_is_a_choice_away(ada: Page) -> None:
    ada.goto("/forecast")
    expect(ada.get_by_role("heading", name=re.compile("^What we believed of"))).to_be_visible()
    chart = ada.get_by_role("application", name=re.compile("night by night"))
    chart.focus()
    ada.keyboard.press("ArrowLeft")
    ada.keyboard.press("ArrowLeft")
    expect(ada.get_by_text(re.compile(r"^On \d"))).to_be_visible()
    ada.keyboard.press("Enter")
    expect(ada.get_by_text(re.compile("^As it was believed when"))).to_be_visible()
    assert len(read(ada, "/forecast")["noted"]) > 28


def test_the_reports_tell_where_deals_stopped_and_lead_to_them(ada: Page) -> None:
    ada.goto("/sales-reports")
    funnel = ada.get_by_role("region", name="From stage to stage")
    expect(funnel.get_by_text(re.compile("went on")).first).to_be_visible()
    count = funnel.get_by_role("link").first
    told = int(re.sub(r"\D", "", count.inner_text()))
    count.click()
    expect(ada.get_by_role("heading", level=1, name="Deals")).to_be_visible()
    expect(ada.get_by_text(str(told), exact=True).first).to_be_visible()


def test_the_reports_tell_whom_we_met_and_lead_there(ada: Page) -> None:
    ada.goto("/sales-reports")
    met = ada.get_by_role("region", name="Whom we met")
    expect(met.get_by_role("row", name=re.compile("All deals"))).to_be_visible()
    count = met.get_by_role("link", name=re.compile("^Stormkaffe, Closed deals"))
    told = int(re.sub(r"\D", "", count.inner_text()))
    count.click()
    expect(ada.get_by_role("heading", level=1, name="Parts in deals")).to_be_visible()
    expect(ada.get_by_text(str(told), exact=True).first).to_be_visible()
    ada.goto("/sales-reports")
    met.get_by_role("link", name="Stormkaffe", exact=True).click()
    expect(ada.get_by_role("heading", level=1, name="Stormkaffe")).to_be_visible()
    expect(ada.get_by_role("main").get_by_text("Competes", exact=True).first).to_be_visible()
