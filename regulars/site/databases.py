"""Where a workspace lives: a SQLite file under the data folder, or DATABASE_URL."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

# Each thread keeps pages of its own, a dozen threads in all: few, since all are forgotten whenever another connection
# writes, and the system keeps the file in memory anyway (twice as many took 11 MB more, and no less time). Not mapped:
# a fault of the disk would then end the process instead of failing a statement.
SQLITE_SET_UP = (
    "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;"
    "PRAGMA cache_size=-1000;PRAGMA mmap_size=0;PRAGMA temp_store=MEMORY;"
    "PRAGMA journal_size_limit=67108864;"
)


# A statement that came so often on a connection will come again.
_TIMES_BEFORE_KEPT = 5


def data_folder() -> Path:
    """Return the folder for the database and files: REGULARS_DATA, or ./var; a new one is for its user alone.

    Raises ValueError where there can be none, PermissionError where it may not be made.
    """
    folder = Path(os.environ.get("REGULARS_DATA") or "var").absolute()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError, FileNotFoundError) as wrong:
        # A file is in the way, or there is no disk on which anything could be made.
        raise ValueError(
            f"Cannot make the folder {folder} ({wrong.strerror}): set REGULARS_DATA to a folder that you may write to."
        ) from None
    return folder


def database_from_environment() -> dict[str, Any]:
    """Return Django's description of the database that DATABASE_URL names.

    Raises ValueError for an address that is neither postgres:// nor sqlite://.
    """
    address = os.environ.get("DATABASE_URL", "")
    if not address:
        return _sqlite(data_folder() / "regulars.sqlite3")
    parts = urlsplit(address)
    is_file = parts.scheme in ("sqlite", "sqlite3")
    if "#" in address or (is_file and parts.query) or not _has_port(parts):
        # What stands behind such a sign would be cut off, and another database made or asked.
        raise ValueError(
            "DATABASE_URL has a sign that means something else there: write # as %23, ? as %3F, / as %2F, @ as %40."
        )
    if is_file:
        return _sqlite(Path(unquote(parts.path)))
    if parts.scheme in ("postgres", "postgresql"):
        return _postgres(address)
    raise ValueError(f"DATABASE_URL begins with {parts.scheme!r}; it must begin with postgresql:// or sqlite:///.")


def _has_port(parts: SplitResult) -> bool:
    """Whether what stands where a port belongs is one: half a password is none."""
    try:
        return parts.port is None or parts.port > 0
    except ValueError:
        return False


def _sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": SQLITE_SET_UP,
            # The ORM converts by its own fields; the driver's converters would slow every raw read.
            "detect_types": 0,
        },
    }


def _postgres(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    query: dict[str, Any] = dict(parse_qsl(parts.query))
    # Steady statements (core/database/rows.py) are planned once a connection, which not every pooler lets pass.
    is_kept = query.pop("prepare", "yes") != "no"
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", parts.hostname or ""),
        "PORT": str(query.pop("port", parts.port or "")),
        "CONN_MAX_AGE": None,
        "OPTIONS": {**query, "prepare_threshold": _TIMES_BEFORE_KEPT if is_kept else None},
    }
