"""Who is looking at which record, or writing there, right now: kept apart from all that must last, for some seconds."""

import threading
import time

from regulars.core.access.viewer import Viewer
from regulars.core.records.live.sight import Place
from regulars.core.records.live.sightings import read_sightings, write_sighting

# What was read is believed for so long; what was written stands for so long before it is written again.
SECONDS_KNOWN = 0.2
SECONDS_WRITTEN = 1.0
# Beyond the time until she asks again: one more question may be late.
SECONDS_LATE = 1.0


class Lookers:
    """What one process knows of who is looking."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._by_place: dict[Place, dict[int, float]] = {}
        self._read_at = float("-inf")
        self._written: dict[tuple[int, Place], float] = {}

    def note(self, viewer: Viewer, place: Place, again: float, *, is_writing: bool = False) -> None:
        """Write down that somebody looks at a record, or writes, and will have asked again in `again` seconds."""
        if viewer.user_id is None or viewer.token_id is not None:
            return
        if is_writing:
            self.note(viewer, _desk(place), again)
        now, key = time.monotonic(), (viewer.user_id, place)
        if now - self._written.get(key, 0) < min(SECONDS_WRITTEN, again * 2):
            return
        if len(self._written) > 10_000:
            self._written.clear()
        self._written[key] = now
        write_sighting(viewer.user_id, place, SECONDS_WRITTEN + again + SECONDS_LATE)

    def others(self, viewer: Viewer, place: Place) -> dict[int, bool]:
        """Return the users other than her who look at a record, and whether they are writing."""
        with self._lock:
            if time.monotonic() - self._read_at >= SECONDS_KNOWN:
                self._by_place = {}
                for user, record_type, record_id, seconds in read_sightings():
                    self._by_place.setdefault((record_type, record_id), {})[user] = time.monotonic() + seconds
                self._read_at = time.monotonic()
            there, writing = self._by_place.get(place, {}), self._by_place.get(_desk(place), {})
        now = time.monotonic()
        found = sorted(user for user, until in there.items() if until > now and user != viewer.user_id)
        return {user: writing.get(user, 0) > now for user in found}


def _desk(place: Place) -> Place:
    """Where those are sighted who write about a record, beside the place where they look at it."""
    return f"{place[0]}+", place[1]


lookers = Lookers()
