"""One upgrades while all others wait, in one transaction: killed anywhere, the database is as it was."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import OperationalError, connection, transaction

from regulars.core.database.rows import execute, fetch_value, is_postgres
from regulars.core.keeping.copying import postgres_tables
from regulars.core.keeping.versions.one_piece import held_in_one_piece
from regulars.core.keeping.versions.refusals import UpgradeFailed

Say = Callable[[str], object]
# Any number will do, as long as every node asks for the same one.
_LOCK = 7_226_351
_MOST_WAITING = "60s"
# A lock that did not come in time, and a deadlock.
_NOT_GIVEN = ("55P03", "40P01")
_WAITING = "Another Regulars is bringing the database up to date; waiting for it"
_NOT_FREE = "Somebody goes on writing into the database, or reads and does not end: stop every Regulars first."


@contextmanager
def held_still(*, say: Say) -> Iterator[None]:
    """Open a transaction in which nobody else writes and tables can be changed; it is kept only if all goes well.

    Raises UpgradeFailed when somebody else does not let go.
    """
    try:
        with _postgres_alone(say) if is_postgres() else _sqlite_alone(say):
            yield
    except OperationalError as wrong:
        if getattr(wrong.__cause__, "sqlstate", "") in _NOT_GIVEN or "locked" in str(wrong):
            raise UpgradeFailed(_NOT_FREE) from wrong
        raise


@contextmanager
def _postgres_alone(say: Say) -> Iterator[None]:
    with transaction.atomic():
        if not fetch_value("SELECT pg_try_advisory_xact_lock(%s)", [_LOCK]):
            say(_WAITING)
            fetch_value("SELECT pg_advisory_xact_lock(%s)::text", [_LOCK])
        execute(f"SET LOCAL lock_timeout = '{_MOST_WAITING}'")
        if tables := postgres_tables():
            names = ", ".join(f'"{name}"' for name in tables)
            execute(f"LOCK TABLE {names} IN SHARE ROW EXCLUSIVE MODE")
        yield


@contextmanager
def _sqlite_alone(say: Say) -> Iterator[None]:
    with alone_with_file(say=say), held_in_one_piece():
        yield


@contextmanager
def alone_with_file(*, say: Say) -> Iterator[None]:
    """Keep every other process from upgrading the SQLite file meanwhile; a killed one keeps nobody."""
    with open(Path(connection.settings_dict["NAME"]).with_name("upgrade.lock"), "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(_WAITING)
            # Whoever is waited for may put another file in its place.
            connection.close()
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
