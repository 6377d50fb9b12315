"""Rows as plain tuples, straight from the driver: what reading fast is made of."""

import threading
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection, connections

Row = tuple[Any, ...]
_here = threading.local()
T = TypeVar("T")
# What a steady statement was given and found last stays in memory: as much as a page of a list.
FEW_ROWS = 200
_MOST_CURSORS = 200
_FEW = 4


@cache
def is_postgres() -> bool:
    """Whether this workspace lives in PostgreSQL (else SQLite)."""
    return connection.vendor == "postgresql"


def fetch_rows(sql: str, params: Sequence[Any] = (), *, is_steady: bool = False) -> list[Row]:
    """Return all rows of a query; `%s` marks a parameter, `%%` a per cent sign.

    `is_steady` says that the best way to them is the same for whatever values, such as by a number: PostgreSQL then
    works it out once a connection, not each time.
    """
    return _with_cursor(
        lambda cursor: cursor.execute(_native(sql), _bound(params)).fetchall(),
        steady=sql if is_steady else "",
        only_reads=sql.lstrip().startswith("SELECT"),
    )


def fetch_value(sql: str, params: Sequence[Any] = (), *, is_steady: bool = False) -> Any:
    """Return the first column of the first row, or None."""
    rows = fetch_rows(sql, params, is_steady=is_steady)
    return rows[0][0] if rows else None


def execute(sql: str, params: Sequence[Any] = (), *, is_steady: bool = False) -> int:
    """Run one statement and return how many rows it touched."""
    return _with_cursor(
        lambda cursor: int(cursor.execute(_native(sql), _bound(params)).rowcount), steady=sql if is_steady else ""
    )


def execute_many(sql: str, rows: Iterable[Sequence[Any]]) -> None:
    """Run one statement for many rows at once, inside the open transaction."""
    if is_postgres() and isinstance(rows, list) and len(rows) <= _FEW:
        # What psycopg sets up for many costs several times as much as each of a few.
        for row in rows:
            execute(sql, row, is_steady=True)
        return
    _with_cursor(lambda cursor: cursor.executemany(_native(sql), rows))


def placeholders(values: Collection[Any]) -> str:
    """Return the marks for as many parameters, as they stand in IN (…) or VALUES (…)."""
    return ", ".join(["%s"] * len(values))


def one_of(column: str, values: Collection[Any]) -> tuple[str, list[Any]]:
    """Return the condition that a column has one of these values, and its parameters.

    On PostgreSQL it is the same statement for however many, so that it may be a steady one. (One alone has its own: as
    one of unknown many its way would seem so long that PostgreSQL would look for a better one each time.)
    """
    if is_postgres():
        return (f"{column} = %s", list(values)) if len(values) == 1 else (f"{column} = ANY(%s)", [list(values)])
    return f"{column} IN ({placeholders(values)})", list(values)


def _with_cursor(work: Callable[[Any], T], *, steady: str = "", only_reads: bool = False) -> T:
    cursor = _raw_cursor(steady)
    try:
        return work(cursor)
    except _here.database.Database.NotSupportedError:
        if not steady or _here.database.in_atomic_block:
            raise
        # A column's type was changed since PostgreSQL worked out how to answer: a new connection does so anew.
        _here.database.close()
        return _with_cursor(work)
    except _here.database.Database.OperationalError:
        if not only_reads or not _is_lost():
            with connection.wrap_database_errors:
                raise
        # The database was started anew since this line last asked; nothing began on it, so nothing is done twice.
        _here.database.close()
        return _with_cursor(work, steady=steady)
    except _here.database.Database.Error:
        with connection.wrap_database_errors:
            # Told of it, Django opens a lost connection anew for the next request.
            raise
    finally:
        if not (steady and is_postgres()):
            cursor.close()


def _is_lost() -> bool:
    database = _here.database
    return (
        is_postgres()
        and not database.in_atomic_block
        and database.connection is not None
        and database.connection.closed
    )


def _raw_cursor(steady: str = "") -> Any:
    driver = _driver()
    if not is_postgres():
        return driver.cursor()
    return _steady_cursor(driver, steady) if steady else _planning_cursor()(driver)


def _steady_cursor(driver: Any, sql: str) -> Any:
    """Return the cursor that ran this statement before on the same connection, and knows how to read its columns."""
    from psycopg import Cursor

    if getattr(_here, "driver", None) is not driver or len(_here.cursors) > _MOST_CURSORS:
        _here.driver, _here.cursors = driver, {}
    cursor = _here.cursors.get(sql)
    if cursor is None:
        cursor = _here.cursors[sql] = Cursor(driver)
    return cursor


def _driver() -> Any:
    # Django's own table of connections is kept by context, which costs more than many a statement.
    database: Any = getattr(_here, "database", None)
    if database is None:
        database = _here.database = connections[DEFAULT_DB_ALIAS]
    if database.connection is None:
        database.ensure_connection()
    return database.connection


@cache
def _planning_cursor() -> Any:
    """Return the kind of cursor whose statements are planned each time."""
    # Imported late: a workspace on SQLite does without.
    from psycopg import Cursor

    class PlanningCursor(Cursor[Any]):
        def execute(self, query: Any, params: Any = None, **_: Any) -> Any:
            return super().execute(query, params, prepare=False)

    return PlanningCursor


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
