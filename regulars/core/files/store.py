"""Where the bytes lie: files/ab/cd/<SHA-256> in the data folder, written whole or not at all."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

_PIECE = 1024 * 1024


class TooLarge(Exception):
    """More bytes came than are allowed."""


def folder() -> Path:
    """Return the folder of all files."""
    return Path(settings.DATA) / "files"


def path_of(digest: str) -> Path:
    """Return where the content with that SHA-256 lies."""
    return folder() / digest[:2] / digest[2:4] / digest


def thumbnail_path(digest: str, size: int) -> Path:
    """Return where the small version of a picture lies."""
    return folder() / "thumbnails" / digest[:2] / digest[2:4] / f"{digest}-{size}.webp"


@contextmanager
def arriving(stream: BinaryIO, *, limit: int) -> Iterator[tuple[Path, str, int]]:
    """Write a stream to a file beside the store, and give its path, SHA-256 and size; gone after the block.

    Raises TooLarge as soon as more than `limit` bytes have come.
    """
    place = folder() / "arriving"
    place.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=place)
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            digest, size = _copy(stream, file, limit)
            _to_disk(file)
        yield path, digest, size
    finally:
        path.unlink(missing_ok=True)


def settle(path: Path, target: Path) -> None:
    """Move a finished file to its place, so that a power cut leaves it whole or absent."""
    target.parent.mkdir(parents=True, exist_ok=True)
    os.replace(path, target)
    if os.name == "posix":
        entry = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(entry)
        finally:
            os.close(entry)


def write_whole(data: bytes, target: Path) -> None:
    """Write bytes to a place, whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            _to_disk(file)
        settle(Path(name), target)
    finally:
        Path(name).unlink(missing_ok=True)


def _copy(stream: BinaryIO, file: BinaryIO, limit: int) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    while piece := stream.read(_PIECE):
        size += len(piece)
        if size > limit:
            raise TooLarge
        digest.update(piece)
        file.write(piece)
    return digest.hexdigest(), size


def _to_disk(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
