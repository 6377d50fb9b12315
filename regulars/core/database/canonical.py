"""Rows told alike by both databases: what an archive holds, and what hashes are taken of."""

import base64
import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

import msgspec
from django.db import connection, models

from regulars.core.database.rows import is_postgres

Tell = Callable[[Any], Any]
_encoder = msgspec.json.Encoder(order="sorted")


class Table:
    """A table of an archive, by its schema: how each column is told, and how it is stored again."""

    def __init__(self, schema: dict[str, Any]) -> None:
        self.name, self.key, columns = schema["name"], schema["key"], schema["columns"]
        self.columns: list[str] = [column["name"] for column in columns]
        self._tell = [_teller(column) for column in columns]
        self._store = [_storer(column, self.name) for column in columns]
        self.asked = ", ".join(_asked(column["kind"], f'"{column["name"]}"') for column in columns)
        key = columns[self.columns.index(self.key)]["kind"]
        self._order = f'"{self.key}"'
        if is_postgres() and "Auto" not in key and "Integer" not in key:
            self._order += '::text COLLATE "C"'

    def lines(self, database: Any) -> Iterator[bytes]:
        """Read all rows in the order of their keys, each as one line of JSON."""
        for row in _rows(database, f'SELECT {self.asked} FROM "{self.name}" ORDER BY {self._order}', self.name):
            yield self.line(row)

    def line(self, row: Sequence[Any]) -> bytes:
        """Tell one row of the columns `asked`."""
        told = [v if tell is None or v is None else tell(v) for tell, v in zip(self._tell, row, strict=True)]
        return _encoder.encode(told) + b"\n"

    def stored(self, line: list[Any]) -> list[Any]:
        """Return what is stored of a line."""
        return [
            value if store is None or (value is None and store is not _json_text) else store(value)
            for store, value in zip(self._store, line, strict=True)
        ]


def schema_of(model: type[models.Model]) -> dict[str, Any]:
    """Return what `Table` must know of a model's table."""
    meta = model._meta
    columns = [_column(field) for field in sorted(meta.concrete_fields, key=lambda field: str(field.column))]
    return {"name": meta.db_table, "key": str(meta.pk.column), "columns": columns}


def _column(field: Any) -> dict[str, Any]:
    told = {"name": str(field.column), "null": bool(field.null)}
    while field.is_relation:
        field = field.target_field
    told["kind"] = field.get_internal_type()
    if told["kind"] == "DecimalField":
        told["places"] = field.decimal_places
    return told


def _rows(database: Any, sql: str, name: str) -> Iterator[tuple[Any, ...]]:
    if is_postgres():
        with database.cursor(name=f"archive_{name}") as cursor:
            cursor.itersize = 5_000
            cursor.execute(sql)
            yield from cursor
        return
    cursor = database.execute(sql)
    while rows := cursor.fetchmany(5_000):
        yield from rows


def _asked(kind: str, column: str) -> str:
    if not is_postgres():
        return column
    if kind == "DateTimeField":
        return f"""to_char({column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')"""
    if kind == "UUIDField":
        return f"replace({column}::text, '-', '')"
    if kind == "DurationField":
        return f"(extract(epoch FROM {column}) * 1000000)::bigint"
    if kind == "GenericIPAddressField":
        return f"host({column})"
    if kind in ("JSONField", "DateField", "TimeField"):
        return f"{column}::text"
    return column


def _teller(column: dict[str, Any]) -> Tell | None:
    kind = column["kind"]
    if kind == "DecimalField":
        return lambda value: f"{Decimal(str(value)):.{column['places']}f}"
    tellers: dict[str, Tell] = {
        "BooleanField": bool,
        "JSONField": _json,
        "DateTimeField": _moment,
        "BinaryField": _letters,
    }
    return tellers.get(kind)


def _storer(column: dict[str, Any], table: str) -> Tell | None:
    kind = column["kind"]
    if kind == "JSONField":
        # None of an archive is no value; in a column that must have one it is JSON's own null.
        return _json_or_nothing if column["null"] else _json_text
    if kind == "DateTimeField":
        return _postgres_moment if is_postgres() else _journal_moment if table.startswith("journal_") else _orm_moment
    if kind == "DurationField" and is_postgres():
        return lambda value: dt.timedelta(microseconds=value)
    if kind == "BooleanField" and not is_postgres():
        return int
    return base64.b64decode if kind == "BinaryField" else None


def _letters(value: Any) -> str:
    return base64.b64encode(bytes(value)).decode()


def _json_text(value: Any) -> str:
    return _encoder.encode(value).decode()


def _json_or_nothing(value: Any) -> str | None:
    return None if value is None else _json_text(value)


def _json(text: Any) -> Any:
    return msgspec.json.decode(text) if isinstance(text, str | bytes) else text


def _moment(value: Any) -> str:
    # SQLite keeps "2026-11-22 07:00:00", with or without a part of a second.
    text = str(value).removesuffix("+00:00").removesuffix("+00").replace(" ", "T")
    return text if "." in text else f"{text}.000000"


def _postgres_moment(value: str) -> str:
    return f"{value.replace('T', ' ')}+00"


def _journal_moment(value: str) -> str:
    # The journal always writes the part of a second, the ORM only where there is one.
    return value.replace("T", " ")


def _orm_moment(value: str) -> str:
    return value.replace("T", " ").removesuffix(".000000")


@contextmanager
def seen_moment() -> Iterator[Any]:
    """Give a connection that sees the database as it is at this moment, and what an open transaction has written."""
    if is_postgres() and connection.in_atomic_block:
        yield connection.connection
        return
    database = open_moment()
    try:
        yield database
    finally:
        database.close()


def open_moment() -> Any:
    """Return a connection of its own that sees the database as it is at this moment, whoever goes on writing."""
    if is_postgres():
        import psycopg

        given = connection.get_connection_params()
        given.pop("cursor_factory", None)
        given.pop("context", None)
        database = psycopg.connect(**given)
        database.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        return database
    import sqlite3

    lite = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
    lite.execute("BEGIN")
    lite.execute("SELECT 1 FROM journal_entry LIMIT 1").fetchone()
    return lite
