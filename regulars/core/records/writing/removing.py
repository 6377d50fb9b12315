"""Removing rows for good, with all that cannot stand without them; every one is kept in the journal."""

from typing import Any

from django.db import models

from regulars.core.database.rows import execute
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.panels import links_to
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.searching import unindex_records
from regulars.core.records.snapshots import take_snapshots


def remove_row(record_type: type[RecordType], row: Any) -> list[ChangeMade]:
    """Delete a row and what depends on it; return the changes, dependents first, so that undo restores it first."""
    changes: list[ChangeMade] = []
    for other, dependent in _dependents(record_type, row.pk):
        if not any(c.record_type == other.slug and c.record_id == dependent.pk for c in changes):
            changes += remove_row(other, dependent)
    before = take_snapshots(record_type, [row])[row.pk]
    pk = row.pk
    unindex_records(record_type, [pk])
    if record_type.is_subject:
        execute("DELETE FROM journal_link WHERE subject_id = %s", [pk])
    execute("DELETE FROM records_externalid WHERE record_type = %s AND record_id = %s", [record_type.slug, pk])
    row.delete()
    row.pk = pk
    return [*changes, ChangeMade(record_type.slug, pk, "purge", before, None)]


def _dependents(record_type: type[RecordType], pk: int) -> list[tuple[type[RecordType], Any]]:
    """The records that the database would delete along with this one."""
    found = []
    for other, column in links_to(record_type):
        link: Any = next(f for f in other.model._meta.concrete_fields if f.column == column)
        if link.remote_field.on_delete is models.CASCADE:
            for row in other.model._default_manager.filter(**{link.name: pk}):
                concrete = other.subtypes.get(getattr(row, other.subtype_column, ""), other.slug)
                found.append((find_type(concrete), row))
    return found
