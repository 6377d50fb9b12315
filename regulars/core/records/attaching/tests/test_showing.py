"""What a file shows stays harmless: pictures and drawn pages inline, everything else only handed over."""

import io

import pytest
from PIL import Image

from regulars.core.records.attaching.tests.conftest import attach, body_of, bring, document, picture
from testing.client import ApiClient

EVIL = {
    "page.html": b"<script>alert(1)</script>",
    "drawing.svg": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "photo.png.html": b"<!doctype html><body onload=alert(1)>",
    "code.js": b"alert(1)",
    "sheet.xml": b'<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?><a/>',
}


@pytest.mark.parametrize("name", EVIL)
def test_nothing_runs_in_our_origin(name: str, alice: ApiClient, ada: int) -> None:
    one = attach(alice, ada, bring(alice, EVIL[name], name))["attachments"][0]
    assert one["preview"] is None
    for query in ("", "?download=true"):
        sent = alice.client.get(f"{one['url']}{query}")
        assert sent["Content-Disposition"].startswith("attachment")
        assert sent["Content-Type"] in ("text/plain", "application/octet-stream")
        assert sent["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in sent["Content-Security-Policy"]
    assert alice.client.get(f"{one['url']}?size=640").status_code == 404


def test_pages_of_a_document_are_drawn_as_pictures(alice: ApiClient, ada: int) -> None:
    one = attach(alice, ada, bring(alice, document(3), "offer.pdf"))["attachments"][0]
    assert one["preview"] == "pages"
    path = f"/api/attachments/{one['id']}/pages"
    assert alice.client.get(path).json() == {"pages": 3}
    drawn = alice.client.get(f"{path}/2?size=160")
    assert drawn["Content-Type"] == "image/webp"
    assert max(Image.open(io.BytesIO(body_of(drawn))).size) == 160
    assert alice.client.get(f"{path}/4").status_code == 404
    assert alice.client.get(f"{path}/2?size=160", headers={"If-None-Match": drawn["ETag"]}).status_code == 304


@pytest.mark.parametrize("data", [b"%PDF-1.7\nnothing here", b"%PDF-1.4\n" + b"\x00\xff" * 4000, document()[:300]])
def test_a_broken_document_is_told_and_can_be_downloaded(data: bytes, alice: ApiClient, ada: int) -> None:
    one = attach(alice, ada, bring(alice, data, "offer.pdf"))["attachments"][0]
    refused = alice.get(f"/attachments/{one['id']}/pages")
    assert refused.status == 404
    assert "download" in refused.body["detail"]
    assert body_of(alice.client.get(one["url"])) == data


def test_a_document_with_a_password_says_so(alice: ApiClient, ada: int) -> None:
    locked = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n4 0 obj<</Filter/Standard/V 1/R 2/P -4"
        b"/O<" + b"00" * 32 + b">/U<" + b"11" * 32 + b">>>endobj\n"
        b"trailer<</Root 1 0 R/Encrypt 4 0 R/Size 5/ID[<abab><abab>]>>\nstartxref\n0\n%%EOF"
    )
    one = attach(alice, ada, bring(alice, locked, "contract.pdf"))["attachments"][0]
    refused = alice.get(f"/attachments/{one['id']}/pages")
    assert (refused.status, refused.body["detail"]) == (
        404, "A password protects this document: download it to open it.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "name", "count"), [("TIFF", "scan.tif", 3), ("AVIF", "a.avif", 1), ("BMP", "a.bmp", 1)]
)
def test_scans_and_seldom_pictures_are_shown_as_pages(
    kind: str, name: str, count: int, alice: ApiClient, ada: int
) -> None:
    more = {"save_all": True, "append_images": [Image.new("RGB", (300, 200), "red")] * (count - 1)} if count > 1 else {}
    one = attach(alice, ada, bring(alice, picture(kind, **more), name))["attachments"][0]
    assert one["preview"] == "pages"
    path = f"/api/attachments/{one['id']}/pages"
    assert alice.client.get(path).json() == {"pages": count}
    drawn = Image.open(io.BytesIO(body_of(alice.client.get(f"{path}/{count}?size=160"))))
    pixel = drawn.getpixel((80, 50))
    assert isinstance(pixel, tuple)
    assert (pixel[0] > 200) == (count > 1)
    assert drawn.size == (160, 107)
    sent = alice.client.get(one["url"])
    assert sent["Content-Disposition"].startswith("attachment")


def test_a_scan_that_swells_is_told(alice: ApiClient, ada: int) -> None:
    giant = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(giant, "TIFF", compression="group4")
    one = attach(alice, ada, bring(alice, giant.getvalue(), "scan.tif"))["attachments"][0]
    assert alice.client.get(f"/api/attachments/{one['id']}/pages/1?size=160").status_code == 404


def test_a_page_of_kilometres_is_drawn_small(alice: ApiClient, ada: int) -> None:
    huge = document(1).replace(b"/MediaBox [ 0 0 210.0 297.0 ]", b"/MediaBox [ 0 0 99999 99999 ]")
    one = attach(alice, ada, bring(alice, huge, "wide.pdf"))["attachments"][0]
    drawn = alice.client.get(f"/api/attachments/{one['id']}/pages/1?size=160")
    assert max(Image.open(io.BytesIO(body_of(drawn))).size) <= 160


def test_a_small_picture_stands_upright_and_says_not_where_it_was_taken(alice: ApiClient, ada: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (59.0, 54.0, 0.0)
    one = attach(alice, ada, bring(alice, picture("JPEG", 800, 400, exif=exif), "photo.jpg"))["attachments"][0]
    small = Image.open(io.BytesIO(body_of(alice.client.get(f"{one['url']}?size=160"))))
    assert small.size == (80, 160)
    assert not small.getexif()
    assert "exif" not in small.info
    assert "xmp" not in small.info


def test_a_download_that_broke_off_goes_on(alice: ApiClient, ada: int) -> None:
    data = bytes(range(256)) * 1000
    one = attach(alice, ada, bring(alice, data, "data.bin"))["attachments"][0]
    whole = alice.client.get(one["url"])
    for asked, first, last in (("100-199", 100, 199), ("255000-", 255000, 255999), ("-10", 255990, 255999)):
        part = alice.client.get(one["url"], headers={"Range": f"bytes={asked}", "If-Range": whole["ETag"]})
        assert (part.status_code, part["Content-Range"]) == (206, f"bytes {first}-{last}/256000")
        assert body_of(part) == data[first : last + 1]
        assert int(part["Content-Length"]) == last - first + 1
    assert alice.client.get(one["url"], headers={"Range": "bytes=256000-"}).status_code == 416
    for passed_over in ({"Range": "bytes=0-1,4-5"}, {"Range": "bytes=0-9", "If-Range": '"another"'}):
        assert alice.client.get(one["url"], headers=passed_over).status_code == 200
