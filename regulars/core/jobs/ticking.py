"""What is done every few seconds beside the jobs, in a thread of its own."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

from django.db import DatabaseError, InterfaceError, close_old_connections, connection

SECONDS = 5.0
Tick = Callable[[Event], object]
_TICKS: list[Tick] = []
log = logging.getLogger(__name__)


def tick(function: Tick) -> Tick:
    """Register a function that a worker calls every few seconds; it ends soon after the bell it is given rings."""
    _TICKS.append(function)
    return function


@contextmanager
def ticking(stop: Event) -> Iterator[None]:
    """Call them all for as long as the block runs and the bell does not ring."""
    thread = Thread(target=_run, args=(stop,), name="ticks", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(10)


def _run(stop: Event) -> None:
    told: set[str] = set()
    while not stop.wait(SECONDS):
        close_old_connections()
        for function in _TICKS:
            try:
                function(stop)
            except (DatabaseError, InterfaceError):
                # The worker itself meets the same trouble and tells it.
                continue
            except Exception as wrong:
                # Said once: what is wrong for good would else fill the log.
                if str(wrong) not in told:
                    log.exception("What is done every few seconds failed: %s", function.__qualname__)
                    told.add(str(wrong))
    connection.close()
