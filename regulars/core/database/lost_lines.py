"""Lines to PostgreSQL that ended while nobody asked anything on them: it was started anew, or somebody ended them."""

import select

from django.db import connection

from regulars.core.database.rows import is_postgres


def drop_lost_line() -> None:
    """Close this thread's line if it has ended, so that the next question opens a new one.

    Something waits to be read although nothing was asked: looking costs no round trip, as asking would.
    """
    driver = connection.connection if is_postgres() else None
    if driver is None or connection.in_atomic_block:
        return
    if driver.closed or _says_something(driver.fileno()):
        connection.close()


def _says_something(number: int) -> bool:
    looking = select.poll()
    looking.register(number, select.POLLIN)
    return bool(looking.poll(0))
