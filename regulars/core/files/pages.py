"""Documents that have pages: only the process that draws them, and has bounds, opens any."""

from typing import Any, Protocol

_MOST_PIXELS = 50_000_000
# How that process says that a password is missing: what is merely broken ends otherwise.
LOCKED = 3


class Pages(Protocol):
    """A document that has pages."""

    def __init__(self, path: str) -> None: ...

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


class Photo:
    """A picture of a phone (HEIC), which may hold further ones beside: the one that is meant to be seen."""

    def __init__(self, path: str) -> None:
        from PIL import Image
        from pillow_heif import register_heif_opener

        register_heif_opener(decode_threads=1, thumbnails=False, depth_images=False, aux_images=False)
        # Twice as many are refused, by what the file says of itself, before anything is unpacked.
        Image.MAX_IMAGE_PIXELS = _MOST_PIXELS // 2
        self._image = Image.open(path, formats=["HEIF"])

    def count(self) -> int:
        """Return that it is one."""
        return 1

    def draw(self, number: int, size: int) -> Any:
        """Draw it; what reads it turns it upright already. Made small before it is copied: it may be large."""
        self._image.thumbnail((size, size))
        return self._image.convert("RGBA")


def pages_of(path: str, content_type: str) -> Pages:
    """Open a document by what its bytes say that it is."""
    kinds: dict[str, type[Pages]] = {"application/pdf": Pdf, "image/heic": Photo}
    return kinds.get(content_type, Pictures)(path)
