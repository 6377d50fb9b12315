"""A photo of a phone (HEIC) is shown, though no browser shows it; what only looks like one harms nobody."""

import io
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pillow_heif
import pytest
from PIL import Image

from regulars.core.files import pages
from regulars.core.records.attaching.tests.conftest import attach, body_of, bring
from testing.client import ApiClient

WIDTH, HEIGHT = 300, 200


def photo(turned: int = 1) -> bytes:
    """A red half and a blue one; it may lie on its side, as a phone is held."""
    image, out = Image.new("RGB", (WIDTH, HEIGHT), "red"), io.BytesIO()
    image.paste("blue", (WIDTH // 2, 0, WIDTH, HEIGHT))
    exif = Image.Exif()
    exif[0x0112] = turned
    exif.get_ifd(0x8825)[1] = "N"
    pillow_heif.from_pillow(image).save(out, exif=exif.tobytes())
    return out.getvalue()


def shown(alice: ApiClient, ada: int, data: bytes, size: int = 160) -> Any:
    one = attach(alice, ada, bring(alice, data, "IMG_0815.HEIC"))["attachments"][0]
    assert (one["content_type"], one["preview"]) == ("image/heic", "pages")
    return alice.client.get(f"/api/attachments/{one['id']}/pages/1?size={size}")


@pytest.mark.parametrize(("size", "drawn"), [(160, (160, 107)), (1600, (WIDTH, HEIGHT))])
def test_it_is_drawn_as_small_as_is_asked(size: int, drawn: tuple[int, int], alice: ApiClient, ada: int) -> None:
    answer = shown(alice, ada, photo(), size)
    assert answer["Content-Type"] == "image/webp"
    picture = Image.open(io.BytesIO(body_of(answer)))
    assert picture.size == drawn
    left, right = (picture.getpixel((int(drawn[0] * at), drawn[1] // 2)) for at in (0.2, 0.8))
    assert isinstance(left, tuple)
    assert isinstance(right, tuple)
    assert (left[0] > 200, left[2] > 200, right[0] > 200, right[2] > 200) == (True, False, False, True)


def test_it_stands_upright_and_says_not_where_it_was_taken(alice: ApiClient, ada: int) -> None:
    picture = Image.open(io.BytesIO(body_of(shown(alice, ada, photo(turned=6)))))
    assert picture.size == (107, 160)
    above = picture.getpixel((50, 20))
    assert isinstance(above, tuple)
    assert above[0] > 200
    assert not picture.getexif()
    assert "exif" not in picture.info


def test_it_is_handed_over_as_it_came(alice: ApiClient, ada: int) -> None:
    data = photo()
    one = attach(alice, ada, bring(alice, data, "IMG_0815.HEIC"))["attachments"][0]
    assert alice.get(f"/attachments/{one['id']}/pages").ok() == {"pages": 1}
    assert alice.get(f"/attachments/{one['id']}/pages/2").status == 404
    sent = alice.client.get(one["url"])
    assert sent["Content-Disposition"].startswith("attachment")
    assert body_of(sent) == data


def test_one_that_claims_to_be_giant_is_not_shown(alice: ApiClient, ada: int) -> None:
    whole = photo()
    place = whole.index(b"ispe") + 8
    giant = whole[:place] + (30_000).to_bytes(4, "big") * 2 + whole[place + 8 :]
    assert shown(alice, ada, giant).status_code == 404


@pytest.mark.once
@pytest.mark.parametrize(("most", "is_shown"), [(WIDTH * HEIGHT, True), (WIDTH * HEIGHT - 2, False)])
def test_too_many_pixels_are_refused_before_they_are_unpacked(
    most: int, is_shown: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", Image.MAX_IMAGE_PIXELS)
    monkeypatch.setattr(pages, "_MOST_PIXELS", most)
    (place := tmp_path / "photo.heic").write_bytes(photo())
    with nullcontext() if is_shown else pytest.raises(Image.DecompressionBombError):
        pages.pages_of(str(place), "image/heic")


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"hevc", b"hevx", b"heim", b"mif1", b"msf1"])
def test_one_that_is_broken_is_told_and_can_be_downloaded(brand: bytes, alice: ApiClient, ada: int) -> None:
    data = b"\0\0\0\x18ftyp" + brand + b"\0\0\0\0mif1heic" + b"\0" * 100
    answer = shown(alice, ada, data)
    assert answer.status_code == 404
    assert "download" in answer.json()["detail"]


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.95])
def test_one_that_was_cut_off_is_told(kept: float, alice: ApiClient, ada: int) -> None:
    whole = photo()
    assert shown(alice, ada, whole[: int(len(whole) * kept)]).status_code == 404
