"""The stored versions: a small workspace as each of them left it, on both databases."""

import json
import lzma
import re
from pathlib import Path
from typing import Any

import psycopg

from testing.databases import empty_database
from testing.templates import is_postgres

VERSIONS = Path(__file__).parent / "versions"
_NOT_UNDERSTOOD_BY_ALL = re.compile(r"^(\\|SET transaction_timeout)")


def stored_versions() -> list[str]:
    """Return their names, oldest first."""
    kind = f"{database_kind()}.xz"
    return sorted((path.parent.name for path in VERSIONS.glob(f"*/{kind}")), key=_in_order)


def database_kind() -> str:
    """Return how files of this run's database are called."""
    return "postgres.sql" if is_postgres() else "sqlite3"


def _in_order(name: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", name)]


def take_out(version: str, data: Path) -> dict[str, str]:
    """Make a database as that version left it, with its key in the data folder; return the settings that name it."""
    data.mkdir(parents=True, exist_ok=True)
    settings = empty_database(data)
    held = lzma.decompress((VERSIONS / version / f"{database_kind()}.xz").read_bytes())
    if not is_postgres():
        (data / "regulars.sqlite3").write_bytes(held)
        return settings
    lines = [line for line in held.decode().splitlines(keepends=True) if not _NOT_UNDERSTOOD_BY_ALL.match(line)]
    with psycopg.connect(settings["DATABASE_URL"], autocommit=True) as database:
        database.execute("".join(lines))  # type: ignore[arg-type]
    return settings


def told_of(version: str) -> dict[str, Any]:
    """Return what was written down of the content: the schema, and each table's rows and hash."""
    found: dict[str, Any] = json.loads(
        lzma.decompress((VERSIONS / version / f"{database_kind()}.told.xz").read_bytes())
    )
    return found
