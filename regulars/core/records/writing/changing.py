"""Changing a record: a stale write is refused with both values shown, never silently lost."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.journal.events import Event
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Invalid, Stale
from regulars.core.records.fields import all_fields, readable_fields
from regulars.core.records.reading.loading import load_record
from regulars.core.records.reading.single import field_values
from regulars.core.records.record_type import RecordType, Save
from regulars.core.records.searching import index_records
from regulars.core.records.snapshots import difference, take_snapshots
from regulars.core.records.writing.assigning import assign_values, save_children, save_many_values
from regulars.core.records.writing.checking import check_links, check_unique
from regulars.core.records.writing.creating import after_save
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.values import Parsed, parse_values, require_filled


def change_record(
    record_type: type[RecordType], pk: int, body: dict[str, Any], *, by: Viewer, event: Event | None = None
) -> tuple[Any, int | None]:
    """Change a record from JSON values with its `version`; return it and the entry's id (None: nothing changed).

    Raises Stale with both values if somebody changed it since that version, Invalid naming each wrong field.
    """
    version = body.get("version")
    if not isinstance(version, int) or isinstance(version, bool):
        raise Invalid.field("version", "Send the version of the record that this change was made from.")
    with transaction.atomic():
        row = load_record(by, "change", record_type, pk)
        if row.version != version:
            raise stale(record_type, row, body, by)
        parsed = parse_values(record_type, body, by, is_new=False)
        return apply_change(record_type, row, parsed, by=by, event=event)


def apply_change(
    record_type: type[RecordType], row: Any, parsed: Parsed, *, by: Viewer, event: Event | None = None
) -> tuple[Any, int | None]:
    """Check and save parsed values on a loaded record, with its journal entry, in the open transaction."""
    changes = change_in_place(record_type, row, parsed, by=by)
    if not changes:
        return row, None
    return row, journal_save(record_type, row, "change", by=by, changes=changes, event=event)


def change_in_place(record_type: type[RecordType], row: Any, parsed: Parsed, *, by: Viewer) -> list[ChangeMade]:
    """Save parsed values on a record and return what changed, leaving the entry to the caller."""
    fields = all_fields(record_type, by.epoch)
    before = take_snapshots(record_type, [row])[row.pk]
    save = Save(row, parsed.values, parsed.children, by, is_new=False)
    check_links(parsed, fields, by)
    if record_type.saving.before and not parsed.errors:
        record_type.saving.before(save)
    require_filled(record_type, parsed, by, is_new=False)
    check_unique(record_type, parsed, fields, row.pk)
    parsed.finish()
    assign_values(row, parsed.values, fields)
    save_many_values(row.pk, parsed.values, fields)
    save_children(record_type, row.pk, parsed.children)
    was, now = difference(before, take_snapshots(record_type, [row])[row.pk])
    if not now and not save.changes:
        return []
    row.version += 1
    row.changed_at = timezone.now()
    row.save()
    after_save(record_type, [row.pk], save)
    index_records(record_type, [row.pk])
    mine = [ChangeMade(record_type.slug, row.pk, "change", was, now)] if now else []
    return [*mine, *save.changes]


def stale(record_type: type[RecordType], row: Any, body: dict[str, Any], by: Viewer) -> Stale:
    """Return the problem that shows, for each field the client sent, her value and the one stored meanwhile."""
    readable = readable_fields(record_type, by)
    theirs = field_values(record_type, row.pk, by)
    conflicts = [
        {"field": name, "label": readable[name].label, "yours": value, "theirs": theirs.get(name)}
        for name, value in body.items()
        if name in readable
    ]
    return Stale(
        f"Somebody changed this {record_type.label.lower()} while you were editing it. Choose which values to keep.",
        conflicts=conflicts,
        current=row.version,
    )
