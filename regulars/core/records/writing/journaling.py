"""How a save becomes an entry: which event, about whom, on whose timelines."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.journal.events import Event
from regulars.core.journal.parts import Part
from regulars.core.journal.recording import About, ChangeMade, record
from regulars.core.records.events import RecordChanged, RecordCreated, RecordPurged, RecordRestored, RecordTrashed
from regulars.core.records.kinds.rich_text import plain_text
from regulars.core.records.reading.loading import title_of
from regulars.core.records.record_type import RecordType

_GENERIC: dict[str, type[Event]] = {
    "create": RecordCreated,
    "change": RecordChanged,
    "trash": RecordTrashed,
    "restore": RecordRestored,
    "purge": RecordPurged,
}


def journal_save(
    record_type: type[RecordType],
    row: Any,
    action: str,
    *,
    by: Viewer,
    changes: Iterable[ChangeMade],
    event: Event | None = None,
) -> int:
    """Write the entry of one record's save and return its id."""
    event = event or record_type.events.get(action) or _GENERIC[action]()
    return record(
        event,
        by=by,
        about=About(record_type.slug, row.pk, title_of(record_type, row)),
        subjects=subjects_of(record_type, row),
        changes=list(changes),
        happened_at=happened_at(record_type, row) if action == "create" else None,
        text=searchable_text(record_type, row),
    )


def part_told(record_type: type[RecordType], row: Any) -> Part:
    """Return what a new record that came in with others tells on its subjects' timelines, as if it came alone."""
    return Part(
        event=record_type.events.get("create") or RecordCreated(),
        about=About(record_type.slug, row.pk, title_of(record_type, row)),
        subjects=subjects_of(record_type, row),
        happened_at=happened_at(record_type, row) or row.created_at,
        text=searchable_text(record_type, row),
    )


def subjects_of(record_type: type[RecordType], row: Any) -> list[int]:
    """Return on whose timelines a record's entries stand."""
    if record_type.is_subject:
        return [row.pk]
    return [pk for name in record_type.subjects if (pk := getattr(row, f"{name}_id"))]


def happened_at(record_type: type[RecordType], row: Any) -> dt.datetime | None:
    """Return when the thing itself happened, where that is not now: a call of yesterday."""
    return getattr(row, record_type.happened_field) if record_type.happened_field else None


def searchable_text(record_type: type[RecordType], row: Any) -> str:
    """Return the words by which the entry is found on its timeline."""
    if not record_type.text_field:
        return ""
    return plain_text(str(getattr(row, record_type.text_field) or ""))[:20_000]
