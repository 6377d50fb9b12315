"""Who may run the house."""

from regulars.core.access.viewer import Viewer
from regulars.core.problems import Refused


def require_administrator(by: Viewer, *, to: str) -> None:
    """Raise Refused, naming the reason, unless the viewer administers."""
    if not by.administers:
        raise Refused(f"Only an administrator may {to}. Ask one of yours.")
