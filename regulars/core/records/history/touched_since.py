"""What of a change may still be put back where a part of it was changed again later."""

from collections.abc import Iterable, Sequence

from regulars.core.records.deriving import built_in_fields
from regulars.core.records.record_type import RecordType
from regulars.core.records.snapshot_columns import snapshot_keys
from regulars.core.records.snapshots import Snapshot


def without_touched(record_type: type[RecordType], before: Snapshot, touched: Sequence[str]) -> Snapshot:
    """Return the values to put back: none that was touched since, nor what only makes sense together with one."""
    left = set(touched)
    for together in _groups(record_type) if touched else ():
        if left & together:
            left |= together
    return {key: value for key, value in before.items() if key not in left}


def _groups(record_type: type[RecordType]) -> Iterable[set[str]]:
    keys = {field.name: set(snapshot_keys(field)) for field in built_in_fields(record_type)}
    yield from keys.values()
    for names in record_type.merging.together if record_type.merging else ():
        yield set().union(*(keys.get(name, ()) for name in names))
