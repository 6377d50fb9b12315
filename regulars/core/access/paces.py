"""How much somebody may ask for at once, and how soon again: counted in memory that all processes of a server share."""

import mmap
import secrets
import struct
import time
from hashlib import blake2b
from typing import NamedTuple

from django.conf import settings

_PLACES = 1 << 16
_ROWS = 2
_KEY = secrets.token_bytes(16)
_NUMBER = struct.Struct("d")
# Until when each is busy by her pace. Two who share a place in one row hardly do in the other: the earlier counts.
_busy_until = mmap.mmap(-1, _PLACES * _ROWS * _NUMBER.size)


class Pace(NamedTuple):
    """So many at once, and one more after so many seconds each."""

    name: str
    at_once: float
    seconds_each: float


def seconds_to_wait(pace: Pace, who: object, *, much: float = 1) -> float:
    """Return how long somebody must wait before she may ask for so much; 0 when she may now."""
    if not settings.PACE:
        return 0.0
    busy = min(_NUMBER.unpack_from(_busy_until, place)[0] for place in _places(pace, who))
    return max(0.0, busy - time.time() + (much - pace.at_once * settings.PACE) * pace.seconds_each)


def note_asked(pace: Pace, who: object, *, much: float = 1) -> None:
    """Note that somebody asked for so much."""
    now = time.time()
    for place in _places(pace, who):
        busy = max(now, _NUMBER.unpack_from(_busy_until, place)[0])
        _NUMBER.pack_into(_busy_until, place, busy + much * pace.seconds_each)


def forget_paces() -> None:
    """Begin anew: nobody has asked for anything."""
    _busy_until[:] = bytes(len(_busy_until))


def _places(pace: Pace, who: object) -> list[int]:
    # With a key of this start's own, nobody can look for a name that fills another's place.
    digest = blake2b(f"{pace.name} {who}".encode("utf-8", "replace"), digest_size=8, key=_KEY).digest()
    numbers = (int.from_bytes(digest[:4], "big"), int.from_bytes(digest[4:], "big"))
    return [(row * _PLACES + number % _PLACES) * _NUMBER.size for row, number in enumerate(numbers)]
