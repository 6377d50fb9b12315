"""The journal's last changes, read once by each process for all who ask, a few times a second while somebody asks."""

import threading
import time
from collections import deque
from typing import NamedTuple

from regulars.core.database.rows import Row
from regulars.core.records.live.looking import MOST_AT_ONCE, Looked, first_look, look, read_changes
from regulars.core.records.live.position import Position
from regulars.core.records.live.reached import Reached, reached_by
from regulars.core.records.live.reached_with_others import reached_with_others

# How old what was read may be: a part of the second within which a change is seen elsewhere.
SECONDS_KNOWN = 0.15
MOST_KEPT = 4_000


class Told(NamedTuple):
    """One change; `number` is the order in which this process noticed them."""

    number: int
    change: int
    transaction: int
    entry: int
    record_type: str
    record_id: int
    action: str
    before: str | None
    after: str | None
    reached: tuple[Reached, ...] = ()


def told_of(row: Row, transaction: int, *, number: int = 0, reached: tuple[Reached, ...] = ()) -> Told:
    """Return the change of a row as `read_changes` gives it."""
    change, entry, record_type, record_id, action, before, after = row[:7]
    return Told(number, change, transaction, entry, record_type, record_id, action, before, after, reached)


class News(NamedTuple):
    """What came after a position: None if that is no longer at hand, else the changes; and how far they reach.

    A foreign position is of another database, or of this one before an older state of it was restored.
    """

    changes: list[Told] | None
    position: Position
    number: int
    is_foreign: bool = False


class Tail:
    """What one process knows of the journal's end."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self._rows: deque[Told] = deque()
        self._position: Position | None = None
        self._newest = 0
        # All changes up to here are known.
        self._low = 0
        self._next = 0
        # Nothing is missing of what came after change `_begins`, nor of what was noticed after `_dropped`.
        self._begins = 0
        self._dropped = 0
        self._number = 0
        self._seen: set[int] = set()
        # (transaction to come, newest change) at earlier looks; numbers up to that change were given out by then.
        self._marks: deque[tuple[int, int]] = deque()
        self._unsure_until = 0
        self._read_at = float("-inf")

    @property
    def position(self) -> Position | None:
        """How far the journal was when it was last read."""
        return self._position

    def since(self, position: Position | None, number: int) -> News:
        """Return what came after a position, beyond what was noticed up to `number`."""
        with self.lock:
            is_late = time.monotonic() - self._read_at >= SECONDS_KNOWN
            # What is beyond our own look was answered by another process, whose look was later.
            if is_late or (position and self._is_beyond(position)):
                self._read()
                self._read_at = time.monotonic()
            here = self._position
            assert here is not None
            if position is None or position == here:
                return News([], here, self._number)
            if self._is_beyond(position):
                return News(None, here, self._number, is_foreign=True)
            if position.low < self._begins and number < self._dropped:
                return News(None, here, self._number)
            return News(self._unknown_to(position, number), here, self._number)

    def _is_beyond(self, position: Position) -> bool:
        return position.low > self._newest or position.next > self._next

    def _unknown_to(self, position: Position, number: int) -> list[Told]:
        found = []
        for row in reversed(self._rows):
            if row.number <= number:
                break
            if not position.knows(row.change, row.transaction):
                found.append(row)
        return found[::-1]

    def _read(self) -> None:
        if self._position is None:
            looked = first_look()
            new = {}
            self._low = looked.position.low
            self._begins = looked.newest
            self._number = self._dropped = 1
            self._seen.update(change for change, _ in looked.changes)
        else:
            looked = look(self._low, self._newest)
            new = {change: t for change, t in looked.changes if change not in self._seen}
            if len(new) > MOST_AT_ONCE:
                self._drop_all(looked)
            elif new:
                self._add(new)
        self._settle(looked, has_new=bool(new))

    def _add(self, new: dict[int, int]) -> None:
        whole = read_changes(list(new))
        reached = reached_by({row[1] for row in whole})
        beside = reached_with_others(whole, reached)
        for row in whole:
            self._number += 1
            where = tuple(reached.get(row[1], ()) or beside.get(row[0], ()))
            self._rows.append(told_of(row, new[row[0]], number=self._number, reached=where))
        self._seen.update(new)
        while len(self._rows) > MOST_KEPT:
            gone = self._rows.popleft()
            self._begins, self._dropped = max(self._begins, gone.change), gone.number

    def _drop_all(self, looked: Looked) -> None:
        """Thousands came at once: who asks for them is told by a look at the journal itself."""
        self._rows.clear()
        self._seen.update(change for change, _ in looked.changes)
        self._number += 1
        self._begins, self._dropped = looked.newest, self._number
        # Those that were not looked at may belong to transactions that are still under way.
        self._unsure_until = looked.position.next

    def _settle(self, looked: Looked, *, has_new: bool) -> None:
        """Find up to where no change can come to light any more: all who wrote at an earlier look have ended."""
        now, before = looked.position, self._low
        self._next = now.next
        if looked.newest != self._newest or (now.next and (not self._marks or self._marks[-1][0] != now.next)):
            self._marks.append((now.next, looked.newest))
        while self._marks and self._marks[0][0] <= now.oldest:
            self._low = max(self._low, self._marks.popleft()[1])
        # Where nothing came, the position stays: transactions that told the journal nothing do not count.
        if self._position is None or has_new or self._low != before:
            self._position = now._replace(low=self._low)
        self._newest = looked.newest
        self._seen = {change for change in self._seen if change > self._low}
        if self._unsure_until and now.oldest >= self._unsure_until:
            self._unsure_until = 0
            self._number += 1
            self._begins, self._dropped = self._newest, self._number
            self._rows.clear()


tail = Tail()
