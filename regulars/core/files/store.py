"""Where the bytes lie: in the folder `files` of the data folder, or in the bucket that REGULARS_FILES names."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import IO, BinaryIO

from django.conf import settings

from regulars.core.files.stores.address import BucketAddress
from regulars.core.files.stores.contract import Store
from regulars.core.files.stores.folder import FolderStore
from regulars.foundation.on_disk import fresh_file, to_disk

_PIECE = 1024 * 1024


class TooLarge(Exception):
    """More bytes came than are allowed."""


def store() -> Store:
    """Return the place where this workspace keeps its files."""
    return store_at(settings.FILES, folder())


def store_at(address: BucketAddress | None, place: Path) -> Store:
    """Return the place that an address names; None is a folder of this machine."""
    # What speaks with a bucket has threads of its own, which no child of a process inherits.
    return _bucket(address, place, os.getpid()) if address else FolderStore(place, arriving=_arriving(place))


@lru_cache(maxsize=8)
def _bucket(address: BucketAddress, place: Path, _pid: int) -> Store:
    from regulars.core.files.stores.bucket import BucketStore

    return BucketStore(address, arriving=_arriving(place))


def folder() -> Path:
    """Return the folder of this machine for files, for what is on its way, and for what was drawn from them."""
    return Path(settings.DATA) / "files"


def arriving_folder() -> Path:
    """Return the folder for what is worked on; what a crash leaves there goes after a day."""
    place = _arriving(folder())
    place.mkdir(parents=True, exist_ok=True)
    return place


def thumbnail_path(digest: str, size: int) -> Path:
    """Return where the small version of a picture lies."""
    return folder() / "thumbnails" / digest[:2] / digest[2:4] / f"{digest}-{size}.webp"


def drawn_from(digest: str) -> list[Path]:
    """Return what was drawn from a content: small versions of a picture, pages of a document."""
    return list((folder() / "thumbnails" / digest[:2] / digest[2:4]).glob(f"{digest}-*"))


@contextmanager
def arriving(stream: BinaryIO | IO[bytes], *, limit: int | None = None) -> Iterator[tuple[Path, str, int]]:
    """Write a stream to a file of this machine, and give its path, SHA-256 and size; gone after the block.

    Raises TooLarge as soon as more than `limit` bytes have come.
    """
    with fresh_file(_arriving(folder())) as (path, file):
        digest, size = _copy(stream, file, limit)
        to_disk(file)
        yield path, digest, size


def _arriving(place: Path) -> Path:
    return place / "arriving"


def is_whole(path: Path, digest: str) -> bool:
    """Whether a file is what its hash says."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == digest


def _copy(stream: BinaryIO | IO[bytes], file: IO[bytes], limit: int | None) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    while piece := stream.read(_PIECE):
        size += len(piece)
        if limit is not None and size > limit:
            raise TooLarge
        digest.update(piece)
        file.write(piece)
    return digest.hexdigest(), size
