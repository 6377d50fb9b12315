"""Moments as text, quickly: the day's part is worked out once a day."""

import datetime as dt
from functools import lru_cache

from regulars.core.database.rows import is_postgres


class Moments:
    """Turns seconds since 1970 into what the database and the journal keep."""

    def __init__(self) -> None:
        self._ending = ".000000+00" if is_postgres() else ".000000"

    def stored(self, seconds: int) -> str:
        """Return the moment as both databases keep and compare it."""
        day, rest = divmod(seconds, 86_400)
        return f"{day_of(day)} {_clock(rest)}{self._ending}"

    @staticmethod
    def iso(seconds: int) -> str:
        """Return the moment as a snapshot keeps it."""
        day, rest = divmod(seconds, 86_400)
        return f"{day_of(day)}T{_clock(rest)}+00:00"


@lru_cache(maxsize=20_000)
def day_of(days: int) -> str:
    """Return the day, counted from 1970, as ISO text."""
    return (dt.date(1970, 1, 1) + dt.timedelta(days=days)).isoformat()


def _clock(seconds: int) -> str:
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour:02d}:{minute:02d}:{second:02d}"
