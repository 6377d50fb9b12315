"""Counts: exact where cheap, "about" where not."""

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import Row
from regulars.core.records.reading.pages import ListRequest, list_condition
from regulars.core.records.reading.tallies import EXACT_UP_TO, tally
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.record_type import RecordType


def count_rows(record_type: type[RecordType], asked: ListRequest, viewer: Viewer) -> dict[str, int | bool]:
    """Return {"value", "exact"}: beyond 20,000 rows the number may be some seconds old."""
    require_any(viewer, "see", record_type)
    where, params = list_condition(record_type, asked, viewer)
    value = _number(tally(f"SELECT COUNT(*) FROM {record_type.table()} t WHERE {where}", params, _number))
    return {"value": value, "exact": value <= EXACT_UP_TO}


def _number(rows: list[Row]) -> int:
    return int(rows[0][0])
