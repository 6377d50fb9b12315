"""On PostgreSQL, a statement whose way is the same for all values is planned once a connection."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection

from regulars.core.database.rows import fetch_rows, fetch_value

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite keeps statements by itself."),
]
_OFTEN = 8


def test_only_steady_statements_are_kept() -> None:
    for number in range(_OFTEN):
        fetch_rows("SELECT %s::int AS steady_one", [number], is_steady=True)
        fetch_rows("SELECT %s::int AS planned_each_time", [number])
    kept = [row[0] for row in fetch_rows("SELECT statement FROM pg_prepared_statements")]
    assert any("steady_one" in one for one in kept)
    assert not any("planned_each_time" in one for one in kept)


def test_a_column_whose_type_was_changed_by_somebody_else_is_read_all_the_same() -> None:
    with _somebody_else() as else_does:
        else_does("CREATE TABLE steady_trial (word varchar(3))")
        try:
            else_does("INSERT INTO steady_trial VALUES ('abc')")
            for _ in range(_OFTEN):
                assert fetch_value("SELECT word FROM steady_trial", is_steady=True) == "abc"
            else_does("ALTER TABLE steady_trial ALTER COLUMN word TYPE varchar(9)")
            assert fetch_value("SELECT word FROM steady_trial", is_steady=True) == "abc"
        finally:
            else_does("DROP TABLE steady_trial")


@contextmanager
def _somebody_else() -> Iterator[Any]:
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            yield cursor.execute
    finally:
        other.close()
