"""The kinds of jobs there are: a function each, registered under a permanent name."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from regulars.core.words import say

Label = str | Callable[[dict[str, Any]], str]


@dataclass(frozen=True, slots=True)
class JobKind:
    """A kind of job: what it is called, what it runs, and how often it is tried."""

    name: str
    run: Callable[..., dict[str, Any] | None]
    label: Label
    max_attempts: int = 5
    is_visible: bool = True

    def label_for(self, args: dict[str, Any]) -> str:
        """Return the words that the jobs page shows for one job of this kind."""
        words = say(self.label) if isinstance(self.label, str) else self.label(args)
        return words[:200]


_KINDS: dict[str, JobKind] = {}


def job(
    name: str, *, label: Label, max_attempts: int = 5, is_visible: bool = True
) -> Callable[[Callable[..., dict[str, Any] | None]], Callable[..., dict[str, Any] | None]]:
    """Register a function `(progress, **args)` as a kind of job; what it returns is the job's result.

    The name is stored with waiting jobs and must never change. The function may be run again after a
    crash: it writes a checkpoint in each of its transactions and starts from `progress.saved`.
    """

    def register(function: Callable[..., dict[str, Any] | None]) -> Callable[..., dict[str, Any] | None]:
        known = _KINDS.get(name)
        if known and known.run.__qualname__ != function.__qualname__:
            raise TypeError(f"Two kinds of jobs are named {name!r}.")
        _KINDS[name] = JobKind(name, function, label, max_attempts, is_visible)
        return function

    return register


def job_kind(name: str) -> JobKind | None:
    """Return the kind of that name, or None when this version of the program has none."""
    return _KINDS.get(name)
