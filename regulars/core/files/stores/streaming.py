"""Bytes that come from elsewhere piece by piece, read as a file."""

import io
from collections.abc import Iterable, Iterator


class BytesComing(io.RawIOBase):
    """A stream that holds one piece at a time, whatever the whole has."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces: Iterator[bytes] = iter(pieces)
        self._rest = b""

    def readable(self) -> bool:
        """Only forwards."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # no others are handed in
        """Fill the buffer as far as what has come reaches; 0 at the end."""
        if not self._rest:
            self._rest = bytes(next(self._pieces, b""))
        taken = self._rest[: len(buffer)]
        buffer[: len(taken)] = taken
        self._rest = self._rest[len(taken) :]
        return len(taken)
