"""One case measured: floor and product in turn, several times, so that a noisy machine is noisy for both."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from bench.load.driver import Clients, Outcome
from bench.processes import Server, cpu_seconds

Requests = Callable[[], Sequence[bytes]]


@dataclass(slots=True)
class Side:
    """What one of the two servers did in all its turns."""

    outcomes: list[Outcome] = field(default_factory=list)
    cpu: float = 0.0

    @property
    def whole(self) -> Outcome:
        """All turns as one."""
        return Outcome(
            sum(one.seconds for one in self.outcomes),
            [latency for one in self.outcomes for latency in one.latencies],
            sum(one.errors for one in self.outcomes),
            next((one.first_error for one in self.outcomes if one.first_error), ""),
        )


def measure(
    name: str, what: str, product: Server, floor: Server, requests: tuple[Requests, Requests], *,
    clients: Clients, seconds: float, rounds: int, is_once: bool = False,
) -> dict[str, Any]:  # fmt: skip
    """Return the figures of one case."""
    ours, theirs = Side(), Side()
    for _ in range(rounds):
        for side, server, make in ((theirs, floor, requests[1]), (ours, product, requests[0])):
            asked = make()
            clients.run(server.port, asked[:8] if is_once else asked, seconds / 6, is_once=is_once)  # to warm up
            before = cpu_seconds(server.pids())
            side.outcomes.append(clients.run(server.port, asked[8:] if is_once else asked, seconds, is_once=is_once))
            side.cpu += cpu_seconds(server.pids()) - before
    return _figures(name, what, ours, theirs)


def _figures(name: str, what: str, ours: Side, theirs: Side) -> dict[str, Any]:
    pairs = zip(ours.outcomes, theirs.outcomes, strict=True)
    ratios = [one.per_second / other.per_second for one, other in pairs if other.per_second]
    return {"name": name, "what": what, "ratio": round(median(ratios), 3), **_side(ours, ""), **_side(theirs, "floor_")}


def _side(side: Side, prefix: str) -> dict[str, Any]:
    whole = side.whole
    answers = max(1, len(whole.latencies))
    found = {
        "per_second": round(whole.per_second, 1),
        "median_ms": round(whole.median_ms, 2),
        "p99_ms": round(whole.quantile_ms(0.99), 2),
        "cpu_ms": round(1000 * side.cpu / answers, 3),
        "answers": len(whole.latencies),
        "errors": whole.errors,
    }
    if whole.first_error:
        found["first_error"] = whole.first_error
    return {f"{prefix}{key}": value for key, value in found.items()}


def numbered(make: Callable[[int], bytes], count: int) -> Requests:
    """Return a maker of requests that never makes the same one twice."""
    numbers: Iterator[int] = itertools.count()
    return lambda: [make(next(numbers)) for _ in range(count)]
