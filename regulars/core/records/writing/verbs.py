"""What verbs share: columns that no form writes are set as one change of a record, or with a record of its own."""

from typing import Any

from django.utils import timezone

from regulars.core.database.objects import insert_objects, update_object
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.record_type import RecordType
from regulars.core.records.searching import index_changed, index_records
from regulars.core.records.snapshots import column_difference, take_snapshots


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


def add_row(record_type: type[RecordType], row: Any) -> ChangeMade:
    """Store a record that follows from a verb, and return the change; the caller journals it."""
    row.created_at = row.changed_at = timezone.now()
    insert_objects([row])
    index_records(record_type, [row.pk], are_new=True)
    return ChangeMade(record_type.slug, row.pk, "create", None, take_snapshots(record_type, [row])[row.pk])
