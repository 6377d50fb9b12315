"""Trash, restore, purge."""

from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.database.objects import update_object
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Invalid
from regulars.core.records.reading.loading import load_record
from regulars.core.records.record_type import RecordType
from regulars.core.records.searching import index_records, unindex_records
from regulars.core.records.snapshots import own_snapshot
from regulars.core.records.writing.changing import stale
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.removing import remove_rows, still_needed
from regulars.core.records.writing.unique import in_the_way
from regulars.core.words import inside, say


def trash_record(record_type: type[RecordType], pk: int, *, by: Viewer, version: int | None = None) -> int | None:
    """Put a record in the trash; return the entry's id, or None if it is there already.

    Raises Invalid where others stand in it.
    """
    with write_transaction():
        row = load_record(by, "delete", record_type, pk)
        if version is not None and row.version != version:
            raise stale(record_type, row, {}, by)
        if row.trashed_at:
            return None
        if record_type.saving.held and (why := record_type.saving.held([row.pk]).get(row.pk)):
            raise Invalid(why)
        return journal_save(record_type, row, "trash", by=by, changes=[mark_trashed(record_type, row, trashed=True)])


def restore_record(record_type: type[RecordType], pk: int, *, by: Viewer) -> int | None:
    """Take a record out of the trash; return the entry's id, or None if it is not there.

    Raises Invalid where another record has by now what only one may have.
    """
    with write_transaction():
        row = load_record(by, "delete", record_type, pk)
        if not row.trashed_at:
            return None
        if why := in_the_way(record_type, {row.pk: own_snapshot(record_type, row)}, by=by).get(row.pk):
            raise Invalid(why[0].why, errors=[{"field": one.field, "message": one.why} for one in why if one.field])
        return journal_save(record_type, row, "restore", by=by, changes=[mark_trashed(record_type, row, trashed=False)])


def purge_record(record_type: type[RecordType], pk: int, *, by: Viewer) -> int:
    """Remove a trashed record for good; its entry keeps what it was. Raises Invalid where others need it."""
    with write_transaction():
        row = load_record(by, "delete", record_type, pk)
        if not row.trashed_at:
            raise Invalid(
                say(
                    "Put this {label} in the trash first; what is in the trash can be removed.",
                    label=inside(record_type.label),
                )
            )
        if why := still_needed(record_type, [row.pk]).get(row.pk):
            raise Invalid(why)
        return journal_save(record_type, row, "purge", by=by, changes=remove_rows(record_type, [row]))


def mark_trashed(record_type: type[RecordType], row: Any, *, trashed: bool) -> ChangeMade:
    """Set or clear a record's place in the trash and return the change; the caller journals it."""
    was = own_snapshot(record_type, row).get("trashed_at")
    row.trashed_at = timezone.now() if trashed else None
    row.version += 1
    row.changed_at = timezone.now()
    update_object(row, {"trashed_at", "version", "changed_at"})
    now = row.trashed_at.isoformat() if trashed else None
    if record_type.saving.after:
        record_type.saving.after([row.pk])
    (unindex_records if trashed else index_records)(record_type, [row.pk])
    action = "trash" if trashed else "restore"
    return ChangeMade(record_type.slug, row.pk, action, {"trashed_at": was}, {"trashed_at": now})
