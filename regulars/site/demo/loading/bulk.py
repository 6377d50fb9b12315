"""Many rows into one table: executemany on SQLite, COPY on PostgreSQL."""

from collections.abc import Sequence
from typing import Any

from django.db import connection, models

from regulars.core.database.rows import execute, execute_many, fetch_value, is_postgres, placeholders

Row = tuple[Any, ...]


def write_rows(table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
    """Add rows to a table inside the open transaction."""
    if not rows:
        return
    names = ", ".join(f'"{column}"' for column in columns)
    if is_postgres():
        import psycopg

        with psycopg.Cursor(connection.connection).copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
            for row in rows:
                copy.write_row(row)
    else:
        marks = placeholders(columns)
        execute_many(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', rows)


def next_id(model: type[models.Model]) -> int:
    """Return the first free id of a table, and keep others from taking it until the transaction ends."""
    table = model._meta.db_table
    if is_postgres():
        execute(f'LOCK TABLE "{table}" IN SHARE ROW EXCLUSIVE MODE')
    else:
        used = fetch_value("SELECT seq FROM sqlite_sequence WHERE name = %s", [table]) or 0
    last = fetch_value(f'SELECT max(id) FROM "{table}"') or 0
    if is_postgres():
        used = fetch_value(f"SELECT last_value FROM {_sequence(table)}") or 0
    return max(int(used), int(last)) + 1


def keep_ids_growing(model: type[models.Model]) -> None:
    """Let the database count on after the highest id that was written by hand."""
    table = model._meta.db_table
    if is_postgres():
        fetch_value(f"SELECT setval('{_sequence(table)}', greatest((SELECT max(id) FROM \"{table}\"), 1))")


def _sequence(table: str) -> str:
    found = fetch_value("SELECT pg_get_serial_sequence(%s, 'id')", [table])
    return str(found)
