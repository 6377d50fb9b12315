"""Seals in their table."""

from collections.abc import Iterator

import msgspec

from regulars.core.database.rows import Row, execute, fetch_rows
from regulars.core.journal.chain.seals import SealTold
from regulars.core.journal.models import ChainHead

_COLUMNS = "id, at, tops, root, previous, hash, marks"


def chain_head() -> ChainHead:
    """Return which seal is the last; a chain without any has number 0."""
    return ChainHead.objects.filter(pk=1).first() or ChainHead(pk=1)


def all_seals() -> Iterator[SealTold]:
    """Read all seals in order, some at a time."""
    last = -(2**62)
    while rows := fetch_rows(f"SELECT {_COLUMNS} FROM journal_seal WHERE id > %s ORDER BY id LIMIT 20", [last]):
        for row in rows:
            yield _told(row)
        last = rows[-1][0]


def find_seal(number: int) -> SealTold | None:
    """Return one seal."""
    rows = fetch_rows(f"SELECT {_COLUMNS} FROM journal_seal WHERE id = %s", [number])
    return _told(rows[0]) if rows else None


def add_seal(seal: SealTold) -> None:
    """Write a seal and make it the last, in the open transaction."""
    execute(
        f"INSERT INTO journal_seal ({_COLUMNS}) VALUES (%s, %s, %s, %s, %s, %s, %s)",
        [
            seal.number, seal.at, msgspec.json.encode(seal.tops).decode(), seal.root, seal.previous, seal.hash,
            seal.marks,
        ],
    )  # fmt: skip
    head = {"number": seal.number, "hash": seal.hash}
    if not ChainHead.objects.filter(pk=1).update(**head):
        ChainHead.objects.create(pk=1, **head)


def _told(row: Row) -> SealTold:
    number, at, tops, root, previous, own, marks = row
    return SealTold(
        number, at, msgspec.json.decode(tops) if isinstance(tops, str) else tops, root, previous, own, bytes(marks)
    )
