"""From room to room on the screens: what is won, what a case turns into, what a deal's trouble turns into."""

import uuid
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from testing.browser_api import read, write

pytestmark = pytest.mark.journey


@pytest.fixture
def firm(ada: Page) -> dict[str, Any]:
    """An organisation of its own, with a stage that deals can stand in and a queue that cases wait in."""
    word = f"Kiln{uuid.uuid4().hex[:8]}"
    ada.goto("/today")
    line = write(ada, "/pipelines", {"name": f"{word} line"})
    stage = write(ada, "/stages", {"name": "Talk", "pipeline": line["id"], "probability": "10"})
    write(ada, "/queues", {"name": f"{word} queue"})
    made = write(ada, "/organisations", {"name": f"{word} Works"})
    return {"id": made["id"], "word": word, "stage": stage["id"]}


def deal_with(ada: Page, firm: dict[str, Any]) -> dict[str, Any]:
    body = {"name": f"{firm['word']} bricks", "party": firm["id"], "stage": firm["stage"]}
    return dict(write(ada, "/deals", body))


def test_a_deal_that_is_won_stands_in_service_s_tasks_and_its_people_on_the_organisation(
    ada: Page, firm: dict[str, Any]
) -> None:
    deal = deal_with(ada, firm)
    person = write(ada, "/people", {"name": f"Mira {firm['word']}"})
    write(ada, "/parts", {"deal": deal["id"], "party": person["id"], "part": "decides"})
    ada.goto(f"/deals/{deal['id']}")
    ada.get_by_role("main").get_by_role("button", name="Won", exact=True).click()
    ada.goto(f"/organisations/{firm['id']}")
    main = ada.get_by_role("main")
    expect(main.get_by_text(f"Welcome {firm['word']} Works").first).to_be_visible()
    tie = read(ada, "/relationships", filter={"field": "target", "op": "is", "value": firm["id"]})["rows"][0]
    assert (tie["source"]["title"], tie["note"]) == (f"Mira {firm['word']}", "Decides")


def choose_from_menu(ada: Page, verb: str) -> None:
    """Choose from what else can be done with the record, for which its head has no button."""
    ada.get_by_role("main").get_by_role("button", name="More to do with").click()
    ada.get_by_role("menuitem", name=verb, exact=True).click()


def test_a_case_is_handed_to_sales(ada: Page, firm: dict[str, Any]) -> None:
    case = write(ada, "/cases", {"subject": f"{firm['word']} wants more", "party": firm["id"]})
    ada.goto(f"/cases/{case['id']}")
    choose_from_menu(ada, "To sales")
    dialog = ada.get_by_role("dialog")
    dialog.get_by_label("What they may want").fill("A second kiln")
    dialog.get_by_role("button", name="To sales").click()
    expect(ada.get_by_role("main").get_by_text("handed a case to sales").first).to_be_visible()
    rows = read(ada, "/deals", q=firm["word"])["rows"]
    assert [row["name"] for row in rows] == [f"{firm['word']} wants more"]


def test_a_deal_s_trouble_opens_a_case(ada: Page, firm: dict[str, Any]) -> None:
    deal = deal_with(ada, firm)
    ada.goto(f"/deals/{deal['id']}")
    choose_from_menu(ada, "Open a case")
    dialog = ada.get_by_role("dialog")
    dialog.get_by_label("What is the matter").fill(f"{firm['word']} cracked")
    dialog.get_by_role("button", name="Open a case").click()
    expect(ada.get_by_role("main").get_by_text("asked service for help").first).to_be_visible()
    assert [row["subject"] for row in read(ada, "/cases", q=firm["word"])["rows"]] == [f"{firm['word']} cracked"]
