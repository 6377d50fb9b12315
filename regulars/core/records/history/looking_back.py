"""The history of a field, and the record as it was at a moment."""

import datetime as dt
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.journal.models import Change, Entry
from regulars.core.problems import BadRequest, NotFound
from regulars.core.records.fields import find_field, readable_fields
from regulars.core.records.history.wording import described_snapshot, json_value
from regulars.core.records.old_ids import merged_into
from regulars.core.records.reading.loading import require
from regulars.core.records.reading.single import read_record
from regulars.core.records.reading.titles import users_by_id
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.sensitive.noting import note_told
from regulars.core.records.snapshots import Snapshot, take_snapshots
from regulars.core.records.told_beside import told_by_rows
from regulars.core.words import say

MOST = 200


def field_history(record_type: type[RecordType], pk: int, name: str | None, viewer: Viewer) -> list[dict[str, Any]]:
    """Return who changed a field when, newest first: [{"entry", "at", "by", "field", "before", "after"}]."""
    require(viewer, "see", record_type, pk)
    readable = readable_fields(record_type, viewer)
    if name:
        find_field(readable, name)
    found: list[dict[str, Any]] = []
    users = users_by_id(viewer.epoch)
    beside = record_type.told_beside
    if name in beside.by_others:
        return _told_by_others(record_type, pk, str(name), viewer)
    told = _changes(record_type, [pk, *merged_into(record_type, pk)]).exclude(action__in=["merge", "separate"])
    for change in told[:5_000]:
        if name in beside.by_rows:
            was, now = told_by_rows(beside, change, str(name))
            before, after = ({}, {}) if was == now else ({name: was}, {name: now})
        else:
            before = described_snapshot(record_type, change.before or {}, viewer)
            after = described_snapshot(record_type, change.after or {}, viewer)
        note_told(_own_type(record_type, change.record_type), pk, [name] if name else {**before, **after}, viewer)
        for key in {**before, **after}:
            if name and key != name:
                continue
            found.append(_told(change.entry, key, before.get(key), after.get(key), users))
        if len(found) >= MOST:
            break
    return found


def _told_by_others(record_type: type[RecordType], pk: int, name: str, viewer: Viewer) -> list[dict[str, Any]]:
    field, users = readable_fields(record_type, viewer)[name], users_by_id(viewer.epoch)
    steps = record_type.told_beside.by_others[name].steps(pk)
    note_told(record_type, pk, [name] if steps else [], viewer)
    both = [(step.entry, *(json_value(field, value, viewer) for value in (step.before, step.after))) for step in steps]
    return [_told(entry, name, before, after, users) for entry, before, after in both[:MOST]]


def _told(entry: Entry, name: str, before: Any, after: Any, users: dict[int, Any]) -> dict[str, Any]:
    by = users.get(entry.by_id or 0)
    return {"entry": entry.pk, "at": entry.at.isoformat(), "by": by, "field": name, "before": before, "after": after}


def _own_type(record_type: type[RecordType], slug: str) -> type[RecordType]:
    return find_type(slug) if slug in record_type.subtypes.values() else record_type


def record_as_of(record_type: type[RecordType], pk: int, moment: str, viewer: Viewer) -> dict[str, Any]:
    """Return the record as it was at a moment: {"at", "existed", "values", "fields"}.

    `values` holds what the record and its rows were, by field and group; `fields` every field of it that is known of
    then, those too that are kept beside rows and other records.
    """
    at = _read_moment(moment)
    now = read_record(record_type, pk, viewer)
    record_type = find_type(now["type"])
    row = record_type.model._default_manager.filter(pk=pk).first()
    if row is None:
        raise NotFound()
    snapshot: Snapshot = dict(take_snapshots(record_type, [row])[pk])
    existed = True
    for change in _changes(record_type, [pk]).filter(entry__at__gt=at):
        snapshot |= change.before or dict.fromkeys(snapshot)
        existed = change.action not in ("create", "separate")
    values = described_snapshot(record_type, snapshot, viewer) if existed else {}
    return {
        "at": at.isoformat(),
        "existed": existed,
        "id": pk,
        "type": record_type.slug,
        "values": values,
        "fields": _fields_of(record_type, pk, at, snapshot, values, viewer) if existed else {},
    }


def _fields_of(
    record_type: type[RecordType], pk: int, at: dt.datetime, snapshot: Snapshot, values: dict[str, Any], viewer: Viewer
) -> dict[str, Any]:
    readable, beside = readable_fields(record_type, viewer), record_type.told_beside
    groups = {group.name for group in record_type.children}
    found = {name: value for name, value in values.items() if name not in groups}
    found |= {name: value for name, value in beside.rows(snapshot, at).items() if name in readable}
    for name, told in beside.by_others.items():
        if name in readable:
            found[name] = json_value(readable[name], told.at(pk, at), viewer)
    return found


def _changes(record_type: type[RecordType], ids: list[int]) -> Any:
    slugs = [record_type.slug, *record_type.subtypes.values()]
    found = Change.objects.filter(record_type__in=slugs, record_id__in=ids)
    return found.select_related("entry").order_by("-id")


def _read_moment(text: str) -> dt.datetime:
    try:
        moment = dt.datetime.fromisoformat(text)
        return moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    except (TypeError, ValueError, OverflowError):
        raise BadRequest(say("Give `at` as a moment, like 2026-05-31T14:00:00Z.")) from None
