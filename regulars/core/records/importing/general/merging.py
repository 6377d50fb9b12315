"""A row's values as a new record, or merged into one that is there."""

from typing import Any

from regulars.core.records.field import Field
from regulars.core.records.importing.importer import ImportPlan
from regulars.core.records.record_type import Save
from regulars.core.records.snapshots import CUSTOM, MANY, Snapshot, own_snapshot
from regulars.core.records.writing.assigning import assign_values
from regulars.core.records.writing.values import Parsed


def begin_new(plan: ImportPlan, fields: dict[str, Field], parsed: Parsed) -> tuple[Save, Snapshot]:
    """Return the save of a new record after the type's own checks, and its snapshot; raises Invalid."""
    record_type = plan.record_type
    row: Any = record_type.model(**record_type.where)
    save = Save(row, parsed.values, {}, plan.by, is_new=True)
    if record_type.owner and parsed.values.get(record_type.owner) is None:
        setattr(row, f"{record_type.owner}_id", plan.by.user_id)
        parsed.values.pop(record_type.owner, None)
    if record_type.saving.before and not parsed.errors:
        record_type.saving.before(save)
    parsed.finish()
    assign_values(row, parsed.values, fields)
    snapshot = own_snapshot(record_type, row)
    snapshot |= {f"{MANY}{n}": v for n, v in parsed.values.items() if fields[n].many and v}
    return save, snapshot


def merge_values(snapshot: Snapshot, fields: dict[str, Field], values: dict[str, Any], *, overwrite: bool) -> bool:
    """Put values into a stored record's snapshot: all of them, or only where it has none; tell whether any changed."""
    changed = False
    for name, value in values.items():
        for key, stored in stored_of(fields[name], value).items():
            if stored in (None, "", []) or snapshot.get(key) == stored:
                continue
            if fields[name].kind.is_same_in_cells(stored, snapshot.get(key)):
                continue
            if overwrite or snapshot.get(key) in (None, "", []):
                snapshot[key] = stored
                changed = True
    return changed


def stored_of(field: Field, value: Any) -> Snapshot:
    """Return a value under the keys by which a snapshot holds it."""
    if field.many:
        return {f"{MANY}{field.name}": value}
    if field.custom:
        return {f"{CUSTOM}{field.name}": field.kind.custom_value(value)}
    if field.second_column:
        first, second = value or (None, "")
        return {field.column: None if first is None else str(first), field.second_column: second}
    stored = value.isoformat() if hasattr(value, "isoformat") else value
    return {field.column: str(stored) if stored.__class__.__name__ == "Decimal" else stored}
