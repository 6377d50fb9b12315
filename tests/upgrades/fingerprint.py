"""The hash of a whole database, every row and every table's shape, seen from outside."""

import hashlib
import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import psycopg
import pysqlite3

_SHAPES = (
    "SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns"
    " WHERE table_schema = 'public' ORDER BY 1, 2",
    "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1",
    "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
    " WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2",
)


def fingerprint(address: str) -> str:
    """Return the hash of a database; two of the same hold the same."""
    digest = hashlib.sha256()
    for told in _postgres(address) if address.startswith("postgres") else _sqlite(address.removeprefix("sqlite://")):
        digest.update(repr(told).encode())
    return digest.hexdigest()


def own_indexes(address: str) -> list[str]:
    """Return the names of the indexes of users' own fields."""
    if address.startswith("postgres"):
        with psycopg.connect(address) as database:
            names = database.execute("SELECT indexname FROM pg_indexes WHERE schemaname = 'public'").fetchall()
    else:
        with closing(pysqlite3.connect(address.removeprefix("sqlite://"))) as lite:
            names = lite.execute("SELECT name FROM sqlite_master WHERE type = 'index'").fetchall()
    return sorted(name for (name,) in names if re.fullmatch(r"custom_field_\d+", name))


@contextmanager
def somebody_writing(address: str) -> Iterator[None]:
    """Keep a transaction open that has written a row."""
    write = "UPDATE access_accessepoch SET number = number + 1"
    if address.startswith("postgres"):
        with psycopg.connect(address) as database:
            database.execute(write)
            yield
            database.rollback()
        return
    with closing(pysqlite3.connect(address.removeprefix("sqlite://"), isolation_level=None)) as lite:
        lite.execute("BEGIN IMMEDIATE")
        lite.execute(write)
        yield
        lite.execute("ROLLBACK")


def _sqlite(path: str) -> Any:
    with closing(pysqlite3.connect(path)) as database:
        yield database.execute("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2").fetchall()
        names = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') ORDER BY 1"
        for (name,) in database.execute(names).fetchall():
            yield name, sorted(map(repr, database.execute(f'SELECT * FROM "{name}"')))


def _postgres(address: str) -> Any:
    with psycopg.connect(address) as database:
        for shape in _SHAPES:
            yield database.execute(shape).fetchall()
        names = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
        for (name,) in database.execute(names).fetchall():
            yield name, sorted(map(repr, database.execute(f'SELECT t::text FROM "{name}" t')))  # type: ignore[arg-type]
