"""Draws pages of a document and ends: started by itself, with bounds, because what it reads was made by strangers."""

import io
import resource
import sys
from typing import Any

from regulars.core.files.pages import pages_of

_SECONDS, _BYTES = 15, 1024 * 1024 * 1024


def main() -> None:
    """Write what the arguments ask for to the standard output: the number of pages, or one of them as WebP."""
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    path, content_type, wish, *numbers = sys.argv[1:]
    document = pages_of(path, content_type)
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
