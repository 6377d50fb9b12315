"""Removing rows for good, with all that cannot stand without them; every one is kept in the journal."""

from collections.abc import Sequence
from typing import Any

from django.db import models

from regulars.core.database.objects import load_by
from regulars.core.database.rows import execute, fetch_rows, placeholders
from regulars.core.journal.chain.amending import amended
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.attached import detach_all
from regulars.core.records.beside import clear_beside
from regulars.core.records.own_type import own_type
from regulars.core.records.panels import links_to
from regulars.core.records.record_type import RecordType
from regulars.core.records.searching import unindex_records
from regulars.core.records.snapshot_columns import BOOKS, books_of
from regulars.core.records.snapshots import take_snapshots
from regulars.core.words import say

BATCH = 500


def remove_rows(record_type: type[RecordType], rows: Sequence[Any]) -> list[ChangeMade]:
    """Delete rows and what depends on them; return the changes, dependents first, so that undo restores them last."""
    changes: list[ChangeMade] = []
    for start in range(0, len(rows), BATCH):
        changes += _remove_batch(record_type, rows[start : start + BATCH])
    return changes


def still_needed(record_type: type[RecordType], ids: Sequence[int]) -> dict[int, str]:
    """Return why some of these records cannot be removed for good: others have them, in the trash or not."""
    why: dict[int, str] = {}
    for other, column in links_to(record_type):
        if _link(other, column).remote_field.on_delete is not models.PROTECT or not ids:
            continue
        sql = (
            f"SELECT {column}, COUNT(*) FROM {other.table()} WHERE {column} IN ({placeholders(ids)}) GROUP BY {column}"
        )
        for pk, count in fetch_rows(sql, [*ids]):
            why[pk] = say(
                "{plural} still need it, those in the trash counted: {count}. Remove these for good first.",
                count=count,
                plural=other.plural,
            )
    return why


def _link(record_type: type[RecordType], column: str) -> Any:
    return next(f for f in record_type.model._meta.concrete_fields if f.column == column)


def _remove_batch(record_type: type[RecordType], rows: Sequence[Any]) -> list[ChangeMade]:
    ids = [row.pk for row in rows]
    changes = _remove_dependents(record_type, ids)
    before = take_snapshots(record_type, rows)
    unindex_records(record_type, ids)
    marks = placeholders(ids)
    if record_type.is_subject:
        links = [row[0] for row in fetch_rows(f"SELECT id FROM journal_link WHERE subject_id IN ({marks})", ids)]
        with amended("journal_link", links):
            execute(f"DELETE FROM journal_link WHERE subject_id IN ({marks})", ids)
    execute(
        f"DELETE FROM records_externalid WHERE record_type = %s AND record_id IN ({marks})", [record_type.slug, *ids]
    )
    clear_beside(record_type, ids)
    files = detach_all(record_type.slug, ids)
    # Django knows what else goes with them, and which links to them are emptied.
    record_type.model._default_manager.filter(pk__in=ids).delete()
    if record_type.saving.removed:
        record_type.saving.removed(rows)
    gone = [
        ChangeMade(record_type.slug, row.pk, "purge", {**before[row.pk], BOOKS: books_of(row)}, None) for row in rows
    ]
    return [*changes, *files, *gone]


def _remove_dependents(record_type: type[RecordType], ids: list[int]) -> list[ChangeMade]:
    """Remove the records that the database would delete along with these."""
    changes: list[ChangeMade] = []
    for other, column in links_to(record_type):
        if _link(other, column).remote_field.on_delete is not models.CASCADE:
            continue
        found: dict[type[RecordType], list[Any]] = {}
        for row in load_by(other.model, column, ids):
            found.setdefault(own_type(other, row), []).append(row)
        for kind, dependents in found.items():
            changes += remove_rows(kind, dependents)
    return changes
