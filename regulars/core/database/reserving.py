"""Ids taken beforehand, so that child rows and the journal know them."""

from django.db import models

from regulars.core.database.rows import fetch_rows, fetch_value, is_postgres


def reserve_ids(model: type[models.Model], count: int) -> list[int]:
    """Return fresh ids of a table; must run inside the transaction that uses them."""
    if not count:
        return []
    table = model._meta.db_table
    if is_postgres():
        return [
            row[0]
            for row in fetch_rows(
                "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [f'"{table}"', count]
            )
        ]
    used = fetch_value("SELECT seq FROM sqlite_sequence WHERE name = %s", [table]) or 0
    first = max(int(used), int(fetch_value(f'SELECT max(id) FROM "{table}"') or 0)) + 1
    return list(range(first, first + count))
