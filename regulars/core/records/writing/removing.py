"""Removing rows for good, with all that cannot stand without them; every one is kept in the journal."""

from collections.abc import Sequence
from typing import Any

from django.db import models

from regulars.core.database.objects import load_by
from regulars.core.database.rows import execute
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.panels import links_to
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.searching import unindex_records
from regulars.core.records.snapshots import take_snapshots

BATCH = 500


def remove_rows(record_type: type[RecordType], rows: Sequence[Any]) -> list[ChangeMade]:
    """Delete rows and what depends on them; return the changes, dependents first, so that undo restores them last."""
    changes: list[ChangeMade] = []
    for start in range(0, len(rows), BATCH):
        changes += _remove_batch(record_type, rows[start : start + BATCH])
    return changes


def _remove_batch(record_type: type[RecordType], rows: Sequence[Any]) -> list[ChangeMade]:
    ids = [row.pk for row in rows]
    changes = _remove_dependents(record_type, ids)
    before = take_snapshots(record_type, rows)
    unindex_records(record_type, ids)
    marks = ", ".join(["%s"] * len(ids))
    if record_type.is_subject:
        execute(f"DELETE FROM journal_link WHERE subject_id IN ({marks})", ids)
    execute(
        f"DELETE FROM records_externalid WHERE record_type = %s AND record_id IN ({marks})", [record_type.slug, *ids]
    )
    # Django knows what else goes with them, and which links to them are emptied.
    record_type.model._default_manager.filter(pk__in=ids).delete()
    if record_type.saving.removed:
        record_type.saving.removed(rows)
    return [*changes, *(ChangeMade(record_type.slug, pk, "purge", before[pk], None) for pk in ids)]


def _remove_dependents(record_type: type[RecordType], ids: list[int]) -> list[ChangeMade]:
    """Remove the records that the database would delete along with these."""
    changes: list[ChangeMade] = []
    for other, column in links_to(record_type):
        link: Any = next(f for f in other.model._meta.concrete_fields if f.column == column)
        if link.remote_field.on_delete is not models.CASCADE:
            continue
        found: dict[str, list[Any]] = {}
        for row in load_by(other.model, column, ids):
            concrete = other.subtypes.get(getattr(row, other.subtype_column, ""), other.slug)
            found.setdefault(concrete, []).append(row)
        for slug, dependents in found.items():
            changes += remove_rows(find_type(slug), dependents)
    return changes
