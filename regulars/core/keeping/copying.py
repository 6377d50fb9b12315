"""The database as it was at one moment, while others go on writing."""

import sqlite3
from collections.abc import Collection
from pathlib import Path

from django.db import connection, transaction

from regulars.core.database.rows import execute, fetch_rows, is_postgres
from regulars.core.keeping.container import ContainerWriter

SQLITE_PART = "regulars.sqlite3"
TABLES = "tables/"
_CHUNK = 4 * 1024 * 1024


class CopyDamaged(Exception):
    """The copy of the database is not sound; the text says what was found."""


def copy_database(
    out: ContainerWriter, working: Path, *, emptied: Collection[str] = ()
) -> tuple[dict[str, int], list[str]]:
    """Put the database into a container, some tables without their rows.

    Return the rows of each table and the hashes of all files it names.
    """
    return _copy_postgres(out, emptied) if is_postgres() else _copy_sqlite(out, working, emptied)


def _copy_sqlite(out: ContainerWriter, working: Path, emptied: Collection[str]) -> tuple[dict[str, int], list[str]]:
    copy = working / SQLITE_PART
    source, target = sqlite3.connect(connection.settings_dict["NAME"]), sqlite3.connect(copy)
    try:
        target.execute("PRAGMA synchronous=OFF")
        # In one step, which reads one moment and keeps nobody from writing; in several it would begin anew
        # whenever somebody else has written between two.
        source.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")
        _empty(target, emptied)
        found = look_at_sqlite(target, quickly=True)
        digests = [row[0] for row in target.execute("SELECT DISTINCT digest FROM files_file ORDER BY digest")]
    finally:
        source.close()
        target.close()
    out.add_file(SQLITE_PART, copy)
    copy.unlink()
    return found, digests


def _empty(database: sqlite3.Connection, tables: Collection[str]) -> None:
    # Not only unlinked: what stood there is written over.
    database.execute("PRAGMA secure_delete=ON")
    for name in tables:
        database.execute(f'DELETE FROM "{name}"')
    database.commit()


def look_at_sqlite(database: sqlite3.Connection, *, quickly: bool) -> dict[str, int]:
    """Let SQLite look whether a file is sound, and return how many rows each table has. Raises CopyDamaged."""
    for check in ["quick_check"] if quickly else ["integrity_check", "foreign_key_check"]:
        told = [row for row in database.execute(f"PRAGMA {check}") if row != ("ok",)]
        if told:
            raise CopyDamaged(f"{check}: {told[0]}")
    names = database.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    tables = sorted(row[0] for row in names if not row[0].startswith("sqlite_"))
    return {name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables}


def _copy_postgres(out: ContainerWriter, emptied: Collection[str]) -> tuple[dict[str, int], list[str]]:
    counts, is_begun = {}, connection.in_atomic_block
    with transaction.atomic():
        if not is_begun:
            # Inside an open one, whoever opened it has seen to it that nobody writes.
            execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        for name in postgres_tables():
            counts[name] = _copy_table(out, name, is_emptied=name in emptied)
        digests = [row[0] for row in fetch_rows("SELECT DISTINCT digest FROM files_file ORDER BY digest")]
    return counts, digests


def postgres_tables() -> list[str]:
    """Return the tables of the workspace's schema."""
    return [
        row[0] for row in fetch_rows("SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1")
    ]


def _copy_table(out: ContainerWriter, name: str, *, is_emptied: bool) -> int:
    import psycopg

    chunk, number = bytearray(), 0
    cursor = psycopg.Cursor(connection.connection)
    what = f'(SELECT * FROM "{name}" WHERE false)' if is_emptied else f'"{name}"'
    with cursor.copy(f"COPY {what} TO STDOUT") as copy:
        for data in copy:
            chunk += data
            if len(chunk) >= _CHUNK:
                number += 1
                out.add_bytes(f"{TABLES}{name}/{number:06}", bytes(chunk))
                chunk.clear()
    if chunk or not number:
        out.add_bytes(f"{TABLES}{name}/{number + 1:06}", bytes(chunk))
    return cursor.rowcount
