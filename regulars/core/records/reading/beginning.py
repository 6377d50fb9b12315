"""Where a page of a list begins: at the top, behind the page before, or so many rows further down."""

from dataclasses import dataclass
from typing import Any

from regulars.core.access.conditions import Condition
from regulars.core.database.rows import fetch_value
from regulars.core.records.reading.cursor import read_cursor
from regulars.core.records.reading.keyset import Segment
from regulars.core.records.reading.visibility import join_conditions

FARTHEST = 20_000_000


@dataclass(frozen=True)
class Beginning:
    """The segment in which a page begins, the values behind which, and how many rows further on."""

    segment: int = 0
    values: list[Any] | None = None
    skip: int = 0


def find_beginning(
    after: str | None, skip: int, *, table: str, segments: list[Segment], where: Condition, shape: str
) -> Beginning:
    """Return where the page behind a cursor begins, or the one that `skip` rows come before."""
    if after:
        segment, *values = read_cursor(shape, after)
        return Beginning(segment, values)
    left = min(skip, FARTHEST)
    if not left:
        return Beginning()
    for place, segment in enumerate(segments[:-1]):
        condition, params = join_conditions([where, segment.where])
        # Counting one row too many is enough to know that the place lies in this segment.
        counted = f"SELECT 1 FROM {table} WHERE {condition} LIMIT {left + 1}"
        held = int(fetch_value(f"SELECT COUNT(*) FROM ({counted}) few", params))
        if held > left:
            return Beginning(place, skip=left)
        left -= held
    return Beginning(len(segments) - 1, skip=left)
