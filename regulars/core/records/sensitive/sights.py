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
        self._known: dict[tuple[int, str, int], float] = {}
        self._waiting: dict[Sight, dict[int, None]] = {}

    def note(self, viewer: Viewer, record_type: str, ids: Iterable[int], names: tuple[str, ...]) -> None:
        """Remember that a viewer reads these fields; what she read within the hour is not told again."""
        if viewer.user_id is None:
            return
        now, user = time.monotonic(), viewer.user_id
        with self._guard:
            if len(self._known) > MOST_KNOWN:
                # What was written down is known to the database as well.
                self._known.clear()
            new = [pk for pk in ids if self._known.get((user, record_type, pk), 0.0) <= now]
            if not new:
                return
            self._known.update(((user, record_type, pk), now + SECONDS_APART) for pk in new)
            sight = Sight(user, record_type, names, "api" if viewer.token_id else "ui")
            self._waiting.setdefault(sight, {}).update(dict.fromkeys(new))
        if not connection.in_atomic_block:
            # Inside a transaction whoever writes would wait for it, perhaps in vain.
            self.fresh.set()

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


sights = Sights()
