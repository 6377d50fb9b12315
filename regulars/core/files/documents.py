"""Pages of documents as pictures: drawn by a process of their own, that may fail, hang or swell without harm."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from regulars.core.files.models import File
from regulars.core.files.pages import LOCKED
from regulars.core.files.store import folder, store
from regulars.core.problems import NotFound
from regulars.core.words import say
from regulars.foundation.on_disk import write_whole

# PDF files, scans, and pictures that not every browser shows, those of phones above all.
PAGED = frozenset(["application/pdf", "image/tiff", "image/avif", "image/bmp", "image/heic"])
_SECONDS = 20
_ROOT = Path(__file__).resolve().parents[3]
# Drawing takes a processor and some hundred megabytes for an instant: one page at a time.
_one_at_a_time = Lock()


def count_pages(file: File) -> int:
    """Return how many pages a document has; raises NotFound for one that cannot be shown."""
    return int(_drawn(file, "pages.txt", ["count"]).read_text())


def page_picture(file: File, number: int, *, size: int) -> Path:
    """Return a page as a picture no larger than `size` pixels; raises NotFound for one that cannot be shown."""
    if number > count_pages(file):
        raise NotFound(say("This document has no such page."))
    return _drawn(file, f"page-{number}-{size}.webp", ["page", str(number), str(size)])


def _drawn(file: File, name: str, wish: list[str]) -> Path:
    digest = file.digest
    target = folder() / "thumbnails" / digest[:2] / digest[2:4] / f"{digest}-{name}"
    if target.exists():
        return target
    if file.content_type not in PAGED:
        raise NotFound(say("Only PDF files and scans have pages."))
    with _content(digest) as path, _one_at_a_time:
        if not target.exists():
            write_whole(_asked(path, [file.content_type, *wish]), target)
    return target


@contextmanager
def _content(digest: str) -> Iterator[Path]:
    try:
        with store().at_hand(digest) as path:
            yield path
    except FileNotFoundError:
        raise NotFound(say("The content of this file is missing on the server. Tell your administrator.")) from None


def _asked(path: Path, wish: list[str]) -> bytes:
    # What draws strangers' files gets no secrets: its surroundings are empty but for where the code lies.
    surroundings = {"PYTHONPATH": os.pathsep.join([str(_ROOT), *filter(None, sys.path)])}
    command = [sys.executable, "-m", "regulars.core.files.drawing", str(path), *wish]
    try:
        done = subprocess.run(  # noqa: S603  this interpreter, our own module
            command, capture_output=True, timeout=_SECONDS, env=surroundings, check=True
        )
    except (subprocess.SubprocessError, OSError) as trouble:
        if isinstance(trouble, subprocess.CalledProcessError) and trouble.returncode == LOCKED:
            raise NotFound(say("A password protects this document: download it to open it.")) from None
        raise NotFound(say("This document cannot be shown here: download it to open it.")) from None
    return done.stdout
