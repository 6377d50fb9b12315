"""Small work that follows what happens, done by an idle worker every few seconds."""

import logging
import time
from collections.abc import Callable

EVERY_SECONDS = 2.0
Watcher = Callable[[], object]
_watchers: list[Watcher] = []
_last = 0.0
log = logging.getLogger(__name__)


def watcher(function: Watcher) -> Watcher:
    """Register a function that looks whether anything happened and does what follows; it must be safe to repeat."""
    _watchers.append(function)
    return function


def run_watchers() -> None:
    """Let each look, if the last time is some seconds ago; a fault in one is told and stops nobody."""
    global _last
    if time.monotonic() - _last < EVERY_SECONDS:
        return
    for function in _watchers:
        try:
            function()
        except Exception:
            log.exception("A watcher failed: %s", function.__qualname__)
    _last = time.monotonic()
