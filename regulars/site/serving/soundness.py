"""What must hold before Regulars serves: a sound SQLite library, a reachable database, built screens."""

import sqlite3
from dataclasses import dataclass

from django.conf import settings
from django.db import DatabaseError, connection

from regulars.core.keeping.versions.refusals import CannotUpgrade
from regulars.core.keeping.versions.standing import missing_steps, require_known_steps
from regulars.site.serving.surroundings import files_out_of_reach, little_room, wrong_clock, wrong_pragmas

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
    return [*_library(), *_database(), *_surroundings(), *_bucket(), _screens()]


def _library() -> list[Finding]:
    if connection.vendor != "sqlite":
        return []
    version = sqlite3.sqlite_version
    if sqlite_is_sound():
        return [Finding(True, f"SQLite library {version}")]
    return [Finding(False, f"SQLite library {version} can damage data: pip install --upgrade pysqlite3")]


def _database() -> list[Finding]:
    try:
        require_known_steps()
        missing = missing_steps()
    except CannotUpgrade as wrong:
        return [Finding(False, str(wrong))]
    if missing:
        return [Finding(False, f"{len(missing)} steps to this version: regulars migrate")]
    return [Finding(True, "The database is up to date")]


def _surroundings() -> list[Finding]:
    wrong = troubles()
    return [Finding(False, text) for text in wrong] or [Finding(True, "Settings of the database, room and clock")]


def _bucket() -> list[Finding]:
    if not settings.FILES:
        return []
    wrong = files_out_of_reach()
    return [Finding(not wrong, wrong or f"The bucket {settings.FILES.shown} takes files and gives them back")]


def troubles() -> list[str]:
    """Say what around the database puts data at risk, as the start does."""
    try:
        return [one for one in (*wrong_pragmas(), little_room(), wrong_clock()) if one]
    except DatabaseError:
        # That it is out of reach is said elsewhere.
        return []


def _screens() -> Finding:
    built = (settings.UI / "index.html").exists()
    return Finding(built, "The screens are built" if built else "The screens are not built: make ui")
