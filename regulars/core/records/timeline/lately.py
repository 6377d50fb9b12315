"""What was done lately, by whom."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.journal.telling import TOLD, entry_told
from regulars.core.records.reading.cursor import read_cursor, write_cursor
from regulars.core.records.timeline.views import entry_views

MOST_PAGES = 5


def read_lately(
    viewer: Viewer,
    *,
    by: int | None = None,
    via: str | None = None,
    after: str | None = None,
    limit: int = 50,
    since: str | None = None,
) -> dict[str, Any]:
    """Return {"entries", "next"}: the newest entries this viewer may know of."""
    position = read_cursor("lately", after) if after else None
    found: list[dict[str, Any]] = []
    for _ in range(MOST_PAGES):
        rows = _rows(viewer, by, via, since, position, limit + 1)
        more, rows = len(rows) > limit, rows[:limit]
        found += entry_views([entry_told(row[1:]) for row in rows], viewer)
        if rows:
            position = [str(rows[-1][0]), rows[-1][1]]
        if not more:
            return {"entries": found, "next": None}
        if len(found) >= limit:
            break
    return {"entries": found, "next": write_cursor("lately", position or [])}


def _rows(viewer: Viewer, by: int | None, via: str | None, since: str | None, position: Any, limit: int) -> list[Any]:
    where: list[str] = []
    params: list[Any] = []
    if not viewer.administers:
        # What is about no single record (settings, users, bulk changes, imports) is for its author and administrators.
        where.append("(e.by_id = %s OR (e.record_id IS NOT NULL AND e.record_type <> ''))")
        params.append(viewer.user_id)
    for sql, value in (("e.by_id = %s", by), ("e.via = %s", via), ("e.at > %s", since)):
        if value is not None:
            where.append(sql)
            params.append(value)
    if position:
        where.append("(e.at, e.id) < (%s, %s)")
        params += position
    condition = f" WHERE {' AND '.join(where)}" if where else ""
    ordered = f"{condition} ORDER BY e.at DESC, e.id DESC LIMIT {limit}"
    return fetch_rows(f"SELECT e.at, {TOLD} FROM journal_entry e{ordered}", params)
