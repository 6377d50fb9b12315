"""Two hundred users, each with a browser that asks what is new and hands that do the next thing after a while."""

import selectors
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from random import Random

from bench.cases import Sample
from bench.load.connection import Connection
from bench.load.requests import Caller
from bench.users.deeds import Ask, next_deed

SECONDS_BETWEEN_DEEDS = 5.0
_LIVE_EVERY = 0.5


@dataclass(slots=True)
class Found:
    """What came of it: seconds by kind of request, and the errors."""

    latencies: dict[str, list[float]] = field(default_factory=dict)
    errors: int = 0
    first_error: str = ""


class _Line:
    """One connection of one user's: either the one that asks what is new, or the one for what she does."""

    def __init__(self, caller: Caller, dice: Random, sample: Sample, *, is_live: bool) -> None:
        self.caller, self.dice, self.sample, self.is_live = caller, dice, sample, is_live
        self.connection = Connection(caller.host, caller.port)
        self.deed: Iterator[Ask] = iter(())
        self.kind = ""
        self.asked = 0.0
        self.position = ""

    def next(self) -> tuple[bytes, float]:
        """Return what to send next, and after how many seconds."""
        if self.is_live:
            self.kind = "live"
            return self.caller.get(
                f"/api/live?again=0.5{f'&after={self.position}' if self.position else ''}"
            ), _LIVE_EVERY
        pause = 0.0
        while True:
            if step := next(self.deed, None):
                self.kind, request = step
                return request, pause or 0.15
            self.deed = next_deed(self.dice, self.sample, self.caller)
            pause = self.dice.expovariate(1 / SECONDS_BETWEEN_DEEDS)

    def hear(self) -> None:
        """Take note of the position that an answer to “what is new?” names."""
        if self.is_live and self.connection.status == 200:
            self.position = self.connection.body.partition(b'"position":"')[2].partition(b'"')[0].decode()


def work(callers: Sequence[Caller], sample: Sample, seconds: float) -> Found:
    """Let each of the callers work for so long, and return what they waited for."""
    dice, found = Random(11), Found()
    selector = selectors.DefaultSelector()
    waiting: list[tuple[float, int, _Line, bytes]] = []
    lines = [_Line(caller, Random(dice.random()), sample, is_live=live) for caller in callers for live in (True, False)]
    began = time.perf_counter()
    for number, line in enumerate(lines):
        request, _ = line.next()
        heappush(waiting, (began + dice.random() * SECONDS_BETWEEN_DEEDS, number, line, request))
    under_way = 0
    while waiting or under_way:
        now = time.perf_counter()
        while waiting and waiting[0][0] <= now:
            _, number, line, request = heappop(waiting)
            line.asked = now = time.perf_counter()
            line.connection.ask(request)
            selector.register(line.connection.socket, selectors.EVENT_READ, (number, line))
            under_way += 1
        for key, _ in selector.select(max(0.0, min(0.05, waiting[0][0] - now)) if waiting else 0.05):
            number, line = key.data
            if not line.connection.listen():
                continue
            now = time.perf_counter()
            selector.unregister(line.connection.socket)
            under_way -= 1
            _note(found, line, now)
            if now - began < seconds:
                request, pause = line.next()
                heappush(waiting, (now + pause, number, line, request))
    return found


def _note(found: Found, line: _Line, now: float) -> None:
    found.latencies.setdefault(line.kind, []).append(now - line.asked)
    if line.connection.status >= 400:
        found.errors += 1
        found.first_error = found.first_error or (
            f"{line.kind}: {line.connection.status} {line.connection.body[:300].decode(errors='replace')}"
        )
    line.hear()
