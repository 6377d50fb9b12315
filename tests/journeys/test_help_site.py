"""Somebody writes and publishes an article; a visitor finds it and says that it helped; the count is seen."""

import re
import uuid

import pytest
from playwright.sync_api import Page, expect

from testing.browser_api import read, write
from testing.browser_fixtures import AS_NEW, OpenPage
from testing.server import RunningServer

pytestmark = pytest.mark.journey


def test_from_the_first_word_to_a_visitor_who_was_helped(
    ada: Page, open_page: OpenPage, demo_server: RunningServer
) -> None:
    word = f"Kettle{uuid.uuid4().hex[:8]}"
    article = write(ada, "/articles", {"title": f"{word} whistles", "language": "en"})
    ada.goto(f"/articles/{article['id']}/write")
    text = ada.get_by_role("textbox", name="Text")
    text.fill("## Why it does\n\nIts lid is loose.")
    expect(ada.frame_locator("iframe").get_by_role("heading", name="Why it does")).to_be_visible()
    expect(ada.get_by_text("Kept, not saved")).to_be_visible()
    ada.reload()
    expect(text).to_have_value(re.compile("Its lid is loose"))
    ada.get_by_role("button", name="Publish", exact=True).click()
    ada.get_by_role("dialog").get_by_role("button", name="Publish").click()
    expect(ada.get_by_text(f"“{word} whistles” is published.")).to_be_visible()
    visitor = open_page(base_url=demo_server.address, **AS_NEW)
    visitor.goto("/open/help")
    visitor.get_by_role("searchbox").fill(f"{word.lower()} loose lid")
    visitor.get_by_role("searchbox").press("Enter")
    visitor.get_by_role("link", name=f"{word} whistles").click()
    expect(visitor.get_by_role("heading", name="Why it does")).to_be_visible()
    visitor.get_by_role("button", name="Yes").click()
    expect(visitor.get_by_text("Thank you for telling us.")).to_be_visible()
    ada.goto(f"/articles/{article['id']}")
    expect(ada.get_by_text("Helped 1 of 1").first).to_be_visible()
    assert int(read(ada, f"/articles/{article['id']}")["helped"]) == 1
