"""Many rows into a table at once: COPY on PostgreSQL, one statement for hundreds of them on SQLite."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any

from django.db import connection

from regulars.core.database.rows import execute, execute_many, is_postgres, placeholders

# A few rows are there sooner by INSERT, which needs no second round trip.
_FEW = 20
# As many rows in one statement of SQLite: more are hardly written sooner, and the prepared statement would grow.
_SET = 250


def insert_tuples(
    table: str, columns: Sequence[str], tuples: Sequence[Sequence[Any]], *, same: Mapping[str, Any] | None = None
) -> None:
    """Add rows to a table inside the open transaction; `same` are columns in which all rows hold one value.

    Values are texts, whole numbers, JSON as text, or None: what both drivers take without asking for an adapter.
    """
    if not tuples:
        return
    same = same or {}
    names = ", ".join(f'"{column}"' for column in (*columns, *same))
    if is_postgres():
        whole = [(*values, *same.values()) for values in tuples] if same else tuples
        if len(whole) > _FEW:
            _copy(table, names, whole)
        else:
            marks = placeholders(whole[0])
            execute_many(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', whole)
        return
    in_sets = len(tuples) - len(tuples) % _SET
    if in_sets:
        statement = _set_statement(table, tuple(columns), tuple(same))
        for at in range(0, in_sets, _SET):
            execute(statement, [*same.values(), *chain.from_iterable(tuples[at : at + _SET])])
    # What is the same in all rows stands in the statement: binding it again for each row costs as much as writing it.
    marks = ", ".join([*["%s"] * len(columns), *(_literal(value) for value in same.values())])
    execute_many(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuples[in_sets:])


@lru_cache(maxsize=64)
def _set_statement(table: str, columns: Sequence[str], same: Sequence[str]) -> str:
    names = ", ".join(f'"{column}"' for column in (*same, *columns))
    row = f"({placeholders(columns)})"
    chosen = ", ".join([*["%s"] * len(same), "*"])
    return f'INSERT INTO "{table}" ({names}) SELECT {chosen} FROM (VALUES {", ".join([row] * _SET)})'


def _copy(table: str, names: str, tuples: Sequence[Sequence[Any]]) -> None:
    import psycopg

    with psycopg.Cursor(connection.connection).copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
        for values in tuples:
            copy.write_row(values)


def _literal(value: Any) -> str:
    if isinstance(value, str):
        quoted = value.replace("'", "''").replace("%", "%%")
        return f"'{quoted}'"
    return "NULL" if value is None else str(int(value))
