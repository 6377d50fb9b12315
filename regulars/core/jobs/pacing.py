"""How much a job writes at once, so that nobody who wants to write meanwhile waits long for her turn."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from regulars.core.database.rows import is_postgres

# A transaction of this length is not noticed by somebody who saves a form.
SECONDS = 0.2
_LEAST, _FIRST, _MOST = 25, 100, 500
# Of the time that the last transaction took: SQLite has those without a turn look again every tenth of a second.
_REST = 0.1


class Pace:
    """The number of rows for the next transaction, by how long the last ones took on this machine."""

    def __init__(self) -> None:
        self.rows = _FIRST
        self._took = 0.0

    @contextmanager
    def timed(self) -> Iterator[None]:
        """Measure a transaction's work; enter it inside, so that waiting for one's turn does not count."""
        began = time.monotonic()
        yield
        self._took = time.monotonic() - began
        fitting = int(self.rows * SECONDS / max(self._took, 0.001))
        self.rows = max(_LEAST, min(_MOST, fitting, 2 * self.rows))

    def rest(self) -> None:
        """Let those in who write without waiting in the queue."""
        if not is_postgres():
            time.sleep(_REST * self._took)
