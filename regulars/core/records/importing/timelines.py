"""An import on the timelines: its own entry on those of whom it brought in, and what its rows tell of others."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.database.bulk import insert_tuples
from regulars.core.database.stored_values import stored_moment
from regulars.core.journal.parts import Part, record_parts
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.importing.events import RecordsImported
from regulars.core.records.importing.models import Import
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import known_type
from regulars.core.records.snapshots import apply_snapshot
from regulars.core.records.writing.journaling import part_told


def link_entry(imported: Import, subjects: list[int], *, by: Viewer) -> None:
    """Put the entry on each timeline once; it reaches no further: that an employee came is not the employer's story."""
    now, event = stored_moment(timezone.now()), RecordsImported
    same = {"happened_at": now, "entry_id": imported.entry_id, "event": event.stored_name, "room": event.room}
    same |= {"by_id": by.user_id, "record_type": imported.record_type}
    insert_tuples("journal_link", ["subject_id"], [(subject,) for subject in subjects], same=same)


def tell_rows(imported: Import, changes: Iterable[ChangeMade], *, by: Viewer) -> None:
    """Let each new record of the file, and the notes it brings along, tell on its subjects' timelines when it was."""
    by_kind: dict[type[RecordType], list[ChangeMade]] = {}
    for change in changes:
        kind = known_type(change.record_type)
        if kind is not None and change.action == "create" and _stands_alone(kind, imported):
            by_kind.setdefault(kind, []).append(change)
    for kind, made in by_kind.items():
        record_parts(imported.entry_id or 0, _parts_of(kind, made), by=by)


def _parts_of(kind: type[RecordType], made: list[ChangeMade]) -> list[Part]:
    ids = [change.record_id for change in made]
    # A note of last year stands where it was written.
    written = dict(kind.model._default_manager.filter(pk__in=ids).values_list("pk", "created_at"))
    parts = []
    for change in made:
        row: Any = kind.model(pk=change.record_id, created_at=written[change.record_id], **kind.where)
        apply_snapshot(kind, row, change.after or {})
        parts.append(part_told(kind, row))
    return parts


def _stands_alone(kind: type[RecordType], imported: Import) -> bool:
    """What the file is a list of, or what was said; that an employee came is not the employer's story."""
    told = not kind.is_subject and bool(kind.subjects)
    return told and (kind.slug == imported.record_type or bool(kind.text_field))
