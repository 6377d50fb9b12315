"""What an interrupted upload leaves behind is removed after a day."""

import time

from regulars.core.files.store import folder
from regulars.core.jobs.tidying import chore

_DAY = 86400


@chore
def remove_interrupted_uploads() -> None:
    """Remove half-written files of uploads that a crash cut short."""
    for path in (folder() / "arriving").glob("*"):
        if path.stat().st_mtime < time.time() - _DAY:
            path.unlink(missing_ok=True)
