"""Moments and JSON in the text that both databases keep and compare."""

import datetime as dt
from typing import Any

import msgspec

from regulars.core.database.rows import is_postgres

FIRST, LAST = dt.datetime.min.replace(tzinfo=dt.UTC), dt.datetime.max.replace(tzinfo=dt.UTC)


def stored_moment(moment: dt.datetime) -> str:
    """Return a moment in the text that both databases keep and compare."""
    # `strftime` would write the year 60 with two digits, which sorts elsewhere and which PostgreSQL refuses.
    text = _utc(moment).replace(tzinfo=None).isoformat(" ", "microseconds")
    return text + "+00" if is_postgres() else text


def _utc(moment: dt.datetime) -> dt.datetime:
    try:
        return moment.astimezone(dt.UTC)
    except OverflowError:
        # The first and the last day of the calendar begin and end elsewhere in years that there are not.
        return FIRST if moment.year == FIRST.year else LAST


def stored_json(value: Any) -> str | None:
    """Return JSON text for a JSON column."""
    return None if value is None else msgspec.json.encode(value, enc_hook=str).decode()
