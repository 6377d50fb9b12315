"""One batch of a bulk action."""

from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Problem
from regulars.core.records.fields import all_fields
from regulars.core.records.reading.loading import title_of
from regulars.core.records.record_type import RecordType, Save
from regulars.core.records.searching import index_records, unindex_records
from regulars.core.records.snapshots import difference, take_snapshots
from regulars.core.records.writing.assigning import assign_values, save_children, save_many_values
from regulars.core.records.writing.checking import check_links, check_unique
from regulars.core.records.writing.removing import remove_row
from regulars.core.records.writing.several import values_on
from regulars.core.records.writing.values import parse_values, require_filled


def bulk_change(
    record_type: type[RecordType], rows: list[Any], values: dict[str, Any], *, by: Viewer, refused: list[dict[str, Any]]
) -> list[ChangeMade]:
    """Give the same values to a batch of rows; rows that refuse them are reported and left as they were."""
    fields = all_fields(record_type, by.epoch)
    before = take_snapshots(record_type, rows)
    saved, further = [], []
    for row in rows:
        parsed = parse_values(record_type, values_on(values, before[row.pk]), by, is_new=False)
        save = Save(row, parsed.values, parsed.children, by, is_new=False)
        try:
            check_links(parsed, fields, by)
            if record_type.saving.before:
                record_type.saving.before(save)
            require_filled(record_type, parsed, by, is_new=False)
            check_unique(record_type, parsed, fields, row.pk)
            parsed.finish()
        except Problem as problem:
            refused.append({"id": row.pk, "title": title_of(record_type, row), "reason": problem.detail})
            continue
        assign_values(row, parsed.values, fields)
        save_many_values(row.pk, parsed.values, fields)
        save_children(record_type, row.pk, parsed.children)
        for step in save.later:
            step()
        further += save.changes
        saved.append(row)
    after = take_snapshots(record_type, saved)
    differences = {row.pk: difference(before[row.pk], after[row.pk]) for row in saved}
    touched = [row for row in saved if differences[row.pk][1]]
    _save_rows(record_type, touched)
    return [ChangeMade(record_type.slug, row.pk, "change", *differences[row.pk]) for row in touched] + further


def bulk_trash(record_type: type[RecordType], rows: list[Any], *, trashed: bool) -> list[ChangeMade]:
    """Put a batch of rows in the trash, or take it out."""
    before = take_snapshots(record_type, rows)
    moment = timezone.now()
    for row in rows:
        row.trashed_at = moment if trashed else None
    _save_rows(record_type, rows, indexed=not trashed)
    if trashed:
        unindex_records(record_type, [row.pk for row in rows])
    now = moment.isoformat() if trashed else None
    action = "trash" if trashed else "restore"
    return [
        ChangeMade(
            record_type.slug, row.pk, action, {"trashed_at": before[row.pk].get("trashed_at")}, {"trashed_at": now}
        )
        for row in rows
    ]


def bulk_purge(record_type: type[RecordType], rows: list[Any]) -> list[ChangeMade]:
    """Remove a batch of trashed rows for good."""
    return [change for row in rows for change in remove_row(record_type, row)]


def _save_rows(record_type: type[RecordType], rows: list[Any], *, indexed: bool = True) -> None:
    if not rows:
        return
    moment = timezone.now()
    for row in rows:
        row.version += 1
        row.changed_at = moment
        for field in row._meta.concrete_fields:
            field.pre_save(row, False)
    columns = [f.name for f in record_type.model._meta.concrete_fields if not f.primary_key]
    record_type.model._default_manager.bulk_update(rows, columns, batch_size=100)
    ids = [row.pk for row in rows]
    if record_type.saving.after:
        record_type.saving.after(ids)
    if indexed:
        index_records(record_type, ids)
