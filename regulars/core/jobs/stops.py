"""Why a job stops before its end. None is an Exception: a row-by-row `except Exception` must not swallow them."""

from typing import Any


class JobStopped(BaseException):
    """The job must let go now; what its last checkpoint kept stays, what came after is rolled back."""


class JobCancelled(JobStopped):
    """Somebody cancelled the job; a `result` given here is kept and shown."""

    def __init__(self, result: dict[str, Any] | None = None) -> None:
        super().__init__("cancelled")
        self.result = result


class JobPaused(JobStopped):
    """This process is being stopped; the job goes on from its checkpoint when one starts again."""


class JobTakenOver(JobStopped):
    """Another worker has taken this job up, having thought this one dead."""
