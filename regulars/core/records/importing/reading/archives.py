"""Bounds on zipped spreadsheets, checked by unpacking into nothing before anything is opened."""

import struct
import zlib
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from regulars.core.records.importing.reading.table import UnreadableFile
from regulars.core.words import mark, say

MOST_ENTRIES = 5_000
LARGEST_UNPACKED = 128 * 1024 * 1024  # about two million cells, which the reader holds at once in some 250 MB
LARGEST_RATIO = 200
_HARMLESS = 8 * 1024 * 1024
_PIECE = 64 * 1024
_LOCAL_HEADER = struct.Struct("<4s2B4HL2L2H")
_TOO_LARGE = mark(
    "The spreadsheet unpacks to more than {limit} MB and was not opened. "
    "Save the sheet as CSV, which may be of any size, and bring that in."
)


def check_archive(path: Path) -> list[str]:
    """Raise UnreadableFile where the archive is damaged, locked, or grows beyond all measure; return its names."""
    try:
        with ZipFile(path) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_ENTRIES:
                raise UnreadableFile(
                    say("The file holds {count} parts; a spreadsheet has a few dozen.", count=format(len(entries), ","))
                )
            if any(entry.flag_bits & 1 for entry in entries):
                raise UnreadableFile(say("The file is protected by a password. Save it without one and try again."))
            total = 0
            with path.open("rb") as stream:
                for entry in entries:
                    # The sizes in the archive's own list can be lies, so each entry is unpacked and counted.
                    stream.seek(entry.header_offset)
                    header = _LOCAL_HEADER.unpack(stream.read(_LOCAL_HEADER.size))
                    stream.seek(header[10] + header[11], 1)
                    total += _unpacked_size(stream, entry, LARGEST_UNPACKED - total)
            return [entry.filename for entry in entries]
    except (BadZipFile, struct.error, zlib.error, OSError, ValueError, NotImplementedError) as fault:
        raise UnreadableFile(say("The spreadsheet is damaged or cut off. Save it again and try once more.")) from fault


def _unpacked_size(stream: BinaryIO, entry: ZipInfo, allowed: int) -> int:
    if entry.compress_type == 0:
        size = entry.compress_size
    elif entry.compress_type == 8:
        size = _inflated(stream, entry.compress_size, allowed)
    else:
        raise UnreadableFile(say("The file is packed in an unusual way. Save it again as XLSX and try once more."))
    if size > allowed or (size > _HARMLESS and size > LARGEST_RATIO * max(entry.compress_size, 1)):
        raise UnreadableFile(say(_TOO_LARGE, limit=LARGEST_UNPACKED // 1024 // 1024))
    return size


def _inflated(stream: BinaryIO, packed: int, allowed: int) -> int:
    engine, size = zlib.decompressobj(-15), 0
    most = min(allowed, max(_HARMLESS, LARGEST_RATIO * packed))
    while packed > 0 and not engine.eof:
        piece = stream.read(min(_PIECE, packed))
        if not piece:
            raise BadZipFile
        packed -= len(piece)
        while piece:
            size += len(engine.decompress(piece, _PIECE * 16))
            piece = engine.unconsumed_tail
            if size > most:
                return LARGEST_UNPACKED * 2
    return size
