"""Counts: exact where cheap, "about" where not."""

import time
from functools import lru_cache

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_value
from regulars.core.records.reading.pages import ListRequest, list_condition
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.record_type import RecordType

EXACT_UP_TO = 20_000
_MINUTE = 60


def count_rows(record_type: type[RecordType], asked: ListRequest, viewer: Viewer) -> dict[str, int | bool]:
    """Return {"value", "exact"}: beyond 20,000 rows the number may be a minute old."""
    require_any(viewer, "see", record_type)
    where, params = list_condition(record_type, asked, viewer)
    table = record_type.table()
    few = fetch_value(
        f"SELECT COUNT(*) FROM (SELECT 1 FROM {table} t WHERE {where} LIMIT {EXACT_UP_TO + 1}) few", params
    )
    if few <= EXACT_UP_TO:
        return {"value": few, "exact": True}
    about = _about(f"SELECT COUNT(*) FROM {table} t WHERE {where}", tuple(params), int(time.monotonic() // _MINUTE))
    return {"value": max(about, few), "exact": False}


@lru_cache(maxsize=256)
def _about(sql: str, params: tuple[object, ...], minute: int) -> int:
    return int(fetch_value(sql, params))
