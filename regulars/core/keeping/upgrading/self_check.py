"""After an upgrade, before it is kept: is everything there, sound, and can it be read?"""

from collections.abc import Iterator

from django.apps import apps
from django.db import DatabaseError, connection

from regulars.core.access.viewer import SYSTEM
from regulars.core.database.rows import fetch_rows, fetch_value, is_postgres
from regulars.core.journal.chain.verifying import verify_newest_seals
from regulars.core.keeping.copying import postgres_tables
from regulars.core.keeping.upgrading.standing_still import Say
from regulars.core.keeping.versions.refusals import UpgradeFailed
from regulars.core.keeping.versions.standing import missing_steps
from regulars.core.problems import Problem
from regulars.core.records.reading.pages import ListRequest, read_page
from regulars.core.records.registry import all_record_types

_NEWEST_SEALS = 50


def count_rows() -> dict[str, int]:
    """Return how many rows each table has."""
    return {name: int(fetch_value(f'SELECT count(*) FROM "{name}"')) for name in _tables()}


def check_upgraded(before: dict[str, int], *, may_lose: set[str], say: Say) -> None:
    """Look whether all rows are still there, the database is sound, and every kind of record can be read.

    Raises UpgradeFailed with the first thing that is wrong.
    """
    say("Checking it: the numbers of rows")
    _stop_at(_lost_rows(before, may_lose))
    say("Checking it: the database itself")
    _stop_at(_unsound_postgres() if is_postgres() else _unsound_sqlite())
    say("Checking it: every kind of record, and the newest seals of the journal")
    _stop_at(_unreadable())
    _stop_at(iter(verify_newest_seals(_NEWEST_SEALS)))


def _stop_at(wrong: Iterator[str]) -> None:
    if found := next(wrong, ""):
        raise UpgradeFailed(f"What came out is not right: {found}")


def _tables() -> list[str]:
    if is_postgres():
        return postgres_tables()
    rows = fetch_rows("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY 1")
    return [str(row[0]) for row in rows if not row[0].startswith("sqlite_")]


def _lost_rows(before: dict[str, int], may_lose: set[str]) -> Iterator[str]:
    now = count_rows()
    # Steps that became one are fewer rows of their table.
    for name in sorted(set(before) - may_lose - {"django_migrations"}):
        if now.get(name, 0) < before[name]:
            yield f"the table {name} had {before[name]:,} rows and has {now.get(name, 0):,}"


def _unsound_sqlite() -> Iterator[str]:
    for check in ("integrity_check", "foreign_key_check"):
        yield from (f"{check} says {row}" for row in fetch_rows(f"PRAGMA {check}") if row != ("ok",))


def _unsound_postgres() -> Iterator[str]:
    here = "(SELECT oid FROM pg_namespace WHERE nspname = current_schema())"
    for name, table in fetch_rows(
        f"SELECT conname, conrelid::regclass::text FROM pg_constraint WHERE connamespace = {here} AND NOT convalidated"
    ):
        yield f"the rule {name} of {table} was never checked"
    for (name,) in fetch_rows(
        "SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
        f" WHERE c.relnamespace = {here} AND NOT i.indisvalid"
    ):
        yield f"the index {name} is not whole"


def _unreadable() -> Iterator[str]:
    if missing := missing_steps():
        yield f"the step {missing[0]} was not taken"
    for model in apps.get_models(include_auto_created=True):
        if not model._meta.managed or model._meta.proxy:
            continue
        # By the table's name: SQLite takes a bare quoted name that is no column for a text.
        columns = ", ".join(f't."{field.column}"' for field in model._meta.concrete_fields)
        try:
            with connection.cursor() as cursor:
                cursor.execute(f'SELECT {columns} FROM "{model._meta.db_table}" t LIMIT 1')
        except DatabaseError as wrong:
            yield f"{model._meta.db_table} cannot be read: {wrong}"
    for kind in all_record_types():
        try:
            read_page(kind, ListRequest(limit=20), SYSTEM)
        except (DatabaseError, Problem) as wrong:
            yield f"{kind.slug} cannot be listed: {wrong}"
