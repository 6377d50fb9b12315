"""What several processes asked of the files of a database, and what people were told meanwhile, in its order."""

import os
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

WRITE, TRUNCATE, REMOVE, SYNC_BEGINS, SYNCED, TOLD = b"w", b"t", b"r", b"b", b"s", b"!"
_HEAD = struct.Struct("<cHqI")


class Asked(NamedTuple):
    """One thing asked of a file, `at` a place (of a sync: its number); or what somebody was told is kept."""

    kind: bytes
    file: str = ""
    at: int = 0
    data: bytes = b""


class Log:
    """A file to which processes add at its end, each thing whole."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def add(self, one: Asked) -> None:
        """Write down one thing."""
        name = one.file.encode()
        os.write(self._file, _HEAD.pack(one.kind, len(name), one.at, len(one.data)) + name + one.data)

    def read(self) -> Iterator[Asked]:
        """Give everything so far."""
        data, place = self._path.read_bytes(), 0
        while place < len(data):
            kind, name_length, at, length = _HEAD.unpack_from(data, place)
            middle = place + _HEAD.size + name_length
            yield Asked(kind, data[place + _HEAD.size : middle].decode(), at, data[middle : middle + length])
            place = middle + length
