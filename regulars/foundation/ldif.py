"""LDIF (RFC 2849): address books as Thunderbird and directories write them, one entry after the other."""

import base64
import binascii
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from regulars.foundation.contentlines.lines import LONGEST_LINE, logical_lines

_BINARY = frozenset({"jpegphoto", "thumbnailphoto", "photo"})
_FALLBACK = "cp1252"


@dataclass(slots=True)
class LdifEntry:
    """One entry: its name, what it does to a directory, its attributes, its picture, and what could not be read."""

    line: int
    dn: str = ""
    change: str = "add"
    attributes: list[tuple[str, str]] = field(default_factory=list)
    picture: bytes | None = None
    odd_lines: list[str] = field(default_factory=list)


def read_ldif(stream: BinaryIO) -> Iterator[LdifEntry]:
    """Yield the entries; a line that cannot be read is kept in `odd_lines`; addresses (`:<`) are never loaded."""
    entry: LdifEntry | None = None
    for number, line in logical_lines(stream):
        line = line.removeprefix(b"\xef\xbb\xbf")
        if not line.strip():
            if entry is not None:
                yield entry
            entry = None
        elif not line.startswith(b"#"):
            if entry is None and line.lower().startswith(b"version:"):
                continue
            entry = entry or LdifEntry(number)
            _take(entry, line)
    if entry is not None:
        yield entry


def _take(entry: LdifEntry, line: bytes) -> None:
    name, colon, value = line.partition(b":")
    attribute = name.split(b";")[0].strip().decode("ascii", "replace")
    if not colon or not attribute or len(line) >= LONGEST_LINE or value.startswith(b"<"):
        entry.odd_lines.append(_text(line[:500]))
        return
    raw = value.strip()
    if value.startswith(b":"):
        try:
            raw = base64.b64decode(value[1:].strip(), validate=True)
        except (binascii.Error, ValueError):
            entry.odd_lines.append(_text(line[:500]))
            return
    if attribute.lower() in _BINARY:
        entry.picture = entry.picture or raw
    elif attribute.lower() == "dn":
        entry.dn = _text(raw)
    elif attribute.lower() == "changetype":
        entry.change = _text(raw).lower()
    else:
        entry.attributes.append((attribute, _text(raw)))


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode(_FALLBACK, "replace")
