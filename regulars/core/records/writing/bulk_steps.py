"""One batch of a bulk action."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.database.objects import update_objects
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Problem
from regulars.core.records.fields import all_fields
from regulars.core.records.reading.loading import title_of
from regulars.core.records.record_type import RecordType, StoredRows
from regulars.core.records.searching import index_records, unindex_records
from regulars.core.records.snapshots import own_snapshot
from regulars.core.records.writing.changing import settle_changes
from regulars.core.records.writing.checking import check_links
from regulars.core.records.writing.removing import remove_rows, still_needed
from regulars.core.records.writing.saving import Stored, begin_save, store_changes
from regulars.core.records.writing.several import held_values, is_same_for_all, values_on
from regulars.core.records.writing.unique import in_the_way
from regulars.core.records.writing.values import Parsed, parse_values

# The ids of the records it was done with, and every change that was made, those of other records included.
Done = tuple[list[int], list[ChangeMade]]


def bulk_change(
    record_type: type[RecordType], rows: list[Any], values: dict[str, Any], *, by: Viewer, refused: list[dict[str, Any]]
) -> Done:
    """Give the same values to a batch of rows; rows that refuse them are reported and left as they were."""
    given, stored = _given(record_type, rows, values, by), StoredRows([row.pk for row in rows])
    done: list[Stored] = []
    for some in _sets(record_type, rows, values, by):
        saves = []
        for row in some:
            try:
                saves.append(begin_save(record_type, row, given(row), by=by, is_new=False, stored=stored))
            except Problem as problem:
                refused.append({"id": row.pk, "title": title_of(record_type, row), "reason": problem.detail})
        done += store_changes(record_type, saves)
    return [one.save.record.pk for one in done], settle_changes(record_type, done, by=by)


def _sets(record_type: type[RecordType], rows: list[Any], values: dict[str, Any], by: Viewer) -> list[list[Any]]:
    """All at once; one after the other where the first takes a value that no other may have then."""
    fields = all_fields(record_type, by.epoch)
    is_unique = any(name in fields and fields[name].unique for name in values)
    return [[row] for row in rows] if is_unique else [rows]


def _given(
    record_type: type[RecordType], rows: list[Any], values: dict[str, Any], by: Viewer
) -> Callable[[Any], Parsed]:
    """Return what gives each row its values; those that are the same for all are parsed and looked up once."""
    fields = all_fields(record_type, by.epoch)

    def parsed_of(some: dict[str, Any]) -> Parsed:
        parsed = parse_values(record_type, some, by, is_new=False)
        check_links(parsed, fields, by)
        return parsed

    if is_same_for_all(values):
        parsed = parsed_of(values_on(values, {}))
        return lambda row: parsed.copied()
    held = held_values(record_type, rows)
    return lambda row: parsed_of(values_on(values, held[row.pk]))


def bulk_restore(record_type: type[RecordType], rows: list[Any], *, by: Viewer, refused: list[dict[str, Any]]) -> Done:
    """Take a batch of rows out of the trash; those in whose place another stands are reported and stay there."""
    found = in_the_way(record_type, {row.pk: own_snapshot(record_type, row) for row in rows}, by=by)
    why = {pk: reasons[0].why for pk, reasons in found.items()}
    return bulk_trash(record_type, _those_without(record_type, rows, why, refused), trashed=False)


def bulk_put_away(record_type: type[RecordType], rows: list[Any], *, refused: list[dict[str, Any]]) -> Done:
    """Put a batch of rows in the trash; those in which others stand are reported and stay."""
    held = record_type.saving.held
    why = held([row.pk for row in rows]) if held else {}
    return bulk_trash(record_type, _those_without(record_type, rows, why, refused))


def bulk_trash(record_type: type[RecordType], rows: list[Any], *, trashed: bool = True) -> Done:
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


def bulk_purge(record_type: type[RecordType], rows: list[Any], *, refused: list[dict[str, Any]]) -> Done:
    """Remove a batch of trashed rows for good; those that others need are reported and stay."""
    gone = _those_without(record_type, rows, still_needed(record_type, [row.pk for row in rows]), refused)
    return [row.pk for row in gone], remove_rows(record_type, gone)


def _those_without(
    record_type: type[RecordType], rows: list[Any], why: dict[int, str], refused: list[dict[str, Any]]
) -> list[Any]:
    """The rows that no reason stops; the others are reported with it."""
    for row in rows:
        if row.pk in why:
            refused.append({"id": row.pk, "title": title_of(record_type, row), "reason": why[row.pk]})
    return [row for row in rows if row.pk not in why]
