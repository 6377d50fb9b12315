"""What was removed still lies in the database's file until its place is used anew: it is wiped."""

from typing import Any

from django.db import connection

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import execute, fetch_rows, is_postgres
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.kinds import job
from regulars.core.jobs.models import Job
from regulars.core.jobs.progress import JobProgress
from regulars.core.problems import Invalid
from regulars.core.search.wiping import wipe_removed_words
from regulars.core.words import say

# Longer than this and writers would wait too long by day; the guide says how to do it by night.
MOST_BYTES = 1_000_000_000


def wipe_soon(*, by: Viewer) -> None:
    """Have the database's file written anew in the background, once what is removed is stored."""
    # Locked: one that is waiting does not begin before what is removed here is stored.
    if Job.objects.select_for_update().filter(kind="privacy.wipe", state="waiting").first() is None:
        start_job("privacy.wipe", by=by)


@job("privacy.wipe", label="Wipe what was erased from the file of the database", max_attempts=3)
def wipe_job(progress: JobProgress) -> dict[str, Any]:
    """Write the database's file anew; raises Invalid for one that is too large by day."""
    if _is_too_large():
        raise Invalid(
            say(
                "The database's file has more than {most} GB: to wipe by day what was erased would keep all who write"
                " waiting. Stop the server by night and run: sqlite3 regulars.sqlite3 VACUUM",
                most=MOST_BYTES // 1_000_000_000,
            )
        )
    return {"is_wiped": wipe_file()}


def wipe_file() -> bool:
    """Write the file anew without what was removed, and empty the log before it; False for one too large by day."""
    if _is_too_large():
        return False
    wipe_removed_words()
    if connection.in_atomic_block:
        return False
    if is_postgres():
        for (name,) in fetch_rows("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"):
            execute(f'VACUUM "{name}"')
        return True
    execute("VACUUM")
    fetch_rows("PRAGMA wal_checkpoint(TRUNCATE)")
    return True


def _is_too_large() -> bool:
    return not is_postgres() and _size() > MOST_BYTES


def _size() -> int:
    return int(fetch_rows("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")[0][0])
