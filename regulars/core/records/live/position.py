"""How far somebody has been told of the journal's changes; opaque to whoever carries it.

On SQLite the number of the newest change, since transactions follow one another there. PostgreSQL gives numbers out
before transactions end: there it is the database's own snapshot, which says of every transaction whether it had ended.
"""

import re
from typing import NamedTuple

from regulars.core.problems import BadRequest
from regulars.core.words import say

_ROUND = 1 << 32
_WRITTEN = re.compile(r"(\d{1,18})(?::(\d{1,18}):(\d{1,18}):((?:\d{1,18}(?:,\d{1,18}){0,999})?))?")


class Position(NamedTuple):
    """All changes up to `low` are told, and those of transactions that the snapshot saw (PostgreSQL)."""

    low: int
    oldest: int = 0
    next: int = 0
    open: frozenset[int] = frozenset()

    def knows(self, change: int, transaction: int) -> bool:
        """Whether a change was there to be told at this position; a row holds its transaction's number modulo 2³²."""
        if change <= self.low:
            return True
        if not self.next:
            return False
        ahead = (transaction - self.next) % _ROUND
        if ahead < _ROUND // 2:
            return False
        return self.next - (_ROUND - ahead) not in self.open

    def written(self) -> str:
        """Return it as text."""
        if not self.next:
            return str(self.low)
        return f"{self.low}:{self.oldest}:{self.next}:{','.join(map(str, sorted(self.open)))}"


def read_position(text: str) -> Position:
    """Return the position of a text; raises BadRequest."""
    found = _WRITTEN.fullmatch(text)
    if found is None:
        raise BadRequest(say("“after” is no position that was answered here. Leave it out to begin anew."))
    low, oldest, following, opened = found.groups()
    if following is None:
        return Position(int(low))
    return Position(int(low), int(oldest), int(following), frozenset(int(o) for o in opened.split(",") if o))


def read_snapshot(low: int, snapshot: str) -> Position:
    """Return the position that a PostgreSQL snapshot (`xmin:xmax:xip`) is."""
    return read_position(f"{low}:{snapshot}")
