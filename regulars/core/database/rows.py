"""Rows as plain tuples, straight from the driver: what reading fast is made of."""

from collections.abc import Iterable, Sequence
from typing import Any

import psycopg
from django.db import DEFAULT_DB_ALIAS, connection, connections

Row = tuple[Any, ...]


def is_postgres() -> bool:
    """Whether this workspace lives in PostgreSQL (else SQLite)."""
    return connection.vendor == "postgresql"


def fetch_rows(sql: str, params: Sequence[Any] = ()) -> list[Row]:
    """Return all rows of a query; `%s` marks a parameter, `%%` a per cent sign."""
    cursor = _raw_cursor()
    try:
        cursor.execute(_native(sql), _bound(params))
        return cursor.fetchall()
    finally:
        cursor.close()


def fetch_value(sql: str, params: Sequence[Any] = ()) -> Any:
    """Return the first column of the first row, or None."""
    rows = fetch_rows(sql, params)
    return rows[0][0] if rows else None


def execute(sql: str, params: Sequence[Any] = ()) -> int:
    """Run one statement and return how many rows it touched."""
    cursor = _raw_cursor()
    try:
        cursor.execute(_native(sql), _bound(params))
        return cursor.rowcount
    finally:
        cursor.close()


def execute_many(sql: str, rows: Iterable[Sequence[Any]]) -> None:
    """Run one statement for many rows at once, inside the open transaction."""
    cursor = _raw_cursor()
    try:
        cursor.executemany(_native(sql), rows)
    finally:
        cursor.close()


def _raw_cursor() -> Any:
    database: Any = connections[DEFAULT_DB_ALIAS]
    if database.connection is None:
        database.ensure_connection()
    if database.vendor == "postgresql":
        return psycopg.Cursor(database.connection)
    return database.connection.cursor()


def _native(sql: str) -> str:
    if is_postgres():
        return sql
    found = _QMARK.get(sql)
    if found is None:
        found = _QMARK[sql] = sql.replace("%%", "\0").replace("%s", "?").replace("\0", "%")
        if len(_QMARK) > 4096:
            _QMARK.clear()
    return found


def _bound(params: Sequence[Any]) -> Sequence[Any] | None:
    return params or (None if is_postgres() else ())  # psycopg reads %% only when it has parameters


_QMARK: dict[str, str] = {}
