"""How far the journal is: whoever counted before may ask whether anything happened since."""

from regulars.core.database.rows import fetch_value, is_postgres


def latest_change() -> int:
    """Return the number of the newest change, 0 in an empty journal."""
    return fetch_value("SELECT max(id) FROM journal_change") or 0


def settled_change() -> int | None:
    """Return the same for who keeps what is read next; None while a smaller number may still come to light.

    PostgreSQL gives numbers out before transactions end, so that a later one may be seen first. SQLite writes one
    transaction after the other.
    """
    # In this order: who begins to write after the first look is given a larger number.
    newest = latest_change()
    return None if is_postgres() and fetch_value(_OTHERS_WRITE) else newest


_OTHERS_WRITE = (
    "SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = current_database()"
    " AND backend_xid IS NOT NULL AND pid <> pg_backend_pid())"
)
