"""Sealing what was written since the last seal; writers never wait for it."""

import time
from datetime import UTC, datetime
from threading import Event

from django.db import connection

from regulars.core.database.rows import fetch_rows, fetch_value, is_postgres
from regulars.core.database.turns import write_transaction
from regulars.core.journal.chain.hashing import BEFORE_ALL, TABLES, as_written, digests_between
from regulars.core.journal.chain.seals import Rows, SealTold, hash_of, marks_of, root_of
from regulars.core.journal.chain.storing import add_seal, chain_head, find_seal
from regulars.core.journal.models import ChainHead

# Some tenths of a second's work; what is behind is caught up with in many small steps.
MOST_ROWS = 2_000
SECONDS_TO_SETTLE = 1.0


class ChainBroken(Exception):
    """The last seal is not what it was; nothing more is sealed, so that the trace stays."""


def seal_journal(stop: Event | None = None, *, share: float = 1.0) -> int:
    """Seal everything that no running transaction can still add to, by this share of one's time; return how many
    seals were made."""
    stop = stop or Event()
    tops, made, began = _settled_tops(stop), 0, time.monotonic()
    while not stop.is_set() and _seal_some(tops):
        made += 1
        stop.wait((time.monotonic() - began) * (1 / share - 1))
        began = time.monotonic()
    return made


def _seal_some(tops: dict[str, int]) -> bool:
    head = chain_head()
    last = find_seal(head.number) if head.number else None
    if head.number and (last is None or last.hash != head.hash):
        raise ChainBroken(f"Seal {head.number} is missing or was changed: regulars audit verify")
    before = last.tops if last else {}
    rows: Rows = {}
    reached = dict(before)
    for table in TABLES:
        after = before.get(table, BEFORE_ALL)
        to = _reach(table, after, tops.get(table, BEFORE_ALL))
        found = as_written(table, digests_between(table, after, to), after, to)
        if found:
            rows[table], reached[table] = found, to
    return bool(rows) and _add(head, rows, reached)


def _add(head: ChainHead, rows: Rows, tops: dict[str, int]) -> bool:
    at, root, marks, number = datetime.now(UTC).isoformat(), root_of(rows), marks_of(rows, TABLES), head.number + 1
    previous = head.hash or head.origin
    seal = SealTold(number, at, tops, root, previous, hash_of(number, at, tops, root, previous, marks), marks)
    with write_transaction():
        if is_postgres():
            fetch_rows("SELECT pg_advisory_xact_lock(7226352)")
        now = chain_head()
        # Another process may have sealed meanwhile; or what was looked at has been amended.
        if (now.number, now.hash) != (head.number, head.hash) or _is_amended(rows, seal):
            return True
        add_seal(seal)
    return True


def _is_amended(rows: Rows, seal: SealTold) -> bool:
    newest = fetch_value("SELECT max(id) FROM journal_amendment") or 0
    return newest > seal.tops.get("journal_amendment", 0) and any(
        as_written(table, found, found[0][0] - 1, found[-1][0]) != found for table, found in rows.items()
    )


def _reach(table: str, after: int, top: int) -> int:
    last = fetch_value(
        f'SELECT max(id) FROM (SELECT id FROM "{table}" WHERE id > %s AND id <= %s ORDER BY id LIMIT {MOST_ROWS}) few',
        [after, top],
    )
    return after if last is None else int(last)


def _settled_tops(stop: Event) -> dict[str, int]:
    """The last ids of which no transaction that still runs can add a smaller one."""
    tops = {table: fetch_value(f'SELECT max(id) FROM "{table}"') or 0 for table in TABLES}
    if not is_postgres() or connection.in_atomic_block:
        # Inside a transaction, as tests are, waiting for it would never end.
        return tops
    # Ids are given out before they are committed: wait until all who may have got a smaller one have ended.
    limit = int(fetch_value("SELECT pg_snapshot_xmax(pg_current_snapshot())::text"))
    until = time.monotonic() + 30
    stop.wait(SECONDS_TO_SETTLE)
    while int(fetch_value("SELECT pg_snapshot_xmin(pg_current_snapshot())::text")) < limit:
        if stop.wait(0.2) or time.monotonic() > until:
            return {}
    return tops
