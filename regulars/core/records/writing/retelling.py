"""What happened stands on its day and with those it happened with, also when that is put right later."""

from collections.abc import Sequence
from typing import Any

from django.db.models import F

from regulars.core.journal.models import Entry
from regulars.core.journal.parts_told import find_parts
from regulars.core.journal.recording import ChangeMade, move_entry
from regulars.core.records.record_type import RecordType
from regulars.core.records.writing.journaling import happened_at, subjects_of


def retell_changed(record_type: type[RecordType], changes: Sequence[ChangeMade]) -> None:
    """Move the first entries of records whose subjects or day changed; see to the subjects they were taken from."""
    if record_type.is_subject or not record_type.subjects:
        return
    subjects = {f"{name}_id" for name in record_type.subjects}
    tells = subjects | {record_type.happened_field}
    moved = [
        change
        for change in changes
        if change.record_type == record_type.slug and change.action == "change" and tells & (change.after or {}).keys()
    ]
    if not moved:
        return
    _move_first_entries(record_type, [change.record_id for change in moved])
    left = {pk for change in moved for name in subjects if (pk := (change.before or {}).get(name))}
    if left and record_type.saving.left:
        record_type.saving.left(sorted(left))


def _move_first_entries(record_type: type[RecordType], ids: list[int]) -> None:
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        rows: dict[int, Any] = record_type.model._default_manager.in_bulk(some)
        # An import's entry tells of many, and stays where it is; what each row tells moves.
        first = Entry.objects.filter(
            record_type=record_type.slug, changes__record_type=record_type.slug, changes__action="create",
            changes__record_id__in=some, record_id=F("changes__record_id"),
        )  # fmt: skip
        told = list(first.values_list("pk", "record_id", "happened_at"))
        if others := sorted(set(some) - {record_id for _, record_id, _ in told}):
            told += find_parts(record_type.slug, others)
        for entry_id, record_id, was_at in told:
            if (row := rows.get(record_id or 0)) is not None:
                at = happened_at(record_type, row) or was_at
                move_entry(entry_id, subjects=subjects_of(record_type, row), happened_at=at)
