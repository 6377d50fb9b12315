"""What stands in stages: deals say here how many they are, how they move and what a changed stage means to them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.journal.recording import ChangeMade


@dataclass(frozen=True)
class Residents:
    """count(stages): how many open ones stand in each; move(stages, to, by): take all of them to another stage;
    settle(stage): what follows from its new probability or pipeline."""

    count: Callable[[list[int]], dict[int, int]]
    move: Callable[[list[int], Any, Viewer], list[ChangeMade]]
    settle: Callable[[Any], list[ChangeMade]]


_residents: list[Residents] = []


def live_in_stages(residents: Residents) -> None:
    """Let a kind of record stand in stages."""
    _residents.append(residents)


def count_in(stages: list[int]) -> dict[int, int]:
    """Return how many open records stand in each of these stages; empty ones are left out."""
    found: dict[int, int] = {}
    for one in _residents:
        for stage, count in one.count(stages).items():
            found[stage] = found.get(stage, 0) + count
    return found


def move_all(stages: list[int], to: Any, by: Viewer) -> list[ChangeMade]:
    """Take whatever stands open in these stages to another one. Raises Refused where the user may not change it all."""
    return [change for one in _residents for change in one.move(stages, to, by)]


def settle_all(stage: Any) -> list[ChangeMade]:
    """Let a changed stage count for what stands in it."""
    return [change for one in _residents for change in one.settle(stage)]
