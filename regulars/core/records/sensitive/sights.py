"""Reads of sensitive fields, gathered in memory and written down in a moment, so that no read waits for a writer."""

import threading
import time
from collections.abc import Iterable
from typing import NamedTuple

from django.db import connection

from regulars.core.access.viewer import Viewer

SECONDS_APART = 3600
MOST_KNOWN = 200_000
# Under this number stands that a whole list was asked by a sensitive field.
WHOLE_LIST = 0
_NONE: frozenset[str] = frozenset()


class Sight(NamedTuple):
    """Who read which fields of records of which type, and by which way in."""

    user_id: int
    record_type: str
    names: tuple[str, ...]
    via: str


class Sights:
    """What one process has seen being read and not written down yet."""

    def __init__(self) -> None:
        self.fresh = threading.Event()
        self._guard = threading.Lock()
        self._known: dict[tuple[int, str, int], tuple[float, frozenset[str]]] = {}
        self._waiting: dict[Sight, dict[int, None]] = {}
        # Records of which the same fields were told share one set.
        self._sets: dict[frozenset[str], frozenset[str]] = {}

    def note(self, viewer: Viewer, record_type: str, ids: Iterable[int], names: tuple[str, ...]) -> None:
        """Remember that a viewer reads these fields; what of each record she read within the hour is not told again."""
        if viewer.user_id is None:
            return
        via, user = "api" if viewer.token_id else "ui", viewer.user_id
        with self._guard:
            if len(self._known) > MOST_KNOWN:
                # What was written down is known to the database as well.
                self._known.clear()
            new = self._new_ones(user, record_type, ids, frozenset(names))
            for fields, pks in new.items():
                sight = Sight(user, record_type, tuple(name for name in names if name in fields), via)
                self._waiting.setdefault(sight, {}).update(dict.fromkeys(pks))
            if not new:
                return
        if not connection.in_atomic_block:
            # Inside a transaction whoever writes would wait for it, perhaps in vain.
            self.fresh.set()

    def _new_ones(
        self, user: int, record_type: str, ids: Iterable[int], wanted: frozenset[str]
    ) -> dict[frozenset[str], list[int]]:
        """Which of these fields are to be told, and of which records; they count as told now."""
        now = time.monotonic()
        new: dict[frozenset[str], list[int]] = {}
        for pk in ids:
            until, told = self._known.get((user, record_type, pk), (0.0, _NONE))
            if until <= now:
                until, told = now + SECONDS_APART, _NONE
            if fields := wanted - told:
                new.setdefault(fields, []).append(pk)
                known = told | wanted
                self._known[user, record_type, pk] = until, self._sets.setdefault(known, known)
        return new

    def take(self) -> list[tuple[Sight, list[int]]]:
        """Return what waits to be written down, and let it wait no longer."""
        with self._guard:
            waiting, self._waiting = self._waiting, {}
        return [(sight, list(ids)) for sight, ids in waiting.items()]

    def put_back(self, sight: Sight, ids: list[int]) -> None:
        """Let something wait again that could not be written down."""
        with self._guard:
            if len(self._waiting) < MOST_KNOWN:
                self._waiting.setdefault(sight, {}).update(dict.fromkeys(ids))

    def forget(self) -> None:
        """Know nothing any more, as a process does that has just started."""
        with self._guard:
            self._known.clear()
            self._waiting.clear()
            self._sets.clear()


sights = Sights()
