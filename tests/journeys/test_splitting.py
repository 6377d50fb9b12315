"""A seller splits a deal: some of a line and one of its people go along, by keyboard; then she takes it back."""

import uuid

import pytest
from playwright.sync_api import Page, expect

from testing.browser_api import read, write

pytestmark = pytest.mark.journey


def test_a_deal_is_split_by_keyboard_and_put_together_again(ada: Page) -> None:
    word = f"Teapots{uuid.uuid4().hex[:8]}"
    one, other = read(ada, "/people", q="amara okafor")["rows"][0], read(ada, "/people", q="hedda")["rows"][0]
    price = {"amount": "20", "currency": "EUR"}
    lines = [{"text": "Teapots", "quantity": "40", "price": price}, {"text": "Packing", "price": price}]
    deal = write(ada, "/deals", {"name": word, "party": one["id"], "children": {"lines": lines}})["id"]
    for party, part in ((one, "decides"), (other, "uses")):
        write(ada, "/parts", {"deal": deal, "party": party["id"], "part": part})

    ada.goto(f"/deals/{deal}")
    ada.get_by_role("button", name="Split").click()
    dialog = ada.get_by_role("dialog")
    expect(dialog.get_by_label("The new deal is called")).to_be_focused()
    ada.keyboard.type(f"Ten {word}")
    ada.keyboard.press("Tab")
    ada.keyboard.press("Space")
    ada.keyboard.press("Tab")
    ada.keyboard.type("50")
    ada.keyboard.press("Enter")
    expect(dialog.get_by_role("alert")).to_contain_text("no more than there is")
    dialog.get_by_label("How much of Teapots").fill("10")
    expect(dialog.get_by_role("definition").first).to_contain_text("200")
    dialog.get_by_label(one["title"]).uncheck()
    ada.keyboard.press("Enter")
    expect(dialog).to_be_hidden()

    part = read(ada, "/deals", q=f"Ten {word}")["rows"][0]
    assert read(ada, f"/deals/{part['id']}")["value"] == {"amount": "200.00", "currency": "EUR"}
    ada.goto(f"/deals/{part['id']}")
    expect(ada.get_by_role("link", name=other["title"]).first).to_be_visible()
    ada.goto(f"/people/{other['id']}")
    expect(ada.get_by_role("link", name=f"Ten {word}").first).to_be_visible()

    ada.goto(f"/deals/{deal}")
    ada.get_by_role("button", name="Split").click()
    dialog.get_by_label("The new deal is called").fill(f"Twenty {word}")
    dialog.get_by_label("Teapots", exact=True).check()
    dialog.get_by_label("How much of Teapots").fill("20")
    ada.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    expect(ada.get_by_text("10 × €20")).to_be_visible()
    ada.get_by_role("button", name="Undo").click()
    expect(ada.get_by_text("30 × €20")).to_be_visible()
    assert read(ada, "/deals", q=f"Twenty {word}")["rows"] == []
