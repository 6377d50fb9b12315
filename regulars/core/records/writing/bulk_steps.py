"""One batch of a bulk action."""

from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.database.objects import update_objects
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Problem
from regulars.core.records.reading.loading import title_of
from regulars.core.records.record_type import RecordType
from regulars.core.records.searching import index_records, unindex_records
from regulars.core.records.snapshots import own_snapshot, take_snapshots
from regulars.core.records.writing.removing import remove_rows
from regulars.core.records.writing.saving import begin_save, settle_saves, store_change
from regulars.core.records.writing.several import values_on
from regulars.core.records.writing.values import parse_values

# The ids of the records it was done with, and every change that was made, those of other records included.
Done = tuple[list[int], list[ChangeMade]]


def bulk_change(
    record_type: type[RecordType], rows: list[Any], values: dict[str, Any], *, by: Viewer, refused: list[dict[str, Any]]
) -> Done:
    """Give the same values to a batch of rows; rows that refuse them are reported and left as they were."""
    before = take_snapshots(record_type, rows)
    made, saves = [], []
    for row in rows:
        parsed = parse_values(record_type, values_on(values, before[row.pk]), by, is_new=False)
        try:
            save = begin_save(record_type, row, parsed, by=by, is_new=False)
        except Problem as problem:
            refused.append({"id": row.pk, "title": title_of(record_type, row), "reason": problem.detail})
            continue
        if stored := store_change(record_type, save):
            saves.append(save)
            if stored[1]:
                made.append(ChangeMade(record_type.slug, row.pk, "change", *stored))
    settle_saves(record_type, saves)
    ids = [save.record.pk for save in saves]
    index_records(record_type, ids, epoch=by.epoch)
    return ids, [*made, *(change for save in saves for change in save.changes)]


def bulk_trash(record_type: type[RecordType], rows: list[Any], *, trashed: bool) -> Done:
    """Put a batch of rows in the trash, or take it out."""
    was = {row.pk: own_snapshot(record_type, row).get("trashed_at") for row in rows}
    moment = timezone.now()
    for row in rows:
        row.trashed_at = moment if trashed else None
        row.version, row.changed_at = row.version + 1, moment
    update_objects(rows, {"trashed_at", "version", "changed_at"})
    ids = [row.pk for row in rows]
    if record_type.saving.after:
        record_type.saving.after(ids)
    (unindex_records if trashed else index_records)(record_type, ids)
    now = moment.isoformat() if trashed else None
    action = "trash" if trashed else "restore"
    slug = record_type.slug
    return ids, [ChangeMade(slug, pk, action, {"trashed_at": was[pk]}, {"trashed_at": now}) for pk in ids]


def bulk_purge(record_type: type[RecordType], rows: list[Any]) -> Done:
    """Remove a batch of trashed rows for good."""
    return [row.pk for row in rows], remove_rows(record_type, rows)
