"""The telephone rings: a card comes without taking the keyboard, and what was said becomes an entry."""

import json
import uuid
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from testing.browser_api import read, write

pytestmark = pytest.mark.journey


@pytest.fixture
def telephone(ada: Page) -> Any:
    """Tell of a call at Ada's extension, as a telephone system does."""
    ada.goto("/today")
    name = f"Telephone {uuid.uuid4().hex[:6]}"
    token = write(ada, "/tokens", {"name": name, "scopes": {"telephone": "write"}, "password": "lighthouse-42"})[
        "token"
    ]
    write(ada, "/calls/extensions", {"extensions": ["21"]}, method="PATCH")
    call = uuid.uuid4().hex

    def tell(event: str, **more: Any) -> None:
        body = {"call": call, "event": event, "direction": "in", "extension": "21", **more}
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        assert ada.request.post("/api/calls/hook", data=json.dumps(body), headers=headers).ok

    return tell


def test_a_call_shows_at_once_and_is_written_down(ada: Page, telephone: Any) -> None:
    word = f"Wren{uuid.uuid4().hex[:6]}"
    number = f"+47 9{uuid.uuid4().int % 10**7:07d}"
    amara = write(ada, "/people", {"name": f"{word} Quill", "phone": number})
    ada.goto("/people")
    ada.keyboard.press("Control+k")
    ada.keyboard.type("halfway")
    telephone("ringing", number=number)
    calls = ada.get_by_role("region", name="Calls")
    expect(calls.get_by_role("link", name=f"{word} Quill")).to_be_visible(timeout=3_000)
    # Whoever was typing goes on typing where she was.
    ada.keyboard.type(" through")
    expect(ada.get_by_role("dialog").get_by_role("textbox").first).to_have_value("halfway through")
    ada.keyboard.press("Escape")
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


def test_an_unknown_number_offers_to_make_somebody(ada: Page, telephone: Any) -> None:
    word = f"Lark{uuid.uuid4().hex[:6]}"
    telephone("ringing", number=f"+47 4{uuid.uuid4().int % 10**7:07d}")
    calls = ada.get_by_role("region", name="Calls")
    calls.get_by_role("button", name="New person").click()
    dialog = ada.get_by_role("dialog")
    dialog.get_by_label("Name", exact=True).first.fill(f"{word} Moor")
    dialog.get_by_role("button", name="Add").last.click()
    expect(calls.get_by_role("link", name=f"{word} Moor")).to_be_visible()
    calls.get_by_role("button", name="Put this call away").click()
    expect(calls).to_have_count(0)
