"""How far the journal is: whoever counted before may ask whether anything happened since."""

from regulars.core.database.rows import fetch_value, is_postgres


def latest_change() -> int:
    """Return the number of the newest change, 0 in an empty journal."""
    return fetch_value("SELECT max(id) FROM journal_change", is_steady=True) or 0


def settled_change() -> int | None:
    """Return the same for who keeps what is read next; None while a smaller number may still come to light.

    PostgreSQL gives numbers out before transactions end, so that a later one may be seen first. SQLite writes one
    transaction after the other.
    """
    # What is kept is read after this: whoever ends between the two looks of it is seen then.
    return fetch_value(_SETTLED, is_steady=True) if is_postgres() else latest_change()


# Where both ends of a snapshot are the same nobody writes, in any database here; the list of who does costs more.
_SETTLED = (
    "SELECT CASE WHEN pg_snapshot_xmin(s) = pg_snapshot_xmax(s) OR NOT EXISTS (SELECT 1 FROM pg_stat_activity"
    " WHERE datname = current_database() AND backend_xid IS NOT NULL AND pid <> pg_backend_pid())"
    " THEN (SELECT coalesce(max(id), 0) FROM journal_change) END FROM pg_current_snapshot() s"
)
