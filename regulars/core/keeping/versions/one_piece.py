"""One transaction in which tables can be changed: killed anywhere, the database is as it was."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from regulars.core.database.rows import execute, is_postgres
from regulars.core.database.turns import write_transaction


@contextmanager
def held_in_one_piece() -> Iterator[None]:
    """Open the transaction; it is kept only if all goes well. Inside another one it is a savepoint."""
    if is_postgres() or connection.in_atomic_block:
        with transaction.atomic():
            yield
        return
    connection.ensure_connection()
    # SQLite cannot build a table anew while it looks at what refers to it, and inside a transaction that cannot be
    # changed any more. Every step looks at the end whether all references hold.
    execute("PRAGMA foreign_keys=OFF")
    try:
        with write_transaction():
            yield
    finally:
        execute("PRAGMA foreign_keys=ON")
