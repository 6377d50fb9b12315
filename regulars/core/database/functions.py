"""SQL functions that both databases answer alike."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from django.db.backends.base.base import BaseDatabaseWrapper

from regulars.foundation.markup import fold_markup
from regulars.foundation.text import fold


def add_functions(sender: Any, connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Give a new SQLite connection its functions; PostgreSQL has the folding ones from migrations."""
    if connection.vendor == "sqlite":
        connection.connection.create_function("fold", 1, _fold_or_null, deterministic=True)
        connection.connection.create_function("fold_markup", 1, _fold_markup_or_null, deterministic=True)
        connection.connection.create_function("local_day", 2, _local_day, deterministic=True)


def _fold_or_null(value: Any) -> str | None:
    return None if value is None else fold(str(value))


def _fold_markup_or_null(value: Any) -> str | None:
    return None if value is None else fold_markup(str(value))


def _local_day(moment: str | None, zone: str) -> str | None:
    """The day of a stored moment in a time zone, where PostgreSQL says AT TIME ZONE."""
    if moment is None:
        return None
    utc = dt.datetime.fromisoformat(moment).replace(tzinfo=dt.UTC)
    return utc.astimezone(ZoneInfo(zone)).date().isoformat()
