"""What is asked of a place that keeps files by the hash of their content."""

import datetime as dt
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, Protocol

from regulars.core.problems import Problem
from regulars.core.words import mark, say


class StoreAway(Problem):
    """The place of the files does not answer, or refuses; why stands in the server's log."""

    status = 503
    title = mark("The files cannot be reached")

    def __init__(self) -> None:
        super().__init__(
            say("The place where files are kept does not answer. Try again in a minute, or tell your administrator.")
        )


def is_digest(name: str) -> bool:
    """Whether a name is that of a content."""
    return len(name) == 64 and set(name) <= set("0123456789abcdef")


class Store(Protocol):
    """Keeps each content once under its SHA-256, whole or not at all; what is set aside can still be read.

    Every method may raise StoreAway; whatever reads raises FileNotFoundError for what is not there.
    """

    place: str

    def has(self, digest: str) -> bool:
        """Whether the content lies in its place; what was set aside does not count."""

    def keep(self, path: Path, digest: str) -> None:
        """Put a finished file into its place; the file itself stays."""

    def read(self, digest: str, *, first: int = 0, length: int | None = None) -> IO[bytes]:
        """Open a content, from a byte on and for so many; also one that was set aside."""

    def at_hand(self, digest: str) -> AbstractContextManager[Path]:
        """Give the content as a file of this machine's disk, for as long as the block lasts."""

    def set_aside(self, digest: str) -> None:
        """Take a content out of its place, so that it can be brought back; nothing if it is not there."""

    def bring_back(self, digest: str) -> None:
        """Put what was set aside into its place again."""

    def remove_aside(self, digest: str) -> None:
        """Remove for good what was set aside."""

    def kept(self, first_byte: str) -> Iterator[tuple[str, dt.datetime]]:
        """Give the hashes that begin with these two digits, and since when each lies there."""

    def aside(self) -> Iterator[tuple[str, dt.datetime]]:
        """Give what was set aside, and since when."""

    def is_empty(self) -> bool:
        """Whether no file was ever kept here."""
