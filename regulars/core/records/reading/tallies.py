"""Numbers that cost something to count are kept until the next change is made.

A short list is counted each time. Of a long one, which would take a noticeable time after every change of anybody,
the number may be some seconds old: as many as keep the counting to one fiftieth of the time.
"""

import threading
import time
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from django.db import connection

from regulars.core.database.rows import Row, fetch_rows
from regulars.core.journal.position import latest_change, settled_change

EXACT_UP_TO = 20_000
FEW = 1_000
MOST_SECONDS = 60.0
PATIENCE = 50
Total = Callable[[list[Row]], int]


def tally(sql: str, params: Sequence[Any], total: Total) -> list[Row]:
    """Return the rows of a counting query, counted now or a moment ago; `total` adds up how many rows it counted."""
    if connection.in_atomic_block:
        # What others cannot see yet must not be kept for them.
        return fetch_rows(sql, params)
    return _kept(sql, tuple(params)).rows(total)


class _Answer(NamedTuple):
    rows: list[Row]
    total: int
    change: int | None
    until: float
    at_most_until: float


class _Tally:
    """One counting query with its last answer."""

    def __init__(self, sql: str, params: tuple[Any, ...]) -> None:
        self.sql, self.params = sql, params
        self.lock = threading.Lock()
        self.last: _Answer | None = None

    def rows(self, total: Total) -> list[Row]:
        """Return the answer, counting anew where it may be wrong."""
        known = self.last
        if known is None or not _is_fresh(known):
            # Of a long list, whoever comes while another counts takes the number from before.
            may_be_old = known is not None and known.total > EXACT_UP_TO
            if self.lock.acquire(blocking=not may_be_old):
                try:
                    known = self.last
                    if known is None or not _is_fresh(known):
                        known = self.last = self._count(total)
                finally:
                    self.lock.release()
        assert known is not None
        return known.rows

    def _count(self, total: Total) -> _Answer:
        # Asked first: what changes while counting is counted again. What was a few is counted each time anyway.
        change = None if self.last is not None and self.last.total < FEW else settled_change()
        began = time.monotonic()
        rows = fetch_rows(self.sql, self.params)
        now = time.monotonic()
        # Not for ever: a role may begin or end with the day.
        return _Answer(rows, total(rows), change, now + PATIENCE * (now - began), now + MOST_SECONDS)


def _is_fresh(last: _Answer) -> bool:
    now = time.monotonic()
    if last.total < FEW or now > last.at_most_until:
        return False
    return (last.total > EXACT_UP_TO and now < last.until) or last.change == latest_change()


@lru_cache(maxsize=512)
def _kept(sql: str, params: tuple[Any, ...]) -> _Tally:
    return _Tally(sql, params)


def forget_tallies() -> None:
    """Count everything anew, as a server does that has just started."""
    _kept.cache_clear()
