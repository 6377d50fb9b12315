"""How a deal's passages follow from what the journal says of it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

CLOSED = ("won", "lost")


@dataclass(slots=True)
class Stay:
    """One stay in a stage; `end` is "moved", "won" or "lost", empty while it lasts."""

    stage: int
    since: dt.datetime
    until: dt.datetime | None = None
    end: str = ""

    @property
    def seconds(self) -> int | None:
        """How long it took; None while it lasts."""
        return None if self.until is None else max(0, int((self.until - self.since).total_seconds()))


@dataclass(frozen=True, slots=True)
class Step:
    """What one entry says of a deal: the stage it is in then, its state; None where the entry leaves them alone."""

    at: dt.datetime
    stage: int | None
    state: str | None
    is_undo: bool = False


def step_of(at: dt.datetime, after: dict[str, Any] | None, *, is_undo: bool) -> Step | None:
    """Return the step that a change tells of, None if it is about something else."""
    stage, state = (after or {}).get("stage_id"), (after or {}).get("state")
    return Step(at, stage, state, is_undo) if stage or state else None


def take_step(stays: list[Stay], step: Step) -> None:
    """Go one step further on a deal's way; what is taken back was no step."""
    if step.is_undo and _take_back(stays, step):
        return
    last = stays[-1] if stays else None
    is_open = last is not None and last.until is None
    if step.state in CLOSED:
        if last is not None and is_open:
            last.until, last.end = step.at, str(step.state)
        return
    stage = step.stage or (last.stage if last else None)
    if stage is None or (last is not None and is_open and last.stage == stage):
        return
    if last is not None and is_open:
        last.until, last.end = step.at, "moved"
    stays.append(Stay(stage, step.at))


def _take_back(stays: list[Stay], step: Step) -> bool:
    if step.state in CLOSED:
        # It was opened again by mistake.
        if len(stays) > 1 and stays[-2].end == step.state and stays[-1].until is None:
            stays.pop()
            return True
        return False
    if stays and stays[-1].end in CLOSED and step.state == "open":
        stays[-1].until, stays[-1].end = None, ""
        return True
    if len(stays) > 1 and stays[-1].until is None and stays[-2].stage == step.stage and stays[-2].end == "moved":
        stays.pop()
        stays[-1].until, stays[-1].end = None, ""
        return True
    return False


def way_of(steps: Iterable[Step]) -> list[Stay]:
    """Return all stays of a deal, from its steps in their order."""
    stays: list[Stay] = []
    for step in steps:
        take_step(stays, step)
    return stays
