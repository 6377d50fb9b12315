"""The files that are attached to a subject and to what hangs on it, as its archive tells them."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.privacy.scope import in_parts
from regulars.core.records.models import Attachment
from regulars.core.records.reading.loading import can
from regulars.core.records.record_type import RecordType


def told_attachments(records: dict[type[RecordType], list[int]], by: Viewer) -> list[dict[str, Any]]:
    """Return the files attached to those of the records that the asker may see, oldest first."""
    found: list[Attachment] = []
    for kind, ids in records.items():
        for some in in_parts(ids):
            rows = Attachment.objects.filter(record_type=kind.slug, record_id__in=some, removed_at=None)
            found += [row for row in rows.select_related("file") if can(by, "see", kind, row.record_id)]
    return [_told(row) for row in sorted(found, key=lambda row: row.pk)]


def _told(row: Attachment) -> dict[str, Any]:
    return {
        "type": row.record_type,
        "record": row.record_id,
        "name": row.name,
        "size": row.file.size,
        "content_type": row.file.content_type,
        "at": row.at.isoformat(),
        "file": row.file_id,
    }
