"""Writing to a disk so that a power cut leaves a file whole or absent."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


def settle(path: Path, target: Path) -> None:
    """Move a finished file to its place, so that a power cut leaves it whole or absent."""
    made = _make_folders(target.parent)
    os.replace(path, target)
    for folder in {target.parent, *made}:
        _name_to_disk(folder)


def write_whole(data: bytes, target: Path) -> None:
    """Write bytes to a place, whole or not at all, for nobody else's eyes."""
    # Its folder's name must reach the disk too, which only who made it knows.
    for folder in _make_folders(target.parent):
        _name_to_disk(folder)
    with fresh_file(target.parent) as (path, file):
        file.write(data)
        to_disk(file)
        file.close()
        settle(path, target)


@contextmanager
def fresh_file(folder: Path) -> Iterator[tuple[Path, IO[bytes]]]:
    """Give a new file of a folder, open for writing; gone after the block unless it was moved."""
    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder)
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield path, file
    finally:
        path.unlink(missing_ok=True)


def to_disk(file: IO[bytes]) -> None:
    """Wait until what was written has reached the disk."""
    file.flush()
    os.fsync(file.fileno())


def _make_folders(folder: Path) -> list[Path]:
    """Make a folder and those above it; return those in which a new name stands."""
    if folder.exists():
        return []
    above = _make_folders(folder.parent)
    folder.mkdir(exist_ok=True)
    return [*above, folder.parent]


def _name_to_disk(folder: Path) -> None:
    if os.name == "posix":
        entry = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(entry)
        finally:
            os.close(entry)
