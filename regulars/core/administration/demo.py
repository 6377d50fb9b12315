"""The demo company as the house knows it: whether it is here, how to look round in it, how to take it out.

Who lives in it is told by the roof of the house, which registers these three answers.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.jobs.kinds import job
from regulars.core.jobs.progress import JobProgress


@dataclass(frozen=True, slots=True)
class Demo:
    """Answers about the demo company."""

    is_here: Callable[[], bool]
    sign_in: Callable[[], dict[str, str] | None]
    remove: Callable[[Viewer], dict[str, Any]]


_NONE = Demo(is_here=lambda: False, sign_in=lambda: None, remove=lambda by: {})
_registered: list[Demo] = []


def register_demo(demo: Demo) -> None:
    """Say how this house knows, opens and removes its demo company."""
    _registered[:] = [demo]


def demo() -> Demo:
    """Return the answers about the demo company; without one registered there is none."""
    return _registered[-1] if _registered else _NONE


@job("demo.remove", label="Take the demo company out")
def remove_demo_job(progress: JobProgress) -> dict[str, Any]:
    """Remove the demo company, all of it or nothing; what was added since stays."""
    return demo().remove(progress.by)
