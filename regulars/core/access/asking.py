"""What a request took, from its first byte until its answer is ready, is charged to whoever sent it."""

import threading
import time

from django.db import connection

from regulars.core.access.slowness import charge
from regulars.core.access.viewer import Viewer

# When many ask at once everybody waits; who waits longer has asked for something dear.
SECONDS_WAITED = 3.0
_asking = threading.local()


def begin_asking() -> None:
    """Somebody asks; who it is will be known."""
    _asking.user_id, _asking.begun = None, (time.monotonic(), time.thread_time())


def asked_by(viewer: Viewer | None) -> None:
    """It is this user who asks."""
    _asking.user_id = viewer.user_id if viewer else None


def end_asking(*, is_read: bool) -> None:
    """Charge to whoever asked what it took."""
    begun, worked = _asking.begun
    seconds = time.monotonic() - begun
    is_elsewhere = is_read and seconds > SECONDS_WAITED and connection.vendor != "sqlite"
    # Only PostgreSQL works for readers elsewhere; waiting for one's turn to write is nobody's fault.
    charge(_asking.user_id, seconds if is_elsewhere else time.thread_time() - worked)
