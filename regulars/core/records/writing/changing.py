"""Changing a record: a stale write is refused with both values shown, never silently lost."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.journal.events import Event
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Invalid, Stale
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.loading import load_record
from regulars.core.records.reading.single import field_values
from regulars.core.records.record_type import RecordType
from regulars.core.records.searching import index_records
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.saving import begin_save, settle_saves, store_change
from regulars.core.records.writing.values import Parsed, parse_values


def change_record(
    record_type: type[RecordType], pk: int, body: dict[str, Any], *, by: Viewer, event: Event | None = None
) -> tuple[Any, int | None]:
    """Change a record from JSON values with its `version`; return it and the entry's id (None: nothing changed).

    Raises Stale with both values if somebody changed it since that version, Invalid naming each wrong field.
    """
    version = body.get("version")
    if not isinstance(version, int) or isinstance(version, bool):
        raise Invalid.field("version", "Send the version of the record that this change was made from.")
    with write_transaction():
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
    save = begin_save(record_type, row, parsed, by=by, is_new=False)
    stored = store_change(record_type, save)
    if stored is None:
        return []
    settle_saves(record_type, [save])
    index_records(record_type, [row.pk], epoch=by.epoch)
    mine = [ChangeMade(record_type.slug, row.pk, "change", *stored)] if stored[1] else []
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
