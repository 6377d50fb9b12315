"""Checks of PostgreSQL that wait for the end of a transaction."""

from regulars.core.database.rows import execute, is_postgres


def settle_checks() -> None:
    """Have rows checked that were written before in the transaction: until then PostgreSQL refuses to change tables."""
    if is_postgres():
        execute("SET CONSTRAINTS ALL IMMEDIATE")
        execute("SET CONSTRAINTS ALL DEFERRED")
