"""What concerns one user alone and stands in no journal, such as a telephone that rings: told with the news."""

import threading
import time
from collections.abc import Callable
from zlib import crc32

from regulars.core.access.viewer import Viewer

ByUser = dict[int, str]
# How old what was read may be: a part of the second within which a ringing shows.
SECONDS_KNOWN = 0.2


class Board:
    """What one process knows of the signs that each user shall see, read once for all who ask."""

    def __init__(self) -> None:
        self._sources: dict[str, Callable[[], ByUser]] = {}
        self._lock = threading.Lock()
        self._known: dict[str, ByUser] = {}
        self._read_at = float("-inf")

    def add(self, name: str, source: Callable[[], ByUser]) -> None:
        """Take in a source of signs."""
        self._sources[name] = source

    def for_user(self, viewer: Viewer) -> str:
        """Return, as one word a source, what the signs for somebody at a screen come to; "" where there are none."""
        if viewer.user_id is None or viewer.token_id is not None or viewer.preview is not None:
            return ""
        with self._lock:
            if time.monotonic() - self._read_at >= SECONDS_KNOWN:
                self._known = {name: source() for name, source in self._sources.items()}
                self._read_at = time.monotonic()
            mine = {name: told[viewer.user_id] for name, told in self._known.items() if viewer.user_id in told}
        return ",".join(f"{name}:{crc32(sign.encode()):x}" for name, sign in sorted(mine.items()))

    def forget(self) -> None:
        """Read anew at the next question."""
        self._read_at = float("-inf")


signs = Board()


def tell_beside(name: str, source: Callable[[], ByUser]) -> None:
    """Let users be told when their signs of a source change: by user, anything that changes when they do."""
    signs.add(name, source)
