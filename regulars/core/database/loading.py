"""Loading millions of rows: without indexes and row-by-row checks, and still all or nothing."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from django.db import DatabaseError, connection, transaction

from regulars.core.database.rows import execute, fetch_rows, fetch_value, is_postgres, placeholders
from regulars.core.database.waiting_checks import settle_checks

Statement = str
Saying = Callable[[str], object]


@contextmanager
def quick_loading(tables: Sequence[str], *, say: Saying) -> Iterator[None]:
    """Load rows into these tables inside one transaction; their indexes are built anew at the end."""
    names = list(tables)
    with _sqlite_set_up(), transaction.atomic():
        again = _drop_postgres(names) if is_postgres() else _drop_sqlite(names)
        yield
        settle_checks()
        for place, statement in enumerate(again, 1):
            say(f"building indexes, {place} of {len(again)}")
            execute(statement.replace("%", "%%"))
    if is_postgres():
        say("counting rows for the planner")
        execute("ANALYZE")


@contextmanager
def _sqlite_set_up() -> Iterator[None]:
    if is_postgres() or connection.in_atomic_block:
        yield
        return
    connection.ensure_connection()
    before = [(name, fetch_value(f"PRAGMA {name}")) for name in ("foreign_keys", "cache_size", "temp_store")]
    # In a rollback journal new pages go straight into the file; in the WAL each would be written twice.
    # Where somebody else has the file open, the WAL stays.
    alone = _journal_mode("DELETE")
    for statement in ("foreign_keys=OFF", "cache_size=-262144", "temp_store=FILE"):
        execute(f"PRAGMA {statement}")
    try:
        yield
    finally:
        for name, value in before:
            execute(f"PRAGMA {name}={value}")
        if alone:
            _journal_mode("WAL")


def _journal_mode(mode: str) -> bool:
    try:
        with connection.wrap_database_errors:
            return str(fetch_value(f"PRAGMA journal_mode={mode}")).upper() == mode
    except DatabaseError:
        return False


def _drop_sqlite(tables: list[str]) -> list[Statement]:
    marks = placeholders(tables)
    found = fetch_rows(
        f"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ({marks})",
        tables,
    )
    for name, _ in found:
        execute(f'DROP INDEX "{name}"')
    return [str(sql) for _, sql in found]


def _drop_postgres(tables: list[str]) -> list[Statement]:
    execute("SET LOCAL maintenance_work_mem = '512MB'")
    again: list[Statement] = []
    keys = fetch_rows(
        "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
        " WHERE contype = 'f' AND conrelid::regclass::text = ANY(%s)",
        [tables],
    )
    for table, name, definition in keys:
        execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
        again.append(f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition}')
    indexes = fetch_rows(
        "SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i"
        " WHERE i.indrelid::regclass::text = ANY(%s)"
        " AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)",
        [tables],
    )
    for name, definition in indexes:
        execute(f"DROP INDEX {name}")
        again.insert(0, str(definition))
    return again
