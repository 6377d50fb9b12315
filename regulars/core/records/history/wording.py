"""Snapshots told with field names and JSON values, without what is hidden from the viewer."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.records.field import Field
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.single import group_is_readable
from regulars.core.records.reading.titles import titles_of, users_by_id
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.snapshots import CHILDREN, CUSTOM, MANY, Snapshot


def described_snapshot(record_type: type[RecordType], snapshot: Snapshot, viewer: Viewer) -> dict[str, Any]:
    """Return {field name or children group: JSON value} for what the viewer may see of a snapshot."""
    readable = readable_fields(record_type, viewer)
    by_column = {f.column: f for f in readable.values() if f.column and not f.custom}
    groups = {g.name: g for g in record_type.children}
    found: dict[str, Any] = {}
    for key, value in snapshot.items():
        if key.startswith(CHILDREN):
            group = groups.get(key.removeprefix(CHILDREN))
            if group and group_is_readable(group, record_type, viewer):
                found[group.name] = value
        elif key.startswith(MANY):
            if key.removeprefix(MANY) in readable:
                found[key.removeprefix(MANY)] = value
        elif key.startswith(CUSTOM):
            field = readable.get(key.removeprefix(CUSTOM))
            if field:
                found[field.name] = json_value(field, field.kind.from_custom(value), viewer)
        elif key in by_column:
            field = by_column[key]
            found[field.name] = json_value(field, _with_second(field, value, snapshot), viewer)
    return found


def json_value(field: Field, value: Any, viewer: Viewer) -> Any:
    """Return one stored value as the API shows it."""
    if value in (None, ""):
        return None
    if field.kind.slug == "link":
        return titles_of(find_type(field.target), {value}, viewer).get(value)
    if field.kind.slug == "user":
        return users_by_id(viewer.epoch).get(value)
    return field.kind.encode(value)


def snapshot_label(record_type: type[RecordType], name: str, viewer: Viewer) -> str:
    """Return the label of a field or a group of child rows."""
    field = readable_fields(record_type, viewer).get(name)
    if field:
        return field.label
    return next((g.label for g in record_type.children if g.name == name), name)


def _with_second(field: Field, value: Any, snapshot: Snapshot) -> Any:
    if not field.second_column or value is None:
        return value
    if field.kind.slug == "money":
        from decimal import Decimal

        from regulars.core.records.columns import MONEY_SCALE

        return int(Decimal(str(value)) * MONEY_SCALE), snapshot.get(field.second_column)
    return value, snapshot.get(field.second_column)
