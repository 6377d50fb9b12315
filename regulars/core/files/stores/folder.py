"""Files in a folder of this machine: ab/cd/<SHA-256>, each whole or absent whatever happens to the power."""

import contextlib
import datetime as dt
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from regulars.foundation.on_disk import fresh_file, settle, to_disk

_ASIDE = "aside"


class FolderStore:
    """A folder with `aside` for what nobody needs any more; `arriving`, on the same disk, is for what is on its way."""

    def __init__(self, folder: Path, *, arriving: Path) -> None:
        self.folder, self.place, self._arriving = folder, str(folder), arriving

    def path_of(self, digest: str) -> Path:
        """Return where a content has its place."""
        return self.folder / digest[:2] / digest[2:4] / digest

    def has(self, digest: str) -> bool:
        """Whether the content lies in its place."""
        return self.path_of(digest).exists()

    def keep(self, path: Path, digest: str) -> None:
        """Put a finished file into its place; the file itself stays."""
        with fresh_file(self._arriving) as (fresh, _):
            _copy(path, fresh)
            settle(fresh, self.path_of(digest))

    def read(self, digest: str, *, first: int = 0, length: int | None = None) -> IO[bytes]:
        """Open a content at a byte; whoever reads stops by itself after `length`."""
        stream = open(self._found(digest), "rb")  # noqa: SIM115 - whoever asked closes it
        stream.seek(first)
        return stream

    @contextmanager
    def at_hand(self, digest: str) -> Iterator[Path]:
        """Give where the content lies."""
        yield self._found(digest)

    def set_aside(self, digest: str) -> None:
        """Move a content aside, from when on its days are counted."""
        with contextlib.suppress(FileNotFoundError):
            os.utime(self.path_of(digest))
            settle(self.path_of(digest), self.folder / _ASIDE / digest)

    def bring_back(self, digest: str) -> None:
        """Move it back."""
        with contextlib.suppress(FileNotFoundError):
            settle(self.folder / _ASIDE / digest, self.path_of(digest))

    def remove_aside(self, digest: str) -> None:
        """Remove what was set aside."""
        (self.folder / _ASIDE / digest).unlink(missing_ok=True)

    def kept(self, first_byte: str) -> Iterator[tuple[str, dt.datetime]]:
        """Give the hashes that begin with these two digits, and since when each lies there."""
        yield from _with_moments(self.folder.glob(f"{first_byte}/??/{first_byte}*"))

    def aside(self) -> Iterator[tuple[str, dt.datetime]]:
        """Give what was set aside, and since when."""
        yield from _with_moments((self.folder / _ASIDE).glob("*"))

    def is_empty(self) -> bool:
        """Whether no file lies here."""
        return not any(self.folder.glob("??/??/*"))

    def _found(self, digest: str) -> Path:
        for path in (self.path_of(digest), self.folder / _ASIDE / digest):
            if path.exists():
                return path
        raise FileNotFoundError(digest)


def _copy(path: Path, target: Path) -> None:
    try:
        # A second name for the same bytes, which are on the disk already.
        target.unlink()
        os.link(path, target)
    except OSError:
        # Some disks of other machines know no second names.
        with path.open("rb") as source, target.open("wb") as out:
            shutil.copyfileobj(source, out)
            to_disk(out)


def _with_moments(paths: Iterator[Path]) -> Iterator[tuple[str, dt.datetime]]:
    for path in paths:
        with contextlib.suppress(FileNotFoundError):
            yield path.name, dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
