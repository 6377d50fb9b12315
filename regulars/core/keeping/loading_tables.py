"""Rows of a backup into the tables of an empty PostgreSQL database."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from regulars.core.database.loading import quick_loading
from regulars.core.database.rows import execute, fetch_value
from regulars.core.database.waiting_checks import settle_checks
from regulars.core.keeping.container import Damaged
from regulars.core.keeping.copying import postgres_tables
from regulars.core.keeping.counters import set_next_ids
from regulars.core.keeping.versions.days_before import as_first_version


class _GivenUp(Exception):
    """Rolls the transaction back."""


class TableLoader:
    """Makes the tables as they were, and takes their rows in, all in one transaction."""

    def __init__(self, migrations: list[list[str]]) -> None:
        self._migrations = {(app, name) for app, name in migrations}
        self._open = ExitStack()
        self._is_begun = False

    def take(self, table: str, pieces: Iterator[bytes]) -> None:
        """Take in rows as COPY told them."""
        import psycopg

        if not self._is_begun:
            self._begin()
        if table not in self._tables:
            raise Damaged(f"There is no table {table} in a workspace of that time.")
        with psycopg.Cursor(connection.connection).copy(f'COPY "{table}" FROM STDIN') as copy:
            for piece in pieces:
                copy.write(piece)

    def check(self, compare: Callable[[dict[str, int]], None], next_ids: dict[str, int]) -> None:
        """Keep everything if the numbers of rows please."""
        compare({name: fetch_value(f'SELECT count(*) FROM "{name}"') for name in self._tables})
        set_next_ids(next_ids)
        self._open.close()

    def give_up(self) -> None:
        """Take nothing in."""
        with suppress(_GivenUp):
            self._open.__exit__(_GivenUp, _GivenUp(), None)

    def _begin(self) -> None:
        migrate_to(self._migrations)
        self._tables = postgres_tables()
        self._open.enter_context(quick_loading(self._tables, say=lambda text: None))
        for name in self._tables:
            execute(f'DELETE FROM "{name}"')
        self._is_begun = True


def migrate_to(wanted: set[tuple[str, str]]) -> None:
    """Make the tables as these migrations made them."""
    executor = MigrationExecutor(connection, lambda *_: settle_checks() if connection.in_atomic_block else None)
    nodes, wanted = executor.loader.graph.node_map, as_first_version(wanted)
    executor.migrate([one for one in wanted if not any(child.key in wanted for child in nodes[one].children)])


def drop_all_tables() -> None:
    """Leave an empty database as it was before anything was made in it."""
    for name in postgres_tables():
        execute(f'DROP TABLE IF EXISTS "{name}" CASCADE')
