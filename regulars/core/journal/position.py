"""How far the journal is: whoever counted before may ask whether anything happened since."""

from regulars.core.database.rows import fetch_value


def latest_change() -> int:
    """Return the number of the newest change, 0 in an empty journal."""
    return fetch_value("SELECT max(id) FROM journal_change") or 0
