"""What takes long is charged to whoever asked: one user's questions do not leave the others waiting."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from regulars.core.access.paces import Pace, note_asked, seconds_to_wait
from regulars.core.access.too_much import TooMuch
from regulars.core.access.viewer import Viewer

T = TypeVar("T")
# Nobody who asks one question after the other ever comes there: two minutes at once, and a second each second.
SLOW = Pace("slow", 120, 1)
# Quick answers cost nothing, however many.
SECONDS_FREE = 1.0


@contextmanager
def working_for(viewer: Viewer) -> Iterator[None]:
    """Charge to a user what another process works for her meanwhile."""
    begun = time.monotonic()
    try:
        yield
    finally:
        charge(viewer.user_id, time.monotonic() - begun)


def charged(pieces: Iterator[T], viewer: Viewer) -> Iterator[T]:
    """Return an answer's pieces as they are made, and charge to a user what that takes, not what she takes to read."""
    seconds = 0.0
    while True:
        begun = time.monotonic()
        piece = next(pieces, None)
        seconds += time.monotonic() - begun
        if piece is None or seconds > SECONDS_FREE:
            charge(viewer.user_id, seconds)
            seconds = 0.0
        if piece is None:
            return
        yield piece


def charge(user_id: int | None, seconds: float) -> None:
    """Note that a user kept the server busy for so long."""
    if user_id is not None and seconds > SECONDS_FREE:
        note_asked(SLOW, user_id, much=seconds)


def is_behind(viewer: Viewer) -> bool:
    """Whether a user must wait until she may ask anything at all; nearly nobody must."""
    return seconds_to_wait(SLOW, viewer.user_id, much=0) > 0


def keep_waiting(viewer: Viewer) -> None:
    """Raise TooMuch for a user who must wait."""
    wait = seconds_to_wait(SLOW, viewer.user_id, much=0)
    if wait:
        raise TooMuch(wait)
