"""Looks at the journal's end: which changes are there, and how far it is, in one statement."""

from typing import Any, NamedTuple

from regulars.core.database.rows import Row, fetch_rows, fetch_value, is_postgres, placeholders
from regulars.core.records.live.position import Position, read_snapshot

MOST_AT_ONCE = 1_000
# Of transactions that are under way when a process begins to look, so many changes back are noticed.
LOOKED_BACK = 2_000


class Looked(NamedTuple):
    """The (number, transaction) of changes beyond `low`, oldest first, the last few thousands at most."""

    changes: list[tuple[int, int]]
    position: Position
    newest: int


def look(low: int, newest: int) -> Looked:
    """Look at what came after `low`; `newest` is the newest known."""
    if not is_postgres():
        rows = fetch_rows(
            f"SELECT id FROM journal_change WHERE id > %s ORDER BY id DESC LIMIT {MOST_AT_ONCE + 1}", [low]
        )
        changes = [(row[0], 0) for row in reversed(rows)]
        last = changes[-1][0] if changes else low
        return Looked(changes, Position(last), last)
    found = fetch_rows(_LOOK_POSTGRES, [low])
    changes = [(row[1], row[2]) for row in reversed(found) if row[1] is not None]
    return Looked(changes, read_snapshot(low, found[0][0]), max(newest, changes[-1][0] if changes else 0))


def first_look() -> Looked:
    """Look for the first time: at those that may belong to transactions still under way, too."""
    newest = fetch_value("SELECT max(id) FROM journal_change") or 0
    return look(max(0, newest - LOOKED_BACK) if is_postgres() else newest, newest)


def read_changes(ids: list[int]) -> list[Row]:
    """Return (id, entry, type, record, action, before, after) of changes, oldest first."""
    return fetch_rows(f"SELECT {WHOLE} FROM journal_change WHERE id IN ({placeholders(ids)}) ORDER BY id", ids)


def changes_beyond(low: int, after: int, most: int) -> list[Any]:
    """Return some of the changes beyond `low` and `after` in their order; their transaction comes last."""
    transaction = "xmin::text::bigint" if is_postgres() else "0"
    return fetch_rows(
        f"SELECT {WHOLE}, {transaction} FROM journal_change WHERE id > %s ORDER BY id LIMIT {most}", [max(low, after)]
    )


WHOLE = "id, entry_id, record_type, record_id, action, CAST(before AS text), CAST(after AS text)"
_LOOK_POSTGRES = (
    "SELECT s.now::text, c.id, c.transaction FROM (SELECT pg_current_snapshot() AS now) s LEFT JOIN ("
    " SELECT id, xmin::text::bigint AS transaction FROM journal_change WHERE id > %s"
    f" ORDER BY id DESC LIMIT {LOOKED_BACK + MOST_AT_ONCE + 1}) c ON true"
)
