"""SQL functions that both databases answer alike."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

from regulars.foundation.text import fold


def add_functions(sender: Any, connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Give a new SQLite connection `fold(text)`; PostgreSQL has it from a migration."""
    if connection.vendor == "sqlite":
        connection.connection.create_function("fold", 1, _fold_or_null, deterministic=True)


def _fold_or_null(value: Any) -> str | None:
    return None if value is None else fold(str(value))
