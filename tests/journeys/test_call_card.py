"""The telephone rings: a card comes without taking the keyboard, and what was said becomes an entry."""

import uuid

import pytest
from playwright.sync_api import Locator, Page, expect

from testing.browser_api import read, write
from tests.journeys.ringing import Tell

pytestmark = pytest.mark.journey


def test_a_call_shows_at_once_and_is_written_down(ada: Page, telephone: Tell) -> None:
    word = f"Wren{uuid.uuid4().hex[:6]}"
    number = f"+47 9{uuid.uuid4().int % 10**7:07d}"
    amara = write(ada, "/people", {"name": f"{word} Quill", "phone": number})
    ada.goto("/people")
    expect(ada.get_by_role("button", name="New person")).to_be_visible()
    ada.keyboard.press("Control+k")
    typed = ada.get_by_role("dialog").get_by_role("combobox")
    expect(typed).to_be_focused()
    ada.keyboard.type("halfway")
    telephone("ringing", number=number)
    calls = ada.get_by_role("region", name="Calls")
    expect(calls.get_by_role("button", name=f"{word} Quill is calling")).to_be_visible(timeout=3_000)
    # Whoever was typing goes on typing where she was.
    ada.keyboard.type(" through")
    expect(typed).to_have_value("halfway through")
    ada.keyboard.press("Escape")
    # The dialog is gone: what is known unfolds by itself.
    expect(calls.get_by_role("link", name=f"{word} Quill")).to_be_visible()
    telephone("answered", number=number)
    expect(calls.get_by_text("speaking for")).to_be_visible()
    ada.keyboard.press("Control+j")
    ada.keyboard.type("Wants blue lids")
    telephone("ended", number=number, duration=42)
    expect(calls.get_by_text("spoke for")).to_be_visible()
    ada.keyboard.press("Control+Enter")
    expect(calls).to_have_count(0)
    row = read(ada, "/calls", filter={"field": "party", "op": "is", "value": amara["id"]})["rows"][0]
    assert (row["summary"], row["duration"], row["outcome"]) == ("<p>Wants blue lids</p>", 42, "reached")


def test_an_unknown_number_offers_to_make_somebody(ada: Page, telephone: Tell) -> None:
    word = f"Lark{uuid.uuid4().hex[:6]}"
    telephone("ringing", number=f"+47 4{uuid.uuid4().int % 10**7:07d}")
    calls = ada.get_by_role("region", name="Calls")
    calls.get_by_role("button", name="Enter the person").click()
    dialog = ada.get_by_role("dialog")
    dialog.get_by_label("Name", exact=True).first.fill(f"{word} Moor")
    dialog.get_by_role("button", name="Create").click()
    expect(calls.get_by_role("link", name=f"{word} Moor")).to_be_visible()
    calls.get_by_role("button", name="Put this call away").click()
    expect(calls).to_have_count(0)


def lies_over(one: Locator, other: Locator) -> bool:
    """Whether two things share a spot of the screen."""
    a, b = one.bounding_box(), other.bounding_box()
    assert a is not None
    assert b is not None
    aside = a["x"] + a["width"] <= b["x"] or b["x"] + b["width"] <= a["x"]
    return not (aside or a["y"] + a["height"] <= b["y"] + 0.5 or b["y"] + b["height"] <= a["y"] + 0.5)


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_a_call_lies_over_nothing_that_is_worked_on(ada: Page, telephone: Tell, width: int) -> None:
    ada.set_viewport_size({"width": width, "height": 844})
    ada.goto("/people")
    telephone("ringing", number=f"+47 4{uuid.uuid4().int % 10**7:07d}")
    calls = ada.get_by_role("region", name="Calls")
    line = calls.get_by_role("button", name="is calling")
    if width == 390:
        # Little room: it unfolds when it is asked to.
        line.click()
    expect(line).to_have_attribute("aria-expanded", "true")
    expect(calls.get_by_label("What was said")).to_be_visible()
    assert not lies_over(calls, ada.get_by_role("main"))
    if width == 390:
        assert not lies_over(calls, ada.get_by_role("link", name="Today"))
    ada.get_by_role("main").get_by_role("button", name="New").first.click()
    dialog = ada.get_by_role("dialog")
    expect(dialog.get_by_role("textbox").first).to_be_focused()
    # What a dialog is answered with is in front of it.
    dialog.get_by_role("button", name="Discard").click(trial=True)
    ada.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def test_a_call_is_folded_and_put_away_by_keyboard_or_by_mouse(ada: Page, telephone: Tell) -> None:
    telephone("ringing", number="+47 41 00 00 01")
    calls = ada.get_by_role("region", name="Calls")
    line = calls.get_by_role("button", name="is calling")
    expect(line).to_have_attribute("aria-expanded", "true")
    ada.keyboard.press("Control+j")
    expect(calls.get_by_label("What was said")).to_be_focused()
    ada.keyboard.press("Escape")
    expect(line).to_have_attribute("aria-expanded", "false")
    ada.keyboard.press("Control+j")
    ada.keyboard.press("Tab")
    ada.keyboard.press("Enter")
    expect(calls).to_have_count(0)
    telephone("ringing", call=uuid.uuid4().hex, number="+47 41 00 00 02")
    expect(line).to_have_attribute("aria-expanded", "true")
    calls.get_by_role("button", name="Put this call away").click()
    expect(calls).to_have_count(0)


def test_the_box_follows_the_address_when_one_goes_elsewhere_and_back(ada: Page) -> None:
    ada.goto("/call?number=%2B4791234567")
    box = ada.get_by_role("textbox", name="Phone number")
    expect(box).to_have_value("+4791234567")
    ada.get_by_role("navigation").get_by_role("link", name="Call card").first.click()
    expect(box).to_have_value("")
    ada.go_back()
    expect(box).to_have_value("+4791234567")
    # What is typed is never overtaken by an address that comes late.
    box.fill("")
    box.press_sequentially("+47 55 01 44 20", delay=15)
    expect(box).to_have_value("+47 55 01 44 20")
    ada.wait_for_timeout(400)
    expect(box).to_have_value("+47 55 01 44 20")
