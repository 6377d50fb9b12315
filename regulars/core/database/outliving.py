"""SQLite connections that outlive their threads.

A thread of the server that has been idle for a while ends, and its thread-locals with it. Were its connection freed at
that moment, SQLite would give back the functions it was lent, for which Python enters and leaves the ending thread
once more and frees it twice: the whole process falls (CPython 3.11, PyGILState_Release below PyThreadState_Clear).

The connection of a thread that lives is left alone: whoever asks it anything while it is at a query waits for SQLite's
lock and holds Python's, and the query that then calls a Python function waits for Python's: nothing goes on, ever.
"""

import sqlite3
import threading
from contextlib import suppress
from typing import Any
from weakref import ReferenceType, ref

from django.db.backends.base.base import BaseDatabaseWrapper


class _Sign:
    """Lives as long as the thread that holds it."""


_here = threading.local()
_held: list[tuple[ReferenceType[_Sign], Any]] = []
_lock = threading.Lock()


def outlive_thread(sender: Any, connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Hold a new SQLite connection beyond its thread; close those whose threads have ended."""
    if connection.vendor != "sqlite":
        return
    if not hasattr(_here, "sign"):
        _here.sign = _Sign()
    with _lock:
        ended = [raw for sign, raw in _held if sign() is None]
        _held[:] = [(sign, raw) for sign, raw in _held if _is_in_use(sign(), raw)]
        _held.append((ref(_here.sign), connection.connection))
    for raw in ended:
        with suppress(sqlite3.Error):
            raw.close()


def _is_in_use(sign: _Sign | None, raw: Any) -> bool:
    """Whether a connection's thread lives; this thread's own may be asked whether it is open still."""
    if sign is not _here.sign:
        return sign is not None
    try:
        return raw.total_changes >= 0
    except sqlite3.ProgrammingError:
        return False
