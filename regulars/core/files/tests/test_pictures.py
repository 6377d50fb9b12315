"""Pictures are opened before they are believed, and bounded before they are opened."""

import io
import struct
import zlib

import pytest
from PIL import Image

from regulars.core.access.viewer import SYSTEM
from regulars.core.files.actions import keep_file
from regulars.core.files.pictures import thumbnail_of
from regulars.core.files.store import thumbnail_path
from regulars.core.problems import Invalid

pytestmark = pytest.mark.django_db


def keep(data, name="me.png", **options):
    return keep_file(io.BytesIO(data), name=name, by=SYSTEM, **options)


def opened(file, size):
    return Image.open(thumbnail_of(file.digest, size))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_the_four_kinds_of_pictures_are_taken_whatever_their_name(kind, draw):
    assert keep(draw(kind), "holiday.txt").content_type == f"image/{kind.lower()}"


@pytest.mark.parametrize("data", [b"not a picture", b"%PDF-1.7", b"\x89PNG\r\n\x1a\n" + b"\0" * 50])
def test_a_picture_that_is_none_is_refused_with_a_clear_message(data):
    with pytest.raises(Invalid, match="not a picture that can be shown") as refused:
        keep(data, "me.png")
    assert refused.value.errors[0]["field"] == "file"


def test_a_document_is_refused_where_a_picture_is_asked_for():
    with pytest.raises(Invalid, match="not a picture"):
        keep(b"just words", "words.txt", must_be_picture=True)


def test_a_picture_cut_short_is_refused(draw):
    whole = draw("JPEG", 800, 600)
    with pytest.raises(Invalid, match="damaged"):
        keep(whole[: len(whole) // 2], "me.jpg")


def test_a_decompression_bomb_is_refused_without_unpacking_it():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    bomb = (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )
    with pytest.raises(Invalid, match="million pixels"):
        keep(bomb)


def test_a_picture_just_over_the_limit_is_refused_too(draw):
    with pytest.raises(Invalid, match="50 million pixels"):
        keep(draw("PNG", 10_000, 5_001), "wide.png")


def test_thumbnails_are_small_and_kept(draw):
    file = keep(draw("JPEG", 1200, 800), "me.jpg")
    assert opened(file, 160).size == (160, 107)
    assert thumbnail_path(file.digest, 160).exists()


def test_thumbnails_of_small_pictures_are_not_blown_up(draw):
    assert opened(keep(draw("PNG", 20, 10)), 160).size == (20, 10)


def test_a_turned_photo_is_shown_upright_and_its_place_is_not_told():
    photo = Image.new("RGB", (400, 200), "teal")
    exif = photo.getexif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    out = io.BytesIO()
    photo.save(out, "JPEG", exif=exif)
    small = opened(keep(out.getvalue(), "me.jpg"), 64)
    assert small.size == (32, 64)
    assert not dict(small.getexif())


def test_transparency_is_kept():
    out = io.BytesIO()
    Image.new("RGBA", (100, 100), (0, 0, 0, 0)).save(out, "PNG")
    assert opened(keep(out.getvalue()), 64).mode == "RGBA"


def test_a_photo_of_several_pictures_in_one_is_a_jpeg(draw):
    out = io.BytesIO()
    first, second = (Image.open(io.BytesIO(draw("JPEG"))) for _ in range(2))
    first.save(out, "MPO", save_all=True, append_images=[second])
    assert keep(out.getvalue(), "phone.jpg").content_type == "image/jpeg"
