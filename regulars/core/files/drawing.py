"""Draws pages of a PDF and ends: started by itself, with bounds, because what it reads was made by strangers."""

import io
import resource
import sys

_SECONDS, _BYTES = 15, 1024 * 1024 * 1024


def main() -> None:
    """Write what the arguments ask for to the standard output: the number of pages, or one of them as WebP."""
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    import pypdfium2

    path, wish, *numbers = sys.argv[1:]
    document = pypdfium2.PdfDocument(path)
    if wish == "count":
        if not len(document):
            raise SystemExit(1)
        sys.stdout.write(str(len(document)))
        return
    number, size = map(int, numbers)
    page = document[number - 1]
    # A page may claim to be kilometres wide: what is drawn is bounded by the size, whatever it claims.
    picture = page.render(scale=size / max(1.0, page.get_width(), page.get_height()), may_draw_forms=False).to_pil()
    out = io.BytesIO()
    picture.convert("RGB").save(out, "WEBP", quality=80, method=2)
    sys.stdout.buffer.write(out.getvalue())


if __name__ == "__main__":
    main()
