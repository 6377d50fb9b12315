"""Moments as the drivers give them."""

import datetime as dt


def moment_of(stored: dt.datetime | str) -> dt.datetime:
    """Return a stored moment in UTC."""
    found = dt.datetime.fromisoformat(stored) if isinstance(stored, str) else stored
    return found if found.tzinfo else found.replace(tzinfo=dt.UTC)
