"""What verbs share: columns that no form writes are set as one change of a record; further records follow from it."""

from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.database.objects import insert_objects, update_object
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.record_type import RecordType
from regulars.core.records.searching import index_changed, index_records
from regulars.core.records.snapshots import column_difference, take_snapshots
from regulars.core.records.writing.saving import begin_save, store_new
from regulars.core.records.writing.values import Parsed


def set_columns(record_type: type[RecordType], row: Any, **values: Any) -> ChangeMade:
    """Write columns of a loaded record, by attribute name, and return the change; the caller journals it."""
    before = {**row.__dict__}
    for name, value in values.items():
        setattr(row, name, value)
    row.version, row.changed_at = row.version + 1, timezone.now()
    was, now = column_difference(record_type, before, row)
    update_object(row, {*values, "version", "changed_at"})
    index_changed(record_type, {row.pk: {*now}})
    return ChangeMade(record_type.slug, row.pk, "change", was, now)


def add_row(record_type: type[RecordType], row: Any, **children: list[Any]) -> ChangeMade:
    """Store a record that follows from a verb, with child rows by group; return the change for the journal."""
    row.created_at = row.changed_at = timezone.now()
    insert_objects([row])
    for group in record_type.children:
        for child in (below := children.get(group.name, [])):
            setattr(child, f"{group.parent}_id", row.pk)
        insert_objects(below)
    index_records(record_type, [row.pk], are_new=True)
    return ChangeMade(record_type.slug, row.pk, "create", None, take_snapshots(record_type, [row])[row.pk])


def add_checked(record_type: type[RecordType], values: dict[str, Any], *, by: Viewer) -> tuple[Any, ChangeMade]:
    """Store a record that follows from a verb, checked and completed like one from a form; the caller journals it.

    Raises Refused if the user may not add such records, Invalid naming each wrong field.
    """
    require_any(by, "create", record_type)
    parsed, row = Parsed(), record_type.model(**record_type.where)
    parsed.values = values
    save = begin_save(record_type, row, parsed, by=by, is_new=True)
    snapshot = store_new(record_type, save)
    index_records(record_type, [row.pk], epoch=by.epoch, are_new=True)
    return row, ChangeMade(record_type.slug, row.pk, "create", None, snapshot)
