"""How long it is from one moment to another, as each database says it."""

from regulars.core.database.rows import is_postgres


def seconds_between(begin: str, end: str) -> str:
    """Return the SQL of the whole seconds from one column's moment to another's."""
    if is_postgres():
        return f"CAST(EXTRACT(EPOCH FROM ({end} - {begin})) AS bigint)"
    return f"CAST(ROUND((julianday({end}) - julianday({begin})) * 86400) AS integer)"
