"""Where sightings are kept: in PostgreSQL an unlogged table, beside SQLite a small file that is never synced."""

import threading
import time
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from regulars.core.database.rows import execute, fetch_rows, is_postgres
from regulars.core.jobs.tidying import chore
from regulars.core.records.live.sight import Place

Sighting = tuple[int, str, int, float]
_TABLE = "records_sighting"
_here = threading.local()
_WRITE = (
    f"INSERT INTO {_TABLE} (user_id, record_type, record_id, until) VALUES (%s, %s, %s, %s)"
    " ON CONFLICT (user_id, record_type, record_id) DO UPDATE SET until = excluded.until"
)
_NOW = "extract(epoch FROM clock_timestamp())"


def write_sighting(user_id: int, place: Place, seconds: float) -> None:
    """Keep for some seconds that a user looks at a record; what cannot be kept is not missed."""
    if is_postgres():
        execute(_WRITE.replace("%s)", f"{_NOW} + %s)", 1), [user_id, *place, seconds])
        return
    try:
        now = time.time()
        _file().execute(_WRITE.replace("%s", "?"), (user_id, *place, now + seconds))
    except _errors():
        _begin_anew()


def read_sightings() -> list[Sighting]:
    """Return (user, type, id, for how many seconds more) of all who look at something."""
    if is_postgres():
        return fetch_rows(
            f"SELECT user_id, record_type, record_id, (until - {_NOW})::float8 FROM {_TABLE} WHERE until > {_NOW}"
        )
    try:
        now = time.time()
        rows = _file().execute(
            f"SELECT user_id, record_type, record_id, until - ? FROM {_TABLE} WHERE until > ?", (now, now)
        )
        return list(rows)
    except _errors():
        _begin_anew()
        return []


@chore
def remove_old_sightings() -> None:
    """Remove those of a while ago."""
    if is_postgres():
        execute(f"DELETE FROM {_TABLE} WHERE until < {_NOW} - 60")
        return
    try:
        _file().execute(f"DELETE FROM {_TABLE} WHERE until < ?", (time.time() - 60,))
    except _errors():
        _begin_anew()


def _file() -> Any:
    kept = getattr(_here, "file", None)
    if kept is None:
        path = Path(settings.DATA) / "sightings.sqlite3"
        kept = _here.file = _driver().connect(str(path), timeout=0.5, isolation_level=None)
        # Nobody misses it after a power cut: it is never waited for until it stands on the disk.
        kept.execute("PRAGMA synchronous=OFF")
        kept.execute("PRAGMA journal_mode=WAL")
        kept.execute(
            f"CREATE TABLE IF NOT EXISTS {_TABLE} (user_id INTEGER, record_type TEXT, record_id INTEGER, until REAL,"
            " PRIMARY KEY (user_id, record_type, record_id)) WITHOUT ROWID"
        )
    return kept


def _begin_anew() -> None:
    file = getattr(_here, "file", None)
    _here.file = None
    if file is not None:
        file.close()


def _errors() -> type[Exception]:
    found: type[Exception] = _driver().Error
    return found


@cache
def _driver() -> Any:
    return connection.Database  # type: ignore[attr-defined]  # each of Django's databases has it
