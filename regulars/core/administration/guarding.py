"""Who may run the house."""

from regulars.core.access.viewer import Viewer, lock_house, viewer_now
from regulars.core.problems import Refused
from regulars.core.words import say


def require_administrator(by: Viewer, *, to: str) -> None:
    """Raise Refused, naming the reason, unless the viewer administers."""
    if not by.administers:
        raise Refused(say("Only an administrator may {to}. Ask one of yours.", to=say(to)))


def lock_for_administrator(by: Viewer, *, to: str) -> None:
    """Wait for other changes of the house; raise Refused when the viewer does not administer any more by then.

    Call it first in a transaction.
    """
    lock_house()
    require_administrator(viewer_now(by), to=to)
