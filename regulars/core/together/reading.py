"""What a user is notified of, as she may see it now: what she lost the right to is neither listed nor counted."""

from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import execute, fetch_rows, placeholders
from regulars.core.database.stored_values import stored_moment
from regulars.core.journal.telling import TOLD, entry_told
from regulars.core.records.reading.titles import titles_of
from regulars.core.records.registry import known_type
from regulars.core.records.timeline.views import entry_views
from regulars.core.together.following import Place
from regulars.core.together.record import Comments

JsonRow = dict[str, Any]
MOST_COUNTED = 100
_MOST_PAGES = 20
_COLUMNS = f"n.id, n.kind, n.record_type, n.record_id, n.at, n.read_at, {TOLD}"
_FROM = "FROM together_notification n JOIN journal_entry e ON e.id = n.entry_id"


def read_notifications(
    by: Viewer, *, unread: bool = False, after: int | None = None, limit: int = 30
) -> dict[str, Any]:
    """Return {"notifications", "next"}, newest first."""
    found: list[JsonRow] = []
    for _ in range(_MOST_PAGES):
        where = "n.user_id = %s" + (" AND n.read_at IS NULL" if unread else "") + (" AND n.id < %s" if after else "")
        params = [by.user_id, *([after] if after else [])]
        rows = rows_where(where, params, most=limit + 1)
        more, rows = len(rows) > limit, rows[:limit]
        found += views_of(rows, by)
        after = rows[-1][0] if rows else after
        if not more or len(found) >= limit:
            return {"notifications": found, "next": after if more else None}
    return {"notifications": found, "next": after}


def rows_where(where: str, params: list[Any], *, most: int) -> list[Any]:
    """Return the rows of notifications `n` that fit, newest first."""
    return fetch_rows(f"SELECT {_COLUMNS} {_FROM} WHERE {where} ORDER BY n.id DESC LIMIT {most}", params)


def count_unread(by: Viewer) -> int:
    """Return how many notifications she has not read, of the newest hundred."""
    return len(read_notifications(by, unread=True, limit=MOST_COUNTED)["notifications"][:MOST_COUNTED])


def mark_read(ids: list[int] | None, *, by: Viewer, is_read: bool = True) -> int:
    """Mark some of her notifications, or all, as read; return how many changed."""
    where, params = "user_id = %s", [by.user_id]
    if ids is not None:
        if not ids:
            return 0
        where += f" AND id IN ({placeholders(ids)})"
        params += ids
    if not is_read:
        return execute(f"UPDATE together_notification SET read_at = NULL WHERE {where} AND read_at IS NOT NULL", params)
    now = stored_moment(timezone.now())
    return execute(f"UPDATE together_notification SET read_at = %s WHERE {where} AND read_at IS NULL", [now, *params])


def views_of(rows: list[Any], by: Viewer) -> list[JsonRow]:
    """Return the rows of notifications as she may see them."""
    entries = {view["id"]: view for view in entry_views([entry_told(row[6:]) for row in rows], by)}
    titles = _titles({(row[2], row[3]) for row in rows}, by)
    found = []
    for pk, kind, record_type, record_id, at, read_at, entry, *_ in rows:
        view, title = entries.get(entry), titles.get((record_type, record_id))
        if view is None or title is None or _is_comment_gone(view):
            continue
        record = {"type": record_type, "id": record_id, "title": title}
        found.append(
            {"id": pk, "kind": kind, "at": _moment(at), "is_read": read_at is not None, "record": record, "entry": view}
        )
    return found


def _is_comment_gone(view: JsonRow) -> bool:
    shown = view["shows"]
    return bool(shown and shown.get("type") == Comments.slug and shown.get("trashed"))


def _titles(places: set[Place], by: Viewer) -> dict[Place, str]:
    found: dict[Place, str] = {}
    for slug in {slug for slug, _ in places}:
        kind = known_type(slug)
        if kind is not None:
            ids = {pk for each, pk in places if each == slug}
            found |= {(slug, pk): link["title"] for pk, link in titles_of(kind, ids, by).items()}
    return found


def _moment(stored: Any) -> str:
    return f"{stored[:10]}T{stored[11:]}+00:00" if isinstance(stored, str) else str(stored.isoformat())
