"""Parts of a file: a download that broke off goes on where it was."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO

_ONE = re.compile(r"bytes=(\d{0,19})-(\d{0,19})\Z")
_PIECE = 64 * 1024


class NoSuchRange(Exception):
    """The range begins behind the end."""


@dataclass(frozen=True)
class Part:
    """From the first to the last byte, both included."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """How many bytes that are."""
        return self.last - self.first + 1

    def pieces(self, stream: IO[bytes]) -> Iterator[bytes]:
        """Yield the bytes of a stream that stands at the first one."""
        left = self.length
        while left and (piece := stream.read(min(_PIECE, left))):
            left -= len(piece)
            yield piece


def asked_range(headers: Mapping[str, str], whole: int, etag: str) -> Part | None:
    """Return the part asked for, None for the whole: several ranges at once, and what is no range, are passed over.

    Raises NoSuchRange for one that begins behind the end.
    """
    found = _ONE.match(headers.get("Range", "").strip())
    # Whoever holds a part of another content must get all of this one.
    if not found or found.groups() == ("", "") or headers.get("If-Range", etag) != etag:
        return None
    first, last = found.groups()
    if not first:
        return Part(max(0, whole - int(last)), whole - 1) if int(last) and whole else _refuse()
    part = Part(int(first), min(int(last), whole - 1) if last else whole - 1)
    if last and int(last) < int(first):
        return None
    return part if part.first < whole else _refuse()


def _refuse() -> Part:
    raise NoSuchRange
