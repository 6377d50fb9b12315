"""The raw drivers: one connection a thread, set up as the product's is."""

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from urllib.parse import unquote, urlsplit

_here = threading.local()
_held: list[Any] = []  # freed by an ending thread, a connection with functions would fell the process
ADDRESS = os.environ.get("DATABASE_URL", "")
IS_POSTGRES = ADDRESS.startswith("postgres")


def connection() -> Any:
    """Return this thread's connection."""
    found = getattr(_here, "connection", None)
    if found is None:
        found = _here.connection = _postgres() if IS_POSTGRES else _sqlite()
        _held.append(found)
    return found


def _postgres() -> Any:
    import psycopg

    return psycopg.connect(ADDRESS, autocommit=True)


def _sqlite() -> Any:
    from pysqlite3 import dbapi2

    from regulars.foundation.text import fold
    from regulars.site.databases import SQLITE_SET_UP

    opened = dbapi2.connect(unquote(urlsplit(ADDRESS).path), timeout=20, isolation_level=None, check_same_thread=False)
    opened.executescript(SQLITE_SET_UP)
    opened.create_function("fold", 1, lambda value: None if value is None else fold(str(value)), deterministic=True)
    return opened


def read(sql: str, params: Sequence[Any]) -> list[dict[str, Any]]:
    """Run a query and return its rows with the names of the columns."""
    cursor = connection().execute(sql, params or None) if IS_POSTGRES else connection().execute(sql, params)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


@contextmanager
def writing() -> Iterator[Any]:
    """Give a function that runs one statement, inside one transaction."""
    opened = connection()
    opened.execute("BEGIN" if IS_POSTGRES else "BEGIN IMMEDIATE")
    try:
        yield _run
        opened.execute("COMMIT")
    except BaseException:
        opened.execute("ROLLBACK")
        raise


def _run(sql: str, params: Sequence[Any]) -> Any:
    cursor = connection().execute(sql if IS_POSTGRES else sql.replace("%s", "?"), params)
    return cursor.fetchone()[0] if cursor.description else None
