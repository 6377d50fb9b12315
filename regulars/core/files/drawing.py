"""Draws pages of a document and ends: started by itself, with bounds, because what it reads was made by strangers."""

import io
import resource
import sys
from typing import Any, Protocol

_SECONDS, _BYTES = 15, 1024 * 1024 * 1024
_MOST_PIXELS = 50_000_000
# How it says that a password is missing: what is merely broken ends otherwise.
LOCKED = 3


class Pages(Protocol):
    """A document that has pages."""

    def count(self) -> int:
        """Return how many."""

    def draw(self, number: int, size: int) -> Any:
        """Return one of them as a picture no larger than `size` pixels."""


class Pdf:
    """The pages of a PDF."""

    def __init__(self, path: str) -> None:
        import pypdfium2

        try:
            self._document = pypdfium2.PdfDocument(path)
        except pypdfium2.PdfiumError as trouble:
            raise SystemExit(LOCKED if "password" in str(trouble).lower() else 1) from None

    def count(self) -> int:
        """Return how many."""
        return len(self._document)

    def draw(self, number: int, size: int) -> Any:
        """Draw one; it may claim to be kilometres wide: what is drawn is bounded by the size, whatever it claims."""
        page = self._document[number - 1]
        scale = size / max(1.0, page.get_width(), page.get_height())
        return page.render(scale=scale, may_draw_forms=False).to_pil()


class Pictures:
    """The pages of a scan, or a picture of a kind that browsers do not show or that is seldom: one page."""

    def __init__(self, path: str) -> None:
        from PIL import Image

        Image.MAX_IMAGE_PIXELS = _MOST_PIXELS // 2
        self._image = Image.open(path, formats=["TIFF", "AVIF", "BMP"])

    def count(self) -> int:
        """Return how many."""
        return int(getattr(self._image, "n_frames", 1))

    def draw(self, number: int, size: int) -> Any:
        """Draw one, upright."""
        from PIL import ImageOps

        self._image.seek(number - 1)
        if self._image.width * self._image.height > _MOST_PIXELS:
            raise SystemExit(1)
        upright = ImageOps.exif_transpose(self._image).convert("RGBA")
        upright.thumbnail((size, size))
        return upright


def main() -> None:
    """Write what the arguments ask for to the standard output: the number of pages, or one of them as WebP."""
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    path, content_type, wish, *numbers = sys.argv[1:]
    document: Pages = Pdf(path) if content_type == "application/pdf" else Pictures(path)
    if wish == "count":
        if not document.count():
            raise SystemExit(1)
        sys.stdout.write(str(document.count()))
        return
    number, size = map(int, numbers)
    out = io.BytesIO()
    _on_white(document.draw(number, size)).save(out, "WEBP", quality=80, method=2)
    sys.stdout.buffer.write(out.getvalue())


def _on_white(picture: Any) -> Any:
    if picture.mode != "RGBA":
        return picture.convert("RGB")
    from PIL import Image

    return Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture).convert("RGB")


if __name__ == "__main__":
    main()
