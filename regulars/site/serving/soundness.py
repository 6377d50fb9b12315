"""What must hold before Regulars serves: a sound SQLite library, a reachable database, built screens."""

import sqlite3
from dataclasses import dataclass

from django.conf import settings
from django.db import connection

from regulars.site.serving.upgrading import DatabaseOutOfReach, missing_migrations

# Before 3.51.3 a WAL file could be reset while a reader still needed it; 3.52.0 had it again.
SOUND_SQLITE = (3, 51, 3)
UNSOUND_SQLITE = {(3, 52, 0)}


@dataclass(frozen=True)
class Finding:
    """One thing looked at, and whether it is as it should be."""

    good: bool
    text: str


def sqlite_is_sound(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> bool:
    """Say whether this SQLite library is free of the WAL-reset corruption."""
    return version >= SOUND_SQLITE and version not in UNSOUND_SQLITE


def findings() -> list[Finding]:
    """Look at everything once."""
    return [*_library(), *_database(), _screens()]


def _library() -> list[Finding]:
    if connection.vendor != "sqlite":
        return []
    version = sqlite3.sqlite_version
    if sqlite_is_sound():
        return [Finding(True, f"SQLite library {version}")]
    return [Finding(False, f"SQLite library {version} can damage data: pip install --upgrade pysqlite3")]


def _database() -> list[Finding]:
    try:
        missing = missing_migrations()
    except DatabaseOutOfReach as wrong:
        return [Finding(False, str(wrong))]
    if missing:
        return [Finding(False, f"{len(missing)} migrations to apply: regulars migrate")]
    return [Finding(True, "The database is up to date")]


def _screens() -> Finding:
    built = (settings.UI / "index.html").exists()
    return Finding(built, "The screens are built" if built else "The screens are not built: make ui")
