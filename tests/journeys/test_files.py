"""Files come onto a record as people bring them: pasted into a note, dropped on the page, chosen on a phone."""

import pytest
from playwright.sync_api import Page, expect

from testing.browser_api import write

pytestmark = pytest.mark.journey

# What a browser does with a picture that was copied: a file, and for editors a line of HTML, but no words.
BRING = """async (how) => {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 40
  const picture = await new Promise((done) => canvas.toBlob(done))
  const data = new DataTransfer()
  data.items.add(new File([picture], `${how}.png`, { type: 'image/png' }))
  data.setData('text/html', '<img src="x">')
  const shared = { bubbles: true, cancelable: true }
  document.activeElement.dispatchEvent(how === 'pasted'
    ? new ClipboardEvent('paste', { ...shared, clipboardData: data })
    : new DragEvent('drop', { ...shared, dataTransfer: data }))
}"""


def test_a_picture_is_pasted_into_a_note_and_dropped_on_the_page(ada: Page) -> None:
    person = write(ada, "/people", {"name": "Filippa File"})
    ada.goto(f"/people/{person['id']}")
    files = ada.get_by_role("region", name="Files")
    expect(files).to_be_visible()
    ada.keyboard.press("n")
    note = ada.get_by_role("textbox").and_(ada.locator("[contenteditable=true]"))
    expect(note).to_be_focused()
    ada.keyboard.type("She looks like this")
    ada.evaluate(BRING, "pasted")
    expect(files.get_by_role("button", name="pasted.png", exact=True)).to_be_visible()
    expect(note).to_contain_text("She looks like this")
    ada.evaluate(BRING, "dropped")
    expect(files.get_by_role("button", name="dropped.png", exact=True)).to_be_visible()
    expect(files.get_by_text("2 files")).to_be_visible()


def test_on_a_phone_a_scan_is_chosen_and_looked_at(ada: Page) -> None:
    person = write(ada, "/people", {"name": "Filippa Phone"})
    ada.set_viewport_size({"width": 390, "height": 844})
    ada.goto(f"/people/{person['id']}")
    ada.get_by_role("tab", name="Related").click()
    files = ada.get_by_role("region", name="Files")
    scan = b"BM" + (58).to_bytes(4, "little") + bytes(4) + (54).to_bytes(4, "little")
    scan += (40).to_bytes(4, "little") + (1).to_bytes(4, "little") * 2 + b"\x01\0\x18\0" + bytes(24) + b"\0\0\xff\0"
    chosen = [
        {"name": "scan.bmp", "mimeType": "image/bmp", "buffer": scan},
        {"name": "empty.txt", "mimeType": "", "buffer": b""},
    ]
    files.get_by_label("Files to attach").set_input_files(chosen)
    expect(ada.get_by_text("“empty.txt” is empty.")).to_be_visible()
    files.get_by_role("button", name="scan.bmp", exact=True).click()
    dialog = ada.get_by_role("dialog", name="scan.bmp")
    page = dialog.get_by_role("img", name="Page 1 of 1")
    expect(page).to_be_visible()
    page.evaluate("async (image) => { await image.decode() }")
    ada.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
