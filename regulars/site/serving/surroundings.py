"""What surrounds the database: how it is opened, the room on the disk, the clock."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection

from regulars.core.database.rows import fetch_value
from regulars.core.files.store import store
from regulars.core.files.stores.contract import StoreAway

# What SQLite must be told for nothing acknowledged to be lost; NORMAL lost writes in 252 of 400 power cuts.
_SQLITE_NEEDS = {"journal_mode": ("wal",), "synchronous": (2, 3), "foreign_keys": (1,)}
LITTLE_ROOM = 500_000_000
_CLOCK_MAY_DIFFER = timedelta(minutes=2)


def wrong_pragmas() -> list[str]:
    """Say which of SQLite's settings put data at risk."""
    if connection.vendor != "sqlite":
        return []
    found = {name: fetch_value(f"PRAGMA {name}") for name in _SQLITE_NEEDS}
    return [
        f"SQLite runs with {name}={found[name]}, which puts data at risk: take the option out of DATABASE_URL"
        for name, good in _SQLITE_NEEDS.items()
        if found[name] not in good
    ]


def files_out_of_reach() -> str:
    """Say that the bucket of the files cannot be used, "" where it can, or where files lie in a folder."""
    from regulars.core.files.stores.bucket import BucketStore

    place = store()
    if not isinstance(place, BucketStore):
        return ""
    try:
        place.try_out()
    except StoreAway as away:
        return f"The bucket {place.place} cannot be used: {away.__cause__}".partition("\n")[0]
    return ""


def little_room(place: Path | None = None) -> str:
    """Say how little room there is on the disk of the data, "" where there is enough."""
    folder = place or settings.DATA
    free = shutil.disk_usage(folder).free
    if free >= LITTLE_ROOM:
        return ""
    return f"Only {free / 1e6:,.0f} MB are free in {folder}: make room before writing fails"


def wrong_clock(now: datetime | None = None) -> str:
    """Say that this machine's clock is behind the last thing that happened, "" where it is not."""
    try:
        last = fetch_value("SELECT max(at) FROM journal_entry")
    except DatabaseError:
        # Before the first start there is no journal.
        return ""
    if last is None:
        return ""
    then = last if isinstance(last, datetime) else datetime.fromisoformat(str(last)).replace(tzinfo=UTC)
    if then <= (now or datetime.now(UTC)) + _CLOCK_MAY_DIFFER:
        return ""
    return f"This machine's clock is wrong: the last entry is of {then:%Y-%m-%d %H:%M} UTC, which is still to come"
