"""Logical lines of a vCard stream: folded lines joined, quoted-printable and bare base64 continued."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

LONGEST_LINE = 16 * 1024 * 1024
_PIECE = 1024 * 1024
_QUOTED_PRINTABLE = re.compile(rb"^[^:]*;(ENCODING=)?QUOTED-PRINTABLE[;:]", re.IGNORECASE)
_BASE64 = re.compile(rb"^[^:]*;(ENCODING=)?(BASE64|B)[;:]", re.IGNORECASE)
_BASE64_ONLY = re.compile(rb"^[A-Za-z0-9+/=]+$")


def logical_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield each unfolded line with the number of its first physical line, as UTF-8 or the file's 8-bit bytes."""
    held: list[bytes] = []
    held_at, size, mode = 0, 0, ""
    for number, line in enumerate(_physical_lines(stream), start=1):
        if held and (piece := _continuation(line, held[-1], mode)) is not None:
            size += len(piece)
            if size <= LONGEST_LINE:
                held.append(piece)
            continue
        if held:
            yield held_at, b"".join(held)
        held, held_at, size = [line], number, len(line)
        mode = _mode(line)
    if held:
        yield held_at, b"".join(held)


def _mode(line: bytes) -> str:
    if _QUOTED_PRINTABLE.match(line):
        return "quoted-printable"
    return "base64" if _BASE64.match(line) else ""


def _continuation(line: bytes, before: bytes, mode: str) -> bytes | None:
    if mode == "quoted-printable" and before.endswith(b"="):
        return b"\n" + line
    if line[:1] in (b" ", b"\t"):
        return line.strip() if mode == "base64" else line[1:]
    if mode == "base64" and _BASE64_ONLY.match(line):
        # Some programs do not indent the picture's further lines.
        return line
    return None


def _physical_lines(stream: BinaryIO) -> Iterator[bytes]:
    start = stream.read(4)
    stream.seek(-len(start), 1)
    wide = _wide_encoding(start)
    pieces = _recoded(stream, wide) if wide else iter(lambda: stream.read(_PIECE), b"")
    rest = b""
    for piece in pieces:
        rest += piece
        tail = b"\r" if rest.endswith(b"\r") else b""
        lines = rest.removesuffix(b"\r").replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        rest = lines.pop()[:LONGEST_LINE] + tail
        yield from lines
    if rest:
        yield rest.removesuffix(b"\r")


def _wide_encoding(start: bytes) -> str:
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if start[1:2] == b"\0" and start[3:4] == b"\0":
        return "utf-16-le"
    return "utf-16-be" if start[:1] == b"\0" and start[2:3] == b"\0" else ""


def _recoded(stream: BinaryIO, encoding: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    while piece := stream.read(_PIECE):
        yield decoder.decode(piece).encode("utf-8", "replace")
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")
