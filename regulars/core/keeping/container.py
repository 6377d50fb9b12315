"""The one file that holds a backup or a whole workspace: a compressed tar whose last part lists all others by hash.

It is written and read as a stream: any part fits into memory, and nothing is ever looked for from the end.
"""

import gzip
import hashlib
import io
import tarfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import msgspec

from regulars.core.words import say

ABOUT, MANIFEST = "about.json", "manifest.json"
FORMAT = 1
_PIECE = 1024 * 1024


class Damaged(Exception):
    """The file is not what was written; the text says where."""


class ContainerWriter:
    """Writes parts one after the other; `close` adds the manifest, without which a file counts as cut off."""

    def __init__(self, out: IO[bytes], about: dict[str, Any]) -> None:
        # A fast compression: at the usual one a large workspace would take three times as long.
        self._gzip = gzip.GzipFile(fileobj=out, mode="wb", compresslevel=1, filename="")
        self._tar = tarfile.open(fileobj=self._gzip, mode="w|")  # noqa: SIM115 - closed by close()
        self.parts: dict[str, list[Any]] = {}
        self.add_bytes(ABOUT, msgspec.json.encode({"format": FORMAT, **about}))

    def add_bytes(self, name: str, data: bytes) -> None:
        """Add a part that is in memory."""
        self._add(name, len(data), io.BytesIO(data))

    def add_file(self, name: str, path: Path) -> None:
        """Add a file of the disk."""
        with path.open("rb") as source:
            self._add(name, path.stat().st_size, source)

    def close(self, **more: Any) -> None:
        """Finish with the list of all parts, and whatever else is to be known of the whole."""
        self.add_bytes(MANIFEST, msgspec.json.encode({"format": FORMAT, "parts": self.parts, **more}))
        self._tar.close()
        self._gzip.close()

    def _add(self, name: str, size: int, source: IO[bytes]) -> None:
        head = tarfile.TarInfo(name)
        head.size = size
        reading = _Hashing(source)
        self._tar.addfile(head, reading)
        self._tar.members = []  # type: ignore[attr-defined]  # a list of all parts would grow with the workspace
        self.parts[name] = [size, reading.digest()]


class _Hashing:
    def __init__(self, source: IO[bytes]) -> None:
        self._source, self._sum = source, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        data = self._source.read(size)
        self._sum.update(data)
        return data

    def digest(self) -> str:
        return self._sum.hexdigest()


class Part:
    """One part while it is read."""

    def __init__(self, name: str, size: int, source: IO[bytes]) -> None:
        self.name, self.size, self._source = name, size, _Hashing(source)

    def pieces(self) -> Iterator[bytes]:
        """Give what is left of its bytes, piece by piece."""
        try:
            while data := self._source.read(_PIECE):
                yield data
        except (tarfile.TarError, OSError, EOFError, zlib.error) as wrong:
            raise Damaged(
                say("The file is damaged in its part {name}: {wrong}", name=self.name, wrong=wrong)
            ) from wrong

    def read(self) -> bytes:
        """Give all its bytes."""
        return b"".join(self.pieces())

    def json(self) -> dict[str, Any]:
        """Give what it says, if it is JSON."""
        try:
            return msgspec.json.decode(self.read(), type=dict[str, Any])
        except (msgspec.DecodeError, UnicodeDecodeError) as wrong:
            raise Damaged(say("The part {name} cannot be read: {wrong}", name=self.name, wrong=wrong)) from wrong

    def digest(self) -> str:
        """Read what nobody read, and give the hash of the whole."""
        for _ in self.pieces():
            pass
        return self._source.digest()


class ContainerReader:
    """Reads parts in the order in which they were written; `manifest` is there when all were read and are right."""

    def __init__(self, source: IO[bytes]) -> None:
        self._parts = self._read(source)
        first = self._next()
        if first is None or first.name != ABOUT:
            raise Damaged(say("This is no backup and no archive of Regulars."))
        self.about: dict[str, Any] = first.json()
        self._seen = {ABOUT: [first.size, first.digest()]}
        self._open: Part | None = None
        self.manifest: dict[str, Any] = {}
        if self.about.get("format") != FORMAT:
            raise Damaged(say("A newer Regulars wrote this file: bring this one up to date first."))

    def parts(self) -> Iterator[Part]:
        """Give every part; raises Damaged, at the end at the latest, if one is missing, added or changed."""
        while part := self._next():
            if part.name == MANIFEST:
                self.manifest = part.json()
                self._compare()
                return
            self._open = part
            yield part
            self._note_open()
        raise Damaged(say("The file is cut off: its last part is missing."))

    def prove_rest(self) -> None:
        """Read what nobody has read yet; raises Damaged if the whole is not what was written."""
        if not self.manifest:
            self._note_open()
            for part in self.parts():
                part.digest()

    def _note_open(self) -> None:
        if part := self._open:
            self._seen[part.name] = [part.size, part.digest()]
            self._open = None

    def _next(self) -> Part | None:
        try:
            return next(self._parts, None)
        except (tarfile.TarError, OSError, EOFError, zlib.error) as wrong:
            raise Damaged(say("The file is damaged: {wrong}", wrong=wrong)) from wrong

    def _read(self, source: IO[bytes]) -> Iterator[Part]:
        with tarfile.open(fileobj=source, mode="r|gz") as tar:
            for head in tar:
                body = tar.extractfile(head)
                if body is not None:
                    yield Part(head.name, head.size, body)
                tar.members = []  # type: ignore[attr-defined]  # nor while reading

    def _compare(self) -> None:
        listed = self.manifest["parts"]
        for name in {*listed, *self._seen}:
            if listed.get(name) != self._seen.get(name):
                raise Damaged(say("The part {name} is not what was written.", name=name))
