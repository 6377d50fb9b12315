"""What was done lately, by whom."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.journal.models import Entry
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
        entries = {e.pk: e for e in Entry.objects.filter(id__in=[row[1] for row in rows])}
        found += entry_views([entries[row[1]] for row in rows], viewer)
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
        where.append("(by_id = %s OR (record_id IS NOT NULL AND record_type <> ''))")
        params.append(viewer.user_id)
    for sql, value in (("by_id = %s", by), ("via = %s", via), ("at > %s", since)):
        if value is not None:
            where.append(sql)
            params.append(value)
    if position:
        where.append("(at, id) < (%s, %s)")
        params += position
    condition = f" WHERE {' AND '.join(where)}" if where else ""
    return fetch_rows(f"SELECT at, id FROM journal_entry{condition} ORDER BY at DESC, id DESC LIMIT {limit}", params)
