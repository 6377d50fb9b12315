"""Eight clients in two processes, each with one question under way at any time."""

import multiprocessing
import selectors
import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from bench.load.connection import Connection

CLIENTS = 8
_PROCESSES = 2
# Started anew, not forked: the bench holds database connections that a child must not share.
_START = multiprocessing.get_context("spawn")


@dataclass(slots=True)
class Outcome:
    """What a stretch of load came to: seconds for each answer, and how many were errors."""

    seconds: float
    latencies: list[float]
    errors: int
    first_error: str = ""

    @property
    def per_second(self) -> float:
        """Answers a second."""
        return len(self.latencies) / self.seconds if self.seconds else 0.0

    @property
    def median_ms(self) -> float:
        """The middle answer's milliseconds."""
        return 1000 * median(self.latencies) if self.latencies else 0.0

    def quantile_ms(self, share: float) -> float:
        """The milliseconds within which that share of the answers came."""
        ordered = sorted(self.latencies)
        return 1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


class Clients:
    """Client processes that are kept between stretches, so that none pays for starting them."""

    def __init__(self, processes: int = _PROCESSES) -> None:
        self._lines = []
        self._processes = []
        for _ in range(processes):
            ours, theirs = _START.Pipe()
            process = _START.Process(target=_serve, args=(theirs,), daemon=True)
            process.start()
            self._lines.append(ours)
            self._processes.append(process)

    def run(
        self, port: int, requests: Sequence[bytes], seconds: float, *, is_once: bool = False, clients: int = CLIENTS
    ) -> Outcome:
        """Ask for so many seconds, going round the requests; those of `is_once` are each sent but once."""
        share = max(1, clients // len(self._lines))
        for place, line in enumerate(self._lines):
            # Each process has requests of its own, so that a write is never sent twice.
            own = requests[place :: len(self._lines)] or requests
            line.send((port, own, seconds, share, is_once))
        results = [line.recv() for line in self._lines]
        latencies = [latency for result in results for latency in result[0]]
        first = next((result[2] for result in results if result[2]), "")
        return Outcome(max(result[3] for result in results), latencies, sum(result[1] for result in results), first)

    def close(self) -> None:
        """Send the clients home."""
        for line, process in zip(self._lines, self._processes, strict=True):
            line.send(None)
            process.join(5)


def _serve(line: Any) -> None:
    while (job := line.recv()) is not None:
        line.send(_stretch(*job))


def _stretch(
    port: int, requests: Sequence[bytes], seconds: float, clients: int, is_once: bool
) -> tuple[list[float], int, str, float]:
    latencies: list[float] = []
    errors, first_error = 0, ""
    place = 0
    selector = selectors.DefaultSelector()
    began = time.perf_counter()
    asked: dict[Connection, float] = {}
    for _ in range(clients):
        connection = Connection("127.0.0.1", port)
        selector.register(connection.socket, selectors.EVENT_READ, connection)
        asked[connection] = time.perf_counter()
        connection.ask(requests[place % len(requests)])
        place += 1
    while asked:
        for key, _ in selector.select(30):
            connection = key.data
            if not connection.listen():
                continue
            now = time.perf_counter()
            latencies.append(now - asked[connection])
            if connection.status >= 400:
                errors += 1
                first_error = first_error or f"{connection.status} {connection.body[:300].decode(errors='replace')}"
            if now - began > seconds or (is_once and place >= len(requests)):
                selector.unregister(connection.socket)
                connection.close()
                del asked[connection]
                continue
            asked[connection] = time.perf_counter()
            connection.ask(requests[place % len(requests)])
            place += 1
    return latencies, errors, first_error, time.perf_counter() - began
