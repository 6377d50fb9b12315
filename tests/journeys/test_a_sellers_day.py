"""A seller's day: what needs her, a deal pushed on, its next step and people, lines that add up, won and lost."""

import re
import uuid

import pytest
from playwright.sync_api import Locator, Page, expect

from testing.browser_api import read, write

pytestmark = pytest.mark.journey


class Way:
    """A pipeline of this test's own, with one deal in it."""

    def __init__(self, page: Page) -> None:
        self.page, self.word = page, f"Teapot{uuid.uuid4().hex[:8]}"
        self.line = write(page, "/pipelines", {"name": self.word})["id"]
        rows = (("First talk", "10"), ("Offer made", "50"), ("Agreed", "90"))
        self.stages = [
            write(page, "/stages", {"name": name, "pipeline": self.line, "probability": chance})["id"]
            for name, chance in rows
        ]
        offer = read(page, f"/stages/{self.stages[1]}")
        needs = {"version": offer["version"], "children": {"needs": [{"field": "expected_on"}]}}
        write(page, f"/stages/{self.stages[1]}", needs, method="PATCH")
        self.party = read(page, "/people", q="amara okafor")["rows"][0]
        self.deal = write(
            page, "/deals",
            {"name": self.title, "party": self.party["id"], "stage": self.stages[0], "value": {"amount": "800"}},
        )["id"]  # fmt: skip

    @property
    def title(self) -> str:
        """What the deal is called."""
        return f"Forty {self.word}"

    def column(self, name: str) -> Locator:
        """A stage of the board."""
        return self.page.get_by_role("region", name=re.compile(f"^{name}, "))

    def card(self, name: str) -> Locator:
        """The deal's card in a stage."""
        return self.column(name).get_by_role("listitem", name=self.title)


@pytest.fixture
def way(ada: Page) -> Way:
    return Way(ada)


def show_board(way: Way) -> None:
    way.page.goto(f"/pipeline?pipeline={way.line}")
    expect(way.card("First talk")).to_be_visible()
    way.card("First talk").hover()
    way.page.mouse.move(5, 5)
    expect(way.page.locator("[draggable=true]").first).to_be_visible()


def test_from_the_morning_to_the_deal_that_is_won(way: Way) -> None:
    page = way.page
    page.goto("/today")
    needy = page.get_by_role("region", name="Deals that need you")
    expect(needy).to_be_visible()
    # A stage asks at its door for what is missing.
    show_board(way)
    expect(way.column("First talk")).to_contain_text("No next step")
    way.card("First talk").drag_to(way.column("Offer made"))
    asked = page.get_by_role("dialog", name="Before it enters Offer made")
    asked.get_by_label("Expected").fill("24 Dec")
    asked.get_by_label("Expected").press("Tab")
    asked.get_by_role("button", name="Enter Offer made").click()
    expect(way.card("Offer made")).to_be_visible()
    expect(way.column("Offer made")).to_have_accessible_name("Offer made, 1")
    # On its page: what is next, who decides, what is sold.
    way.card("Offer made").get_by_role("link", name=way.title).click()
    page.get_by_role("textbox", name="What is next").fill("Send the samples")
    page.get_by_role("button", name="Set it").click()
    expect(page.get_by_role("region", name="What is next").get_by_role("link", name="Send the samples")).to_be_visible()
    page.get_by_role("checkbox", name="Done: Send the samples").click()
    expect(page.get_by_role("region", name="What is next")).to_contain_text("No next step")
    who = page.get_by_role("region", name="Who is who")
    who.get_by_role("button", name="Add somebody").first.click()
    who.get_by_label("Who", exact=True).fill("Amara Okafor")
    page.get_by_role("option", name=re.compile("Amara Okafor")).first.click()
    who.get_by_role("button", name="Add", exact=True).click()
    expect(who.get_by_role("link", name="Amara Okafor")).to_be_visible()
    expect(who).to_contain_text("Decides")
    # Who else sells to her stands apart, made where it is named, with what we know of them.
    who.get_by_role("button", name="Add a competitor").click()
    rivals = who.get_by_role("region", name="Competitors")
    rivals.get_by_label("Competitor", exact=True).fill(f"{way.word} Roasters")
    page.get_by_role("option", name=re.compile("^Create")).click()
    rivals.get_by_role("textbox", name="Strengths and weaknesses").fill("Cheaper by a fifth")
    rivals.get_by_role("button", name="Add", exact=True).click()
    expect(rivals.get_by_role("link", name=f"{way.word} Roasters")).to_be_visible()
    rivals.get_by_role("button", name=re.compile("Cheaper by a fifth$")).click()
    rivals.get_by_role("textbox", name=re.compile("^Strengths and weaknesses of")).fill("Cheaper, but slow")
    page.keyboard.press("Enter")
    expect(rivals.get_by_role("button", name=re.compile("Cheaper, but slow$"))).to_be_visible()
    page.get_by_role("button", name="Won", exact=True).click()
    expect(page.get_by_text(re.compile("^Won on"))).to_be_visible()


def test_lines_bring_their_price_and_add_up_while_they_are_typed(way: Way) -> None:
    page = way.page
    write(page, "/products", {"name": way.word, "unit": "piece", "price": {"amount": "20", "currency": "NOK"}})
    page.goto(f"/deals/{way.deal}")
    page.get_by_role("button", name="Add …").click()
    page.get_by_role("option", name="Line", exact=True).click()
    line = page.get_by_role("group", name="Line 1")
    line.get_by_label("Product").fill(way.word)
    page.get_by_role("option", name=re.compile(way.word)).first.click()
    expect(line.get_by_label("Unit")).to_have_value("piece")
    line.get_by_label("Quantity").fill("3")
    lines = page.get_by_role("region", name="Lines")
    expect(lines).to_contain_text("60.00")
    lines.get_by_role("button", name="Save").click()
    expect(lines.get_by_role("button", name="Save")).to_have_count(0)
    expect(lines).to_contain_text("60.00")


def test_a_deal_is_dropped_on_lost_and_says_why(way: Way) -> None:
    page = way.page
    show_board(way)
    way.card("First talk").focus()
    for key in ("Space", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "Space"):
        page.keyboard.press(key)
    why = page.get_by_role("dialog", name=re.compile("^Why was"))
    why.get_by_role("radio", name="Too dear for them").check()
    why.get_by_role("button", name="It is lost").click()
    expect(way.card("First talk")).to_have_count(0)
    assert read(page, f"/deals/{way.deal}")["lost_reason"] == "Too dear for them"
    page.get_by_role("button", name="Undo").click()
    expect(way.card("First talk")).to_be_visible()


def test_two_who_drag_the_same_card_are_told(way: Way) -> None:
    page = way.page
    show_board(way)
    deal = read(page, f"/deals/{way.deal}")
    page.route("**/api/live**", lambda route: route.abort())
    write(page, f"/deals/{way.deal}", {"version": deal["version"], "stage": way.stages[2]}, method="PATCH")
    way.card("First talk").drag_to(way.column("Offer made"))
    told = page.get_by_role("dialog", name=re.compile("^Somebody else changed"))
    expect(told).to_be_visible()
    told.get_by_role("button", name="Keep all of theirs").click()
    expect(way.card("Agreed")).to_be_visible()


def test_stages_are_put_in_order_and_a_removed_one_asks_where_its_deals_go(way: Way) -> None:
    page = way.page
    page.goto("/settings/pipelines")
    box = page.get_by_role("region", name=way.word)
    box.get_by_role("button", name=re.compile("^Move First talk")).press("ArrowDown")
    expect(box.get_by_role("listitem").first).to_contain_text("Offer made")
    box.get_by_role("button", name="Remove First talk").click()
    asked = page.get_by_role("dialog", name="Remove First talk")
    expect(asked).to_contain_text("1 open deal stands here")
    asked.get_by_label("To the stage").click()
    page.get_by_role("group", name=way.word).get_by_role("option", name="Agreed").click()
    asked.get_by_role("button", name="Move them and remove it").click()
    expect(box.get_by_role("listitem")).to_have_count(2)
    assert read(page, f"/deals/{way.deal}")["stage"]["title"] == "Agreed"
    page.get_by_role("button", name="Undo").last.click()
    expect(box.get_by_role("listitem")).to_have_count(3)
