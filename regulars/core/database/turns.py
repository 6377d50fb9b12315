"""Writers take turns: on SQLite there is one at a time, and whoever waits is woken instead of looking again and again.

SQLite's own waiting sleeps up to a tenth of a second between two looks, and lets newcomers overtake. Here the threads
of a process queue in the order of their coming, and the processes behind a file's locks; the database's own lock
stays what keeps the data right.
"""

import fcntl
import os
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import OperationalError, connection, transaction

SECONDS_TO_WAIT = 20.0
# Whoever holds the first byte of the file writes; whoever holds the second comes next.
_WRITER, _NEXT = 0, 1
_here = threading.local()


@contextmanager
def write_transaction() -> Iterator[None]:
    """Open a transaction that writes; inside another one it is a savepoint, as `transaction.atomic` is.

    Raises OperationalError if its turn does not come within twenty seconds.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block or getattr(_here, "has_turn", False):
        # What is done once a transaction is kept comes within the same turn.
        with transaction.atomic():
            yield
        return
    queue = _queue_of(str(connection.settings_dict["NAME"]))
    queue.enter()
    _here.has_turn = True
    try:
        with transaction.atomic():
            yield
    finally:
        _here.has_turn = False
        queue.leave()


class WritersQueue:
    """The queue of one database in this process, and this process's place among others."""

    def __init__(self, place: Path | None) -> None:
        self._guard = threading.Lock()
        self._is_taken = False
        self._waiting: deque[threading.Lock] = deque()
        self._place = place
        self._file: int | None = None

    def enter(self) -> None:
        """Wait for one's turn."""
        self._enter_process()
        try:
            self._enter_file()
        except BaseException:
            self._leave_process()
            raise

    def leave(self) -> None:
        """Let the next one write."""
        if self._file is not None:
            fcntl.lockf(self._file, fcntl.LOCK_UN, 1, _WRITER)
        self._leave_process()

    def _enter_process(self) -> None:
        with self._guard:
            if not self._is_taken:
                self._is_taken = True
                return
            turn = threading.Lock()
            turn.acquire()
            self._waiting.append(turn)
        if turn.acquire(timeout=SECONDS_TO_WAIT):
            return
        with self._guard:
            if turn in self._waiting:
                self._waiting.remove(turn)
                raise OperationalError("database is locked")

    def _leave_process(self) -> None:
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._is_taken = False

    def _enter_file(self) -> None:
        if self._place is None:
            return
        if self._file is None:
            self._file = os.open(self._place, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        fcntl.lockf(self._file, fcntl.LOCK_EX, 1, _NEXT)
        try:
            fcntl.lockf(self._file, fcntl.LOCK_EX, 1, _WRITER)
        finally:
            fcntl.lockf(self._file, fcntl.LOCK_UN, 1, _NEXT)


_queues: dict[tuple[int, str], WritersQueue] = {}
_making = threading.Lock()


def _queue_of(name: str) -> WritersQueue:
    # A child process must not believe that its parent's threads wait here too.
    key = (os.getpid(), name)
    found = _queues.get(key)
    if found is None:
        with _making:
            is_file = name and "mode=memory" not in name and name != ":memory:"
            found = _queues.setdefault(key, WritersQueue(Path(f"{name}-turns") if is_file else None))
    return found
