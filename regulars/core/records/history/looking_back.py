"""The history of a field, and the record as it was at a moment."""

import datetime as dt
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.journal.models import Change
from regulars.core.problems import BadRequest, NotFound
from regulars.core.records.fields import find_field, readable_fields
from regulars.core.records.history.wording import described_snapshot
from regulars.core.records.reading.loading import require
from regulars.core.records.reading.single import read_record
from regulars.core.records.reading.titles import users_by_id
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.snapshots import Snapshot, take_snapshots

MOST = 200


def field_history(record_type: type[RecordType], pk: int, name: str | None, viewer: Viewer) -> list[dict[str, Any]]:
    """Return who changed a field when, newest first: [{"entry", "at", "by", "field", "before", "after"}]."""
    require(viewer, "see", record_type, pk)
    readable = readable_fields(record_type, viewer)
    if name:
        find_field(readable, name)
    found = []
    users = users_by_id(viewer.epoch)
    for change in _changes(record_type, pk)[:5_000]:
        before = described_snapshot(record_type, change.before or {}, viewer)
        after = described_snapshot(record_type, change.after or {}, viewer)
        for key in {**before, **after}:
            if name and key != name:
                continue
            found.append(
                {
                    "entry": change.entry_id,
                    "at": change.entry.at.isoformat(),
                    "by": users.get(change.entry.by_id or 0),
                    "field": key,
                    "before": before.get(key),
                    "after": after.get(key),
                }
            )
        if len(found) >= MOST:
            break
    return found


def record_as_of(record_type: type[RecordType], pk: int, moment: str, viewer: Viewer) -> dict[str, Any]:
    """Return the record as it was at a moment: {"at", "existed", "values": {field: value}}."""
    at = _read_moment(moment)
    now = read_record(record_type, pk, viewer)
    record_type = find_type(now["type"])
    row = record_type.model._default_manager.filter(pk=pk).first()
    if row is None:
        raise NotFound()
    snapshot: Snapshot = dict(take_snapshots(record_type, [row])[pk])
    existed = True
    for change in _changes(record_type, pk).filter(entry__at__gt=at):
        snapshot |= change.before or dict.fromkeys(snapshot)
        existed = change.action != "create"
    return {
        "at": at.isoformat(),
        "existed": existed,
        "id": pk,
        "type": record_type.slug,
        "values": described_snapshot(record_type, snapshot, viewer) if existed else {},
    }


def _changes(record_type: type[RecordType], pk: int) -> Any:
    slugs = [record_type.slug, *record_type.subtypes.values()]
    found = Change.objects.filter(record_type__in=slugs, record_id=pk)
    return found.select_related("entry").order_by("-id")


def _read_moment(text: str) -> dt.datetime:
    try:
        moment = dt.datetime.fromisoformat(text)
    except (TypeError, ValueError):
        raise BadRequest("Give `at` as a moment, like 2026-05-31T14:00:00Z.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
