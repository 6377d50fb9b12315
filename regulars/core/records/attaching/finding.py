"""The door to a record's files: who may see the record sees them, who may change it changes them."""

from dataclasses import dataclass
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.problems import NotFound
from regulars.core.records.models import Attachment
from regulars.core.records.old_ids import follow_old_id
from regulars.core.records.own_type import own_type, own_type_of
from regulars.core.records.reading.loading import load_record, require
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type


@dataclass(frozen=True)
class Place:
    """A record that files are on: its own type, never a wider one, and its id now."""

    record_type: type[RecordType]
    pk: int


def place_seen(viewer: Viewer, slug: str, pk: int) -> Place:
    """Return the record if the viewer may see it; old ids are followed. Raises NotFound."""
    wide = find_type(slug)

    def looked(found: int) -> int:
        require(viewer, "see", wide, found)
        return found

    now = follow_old_id(wide, pk, looked)
    return Place(own_type_of(wide, now), now)


def record_to_change(viewer: Viewer, slug: str, pk: int) -> tuple[type[RecordType], Any]:
    """Return the record and its own type, locked, if the viewer may change it. Raises NotFound or Refused."""
    wide = find_type(slug)
    row = load_record(viewer, "change", wide, pk)
    return own_type(wide, row), row


def attachment_seen(viewer: Viewer, pk: int) -> Attachment:
    """Return an attachment that is there and on a record the viewer may see; raises NotFound."""
    row = Attachment.objects.select_related("file").filter(pk=pk, removed_at=None).first()
    if row is None:
        raise NotFound()
    place_seen(viewer, row.record_type, row.record_id)
    return row
