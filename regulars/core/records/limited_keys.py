"""Under which keys a snapshot holds what a viewer may not see, and what she may not write."""

from regulars.core.access.viewer import Viewer
from regulars.core.records.field import Field
from regulars.core.records.fields import all_fields, group_is_writable, limited_fields, readable_fields
from regulars.core.records.reading.single import group_is_readable
from regulars.core.records.record_type import RecordType
from regulars.core.records.snapshot_columns import CHILDREN, MANY, snapshot_keys
from regulars.foundation.caching import cached_lately


@cached_lately(most=4096)
def hidden_keys(record_type: type[RecordType], viewer: Viewer) -> frozenset[str]:
    """Return the keys of fields and groups of rows that are hidden from her."""
    fields = all_fields(record_type, viewer.epoch)
    hidden = [fields[name] for name in fields.keys() - readable_fields(record_type, viewer).keys()]
    groups = {g.name for g in record_type.children if not group_is_readable(g, record_type, viewer)}
    return _keys(hidden, groups)


@cached_lately(most=4096)
def closed_keys(record_type: type[RecordType], viewer: Viewer) -> frozenset[str]:
    """Return the keys of what she may not write: hidden, or only to be read by her."""
    limited = limited_fields(record_type, viewer)
    # What nobody writes by hand follows from what is written.
    fields = [f for name, f in all_fields(record_type, viewer.epoch).items() if name in limited and not f.readonly]
    groups = {g.name for g in record_type.children if not group_is_writable(g, record_type, viewer)}
    return hidden_keys(record_type, viewer) | _keys(fields, groups)


def _keys(fields: list[Field], groups: set[str]) -> frozenset[str]:
    keys = {key for field in fields for key in (*snapshot_keys(field), f"{MANY}{field.name}")}
    return frozenset(keys | {f"{CHILDREN}{name}" for name in groups})
