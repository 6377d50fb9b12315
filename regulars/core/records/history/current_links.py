"""Snapshots from before a merge lead to the record that answers for the old id now."""

from typing import Any

from regulars.core.access.viewer import current_epoch
from regulars.core.records.fields import all_fields
from regulars.core.records.old_ids import current_ids, some_are_merged
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.snapshots import Snapshot, snapshot_keys


def with_current_links(record_type: type[RecordType], snapshot: Snapshot | None) -> Snapshot | None:
    """Return a snapshot whose links lead to where merged records are found now."""
    epoch = current_epoch() if snapshot else 0
    if not snapshot or not some_are_merged(epoch):
        return snapshot
    changed: Snapshot = {}
    for field in all_fields(record_type, epoch).values():
        if not field.target or field.kind.family not in ("link", "many"):
            continue
        for key in snapshot_keys(field):
            value = snapshot.get(key)
            ids = value if isinstance(value, list) else [value]
            now = current_ids(find_type(field.target), [one for one in ids if isinstance(one, int)], epoch=epoch)
            if now:
                changed[key] = _now(value, now)
    return {**snapshot, **changed}


def _now(value: Any, now: dict[int, int]) -> Any:
    return [now.get(one, one) for one in value] if isinstance(value, list) else now.get(value, value)
