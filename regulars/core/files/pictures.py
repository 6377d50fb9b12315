"""Pictures: are they what they say, and small versions of them. Bounded before anything is unpacked."""

import io
import warnings
from pathlib import Path
from threading import Lock

from regulars.core.files.store import store, thumbnail_path
from regulars.core.words import say
from regulars.foundation.on_disk import write_whole

FORMATS = ["PNG", "JPEG", "GIF", "WEBP"]
# Telephones write JPEG files with further pictures behind the first; Pillow calls those MPO.
TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "MPO": "image/jpeg", "GIF": "image/gif", "WEBP": "image/webp"}
ENDINGS = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".heic", ".heif", ".bmp", ".tif", ".tiff", ".avif"}
SIZES = (64, 160, 640)
# What a screen shows at most: made when somebody looks.
SCREEN = 1600
MOST_PIXELS = 50_000_000
# Unpacking takes up to 200 MB for an instant: one picture at a time.
_one_at_a_time = Lock()


class NotAPicture(Exception):
    """The file is no picture we take; the message says why and what to do."""


def picture_type(path: Path) -> str | None:
    """Return the media type of a picture by its first bytes, or None when it does not begin like one."""
    from PIL import Image

    try:
        with warnings.catch_warnings(), Image.open(path, formats=FORMATS) as image:
            warnings.simplefilter("ignore")
            return TYPES[str(image.format)]
    except Image.DecompressionBombError:
        raise NotAPicture(_too_many_pixels()) from None
    except Exception:
        # Pillow raises many kinds of errors on broken input; each of them means the same here.
        return None


def check_picture(path: Path, digest: str) -> None:
    """Unpack the picture wholly and keep its large thumbnail; raises NotAPicture for one that is broken."""
    make_thumbnail(path, digest, SIZES[-1])


def make_thumbnail(path: Path, digest: str, size: int) -> Path:
    """Return the picture no larger than `size` pixels each way, upright and without hidden data, as WebP."""
    target = thumbnail_path(digest, size)
    if not target.exists():
        with _one_at_a_time:
            write_whole(_shrunk(path, size), target)
    return target


def thumbnail_of(digest: str, size: int) -> Path:
    """Return the small version of a content; raises NotAPicture, and FileNotFoundError where there is no content."""
    target = thumbnail_path(digest, size)
    if not target.exists():
        with store().at_hand(digest) as path:
            make_thumbnail(path, digest, size)
    return target


def _shrunk(path: Path, size: int) -> bytes:
    # Loaded late: a process that unpacks no picture does without.
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings(), Image.open(path, formats=FORMATS) as image:
            warnings.simplefilter("ignore")
            if image.width * image.height > MOST_PIXELS:
                raise NotAPicture(_too_many_pixels())
            image.draft("RGB", (size * 2, size * 2))
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail((size, size))
            has_alpha = upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info
            out = io.BytesIO()
            upright.convert("RGBA" if has_alpha else "RGB").save(out, "WEBP", quality=82, method=4)
            return out.getvalue()
    except NotAPicture:
        raise
    except Image.DecompressionBombError:
        raise NotAPicture(_too_many_pixels()) from None
    except Exception as broken:
        raise NotAPicture(say("This picture is damaged and cannot be opened. Save it anew and try again.")) from broken


def _too_many_pixels() -> str:
    return say(
        "This picture has more than {most_pixels} million pixels. Make it smaller and try again.",
        most_pixels=MOST_PIXELS // 1000000,
    )
