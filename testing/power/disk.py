"""A disk that can be told, from another process, to refuse what is asked of it."""

import ctypes
import mmap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# SQLite's own numbers for what a disk may answer.
CANNOT_READ, CANNOT_WRITE, CANNOT_SYNC, IS_FULL = 266, 778, 1034, 13
UNTIL_MENDED = 2**30


class Disk(ctypes.Structure):
    """Of the kind `refuses` the next `takes` are still taken, then `lasts` are not; `refused` counts these."""

    _fields_ = (
        ("refuses", ctypes.c_int),
        ("takes", ctypes.c_int),
        ("lasts", ctypes.c_int),
        ("refused", ctypes.c_int),
    )

    def answer(self, kind: int) -> int:
        """Return what the disk says to one wish: 0 if it takes it."""
        if self.refuses != kind or not self.lasts:
            return 0
        if self.takes:
            self.takes -= 1
            return 0
        self.lasts -= 1
        self.refused += 1
        return kind

    @contextmanager
    def broken(self, kind: int, *, takes: int, lasts: int) -> Iterator[None]:
        """Break it for as long as the block runs."""
        self.takes, self.lasts, self.refused, self.refuses = takes, lasts, 0, kind
        try:
            yield
        finally:
            self.refuses = 0


def shared_disk(path: Path) -> Disk:
    """Give the disk that all processes share which name this file."""
    if not path.exists():
        path.write_bytes(bytes(ctypes.sizeof(Disk)))
    with path.open("r+b") as file:
        return Disk.from_buffer(mmap.mmap(file.fileno(), 0))
