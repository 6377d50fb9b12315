"""The day it is where the business is: when an employment ends, a role begins, somebody should be heard from again."""

import datetime as dt
from zoneinfo import ZoneInfo

from django.utils import timezone

from regulars.core.access.viewer import current_epoch
from regulars.core.database.rows import fetch_value, is_postgres
from regulars.foundation.caching import cached_lately


def house_zone(epoch: int = 0) -> ZoneInfo:
    """Return the time zone of the company; `epoch` spares asking whether it was changed."""
    return _zone(epoch or current_epoch())


def house_today(epoch: int = 0) -> dt.date:
    """Return the day it is at the company, whoever asks from wherever."""
    return house_day_of(timezone.now(), epoch)


def house_day_of(moment: dt.datetime, epoch: int = 0) -> dt.date:
    """Return the company's day of a moment."""
    return moment.astimezone(house_zone(epoch)).date()


def house_day_sql(column: str) -> str:
    """Return the SQL of the company's day of a moment in a column."""
    name = house_zone().key
    if not is_postgres():
        return f"local_day({column}, '{name}')"
    return f"({column} AT TIME ZONE '{name if _does_postgres_know(name) else 'UTC'}')::date"


@cached_lately(most=2)
def _zone(epoch: int) -> ZoneInfo:
    return ZoneInfo(fetch_value("SELECT zone FROM records_workspace ORDER BY id LIMIT 1") or "UTC")


@cached_lately(most=16)
def _does_postgres_know(name: str) -> bool:
    # A database server brings a list of zones of its own, which may be older.
    return bool(fetch_value("SELECT EXISTS (SELECT 1 FROM pg_timezone_names WHERE name = %s)", [name]))
