"""How far the loading is, and how long it will take."""

import time
from collections.abc import Callable
from typing import Any

_EVERY_SECONDS = 3.0


class Progress:
    """Says every few seconds how much of a known amount is done."""

    def __init__(self, say: Callable[[str], Any], total: int, what: str) -> None:
        self._say, self._total, self._what = say, total, what
        self._began = self._said = time.monotonic()

    def reached(self, count: int) -> None:
        """Take note of the count, and say it if some seconds have passed."""
        now = time.monotonic()
        if now - self._said < _EVERY_SECONDS or not count:
            return
        self._said = now
        left = (now - self._began) * (self._total - count) / count
        minutes, seconds = divmod(round(left), 60)
        self._say(f"{count:,} of {self._total:,} {self._what}, {minutes} min {seconds} s left")
