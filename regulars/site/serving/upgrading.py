"""Brings the database up to this version, one process at a time."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.core.management import call_command
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

# Any number will do, as long as every node asks for the same one.
_LOCK = 7_226_351


class DatabaseOutOfReach(Exception):
    """The database does not answer; the text says which and what to do."""


def missing_migrations() -> list[str]:
    """Name the migrations that this version has and the database does not."""
    try:
        executor = MigrationExecutor(connection)
    except OperationalError as wrong:
        raise DatabaseOutOfReach(_advice(wrong)) from wrong
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def upgrade_database(*, say: Callable[[str], object]) -> int:
    """Apply what is missing and answer how many migrations that was."""
    if not missing_migrations():
        return 0
    with _alone():
        # Another node may have done it while this one waited.
        missing = missing_migrations()
        if missing:
            say(f"Preparing the database: {len(missing)} steps")
            call_command("migrate", interactive=False, verbosity=0)
    return len(missing)


@contextmanager
def _alone() -> Iterator[None]:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
            try:
                yield
            finally:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])
        return
    with open(settings.DATA / "upgrade.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _advice(wrong: Exception) -> str:
    place = settings.DATABASES["default"]
    where = place.get("HOST") or place["NAME"]
    return f"The database at {where} does not answer: {wrong}. Start it, or correct DATABASE_URL."
