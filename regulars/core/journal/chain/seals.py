"""What a seal is made of."""

import hashlib
import struct
from typing import NamedTuple

import msgspec

_MARK = struct.Struct(">BQ8s")
Rows = dict[str, list[tuple[int, str]]]


class SealTold(NamedTuple):
    """A seal as plain values."""

    number: int
    at: str
    tops: dict[str, int]
    root: str
    previous: str
    hash: str
    marks: bytes = b""


def root_of(rows: Rows) -> str:
    """Return the hash over the hashes of rows, table by table, in the order of their ids."""
    root = hashlib.sha256()
    for table in sorted(rows):
        for row_id, digest in rows[table]:
            root.update(f"{table} {row_id} {digest}\n".encode())
    return root.hexdigest()


def hash_of(number: int, at: str, tops: dict[str, int], root: str, previous: str, marks: bytes) -> str:
    """Return the hash of a seal, into which that of the one before goes."""
    told = [number, at, sorted(tops.items()), root, previous, hashlib.sha256(marks).hexdigest()]
    return hashlib.sha256(msgspec.json.encode(told)).hexdigest()


def marks_of(rows: Rows, tables: tuple[str, ...]) -> bytes:
    """Return a short mark of each row."""
    return b"".join(
        _MARK.pack(tables.index(table), row_id, bytes.fromhex(digest[:16]))
        for table in sorted(rows)
        for row_id, digest in rows[table]
    )


def read_marks(marks: bytes, tables: tuple[str, ...]) -> dict[str, dict[int, str]]:
    """Return, by table and id, the beginnings of the hashes of rows."""
    found: dict[str, dict[int, str]] = {table: {} for table in tables}
    for at, row_id, short in _MARK.iter_unpack(marks):
        found[tables[at]][row_id] = short.hex()
    return found
