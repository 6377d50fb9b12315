"""The files of a record, newest first, as far as the viewer may see the record."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.files.documents import PAGED
from regulars.core.files.pictures import TYPES
from regulars.core.records.attaching.finding import place_seen
from regulars.core.records.models import Attachment
from regulars.core.records.reading.titles import users_by_id


def list_attachments(viewer: Viewer, slug: str, pk: int, *, after: int | None, limit: int) -> dict[str, Any]:
    """Return a page of a record's files, and how many and how large all of them are."""
    place = place_seen(viewer, slug, pk)
    mine = Attachment.objects.filter(record_type=place.record_type.slug, record_id=place.pk, removed_at=None)
    page = mine.filter(pk__lt=after) if after else mine
    rows = list(page.select_related("file").order_by("-pk")[: limit + 1])
    count, size = fetch_rows(
        "SELECT COUNT(*), COALESCE(SUM(f.size), 0) FROM records_attachment a JOIN files_file f ON f.id = a.file_id"
        " WHERE a.record_type = %s AND a.record_id = %s AND a.removed_at IS NULL",
        [place.record_type.slug, place.pk],
    )[0]
    return {
        "attachments": [view_of(row, viewer) for row in rows[:limit]],
        "next": rows[limit - 1].pk if len(rows) > limit else None,
        "count": count,
        "size": int(size),
    }


def view_of(row: Attachment, viewer: Viewer) -> dict[str, Any]:
    """Return an attachment as the API shows it."""
    kind = row.file.content_type
    return {
        "id": row.pk,
        "name": row.name,
        "size": row.file.size,
        "content_type": kind,
        "preview": "picture" if kind in TYPES.values() else "pages" if kind in PAGED else None,
        "url": f"/api/attachments/{row.pk}/content",
        "at": row.at.isoformat(),
        "by": users_by_id(viewer.epoch).get(row.by_id or 0),
    }
