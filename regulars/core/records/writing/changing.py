"""Changing a record: a stale write is refused with both values shown, never silently lost."""

from collections.abc import Sequence
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.journal.events import Event
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Invalid, Stale
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.loading import load_record
from regulars.core.records.reading.single import field_values
from regulars.core.records.record_type import RecordType, Save
from regulars.core.records.searching import index_changed
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.retelling import retell_changed
from regulars.core.records.writing.saving import Stored, begin_save, settle_saves, store_changes
from regulars.core.records.writing.values import Parsed, parse_values
from regulars.core.words import inside, say


def change_record(
    record_type: type[RecordType], pk: int, body: dict[str, Any], *, by: Viewer, event: Event | None = None
) -> tuple[Any, int | None]:
    """Change a record from JSON values with its `version`; return it and the entry's id (None: nothing changed).

    Raises Stale with both values if somebody changed it since that version, Invalid naming each wrong field.
    """
    version = body.get("version")
    if not isinstance(version, int) or isinstance(version, bool):
        raise Invalid.field("version", say("Send the version of the record that this change was made from."))
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
    return settle_changes(record_type, store_changes(record_type, [save]), by=by)


def settle_changes(record_type: type[RecordType], stored: Sequence[Stored], *, by: Viewer) -> list[ChangeMade]:
    """Bring up to date what follows from changes that were stored; return them for the journal."""
    slug = record_type.slug
    mine = [ChangeMade(slug, one.save.record.pk, "change", one.was, one.now) for one in stored if one.now]
    settle_saves(record_type, [one.save for one in stored])
    retell_changed(record_type, mine)
    changed = {one.save.record.pk: {*one.now, *_more(record_type, one.save)} for one in stored}
    index_changed(record_type, changed, epoch=by.epoch)
    return [*mine, *(change for one in stored for change in one.save.changes)]


def _more(record_type: type[RecordType], save: Save) -> set[str]:
    """What was written along, or worked out afterwards, may be searched for as well."""
    return {"along"} if save.changes or (record_type.saving.after and not save.is_derived) else set()


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
        say(
            "Somebody changed this {label} while you were editing it. Choose which values to keep.",
            label=inside(record_type.label),
        ),
        conflicts=conflicts,
        current=row.version,
    )
