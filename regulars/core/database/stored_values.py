"""Moments and JSON in the text that both databases keep and compare."""

import datetime as dt
from typing import Any

import msgspec

from regulars.core.database.rows import is_postgres


def stored_moment(moment: dt.datetime) -> str:
    """Return a moment in the text that both databases keep and compare."""
    utc = moment.astimezone(dt.UTC)
    text = utc.strftime("%Y-%m-%d %H:%M:%S.%f")
    return text + "+00" if is_postgres() else text


def stored_json(value: Any) -> str | None:
    """Return JSON text for a JSON column."""
    return None if value is None else msgspec.json.encode(value, enc_hook=str).decode()
