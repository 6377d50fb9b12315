"""Records that come back after they were gone for good: their story stands again where it stood."""

from collections.abc import Sequence
from typing import Any

from regulars.core.database.rows import execute, fetch_rows, placeholders
from regulars.core.journal.parts_told import find_parts
from regulars.core.journal.reach import reach_anew
from regulars.core.journal.recording import move_entry
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types
from regulars.core.records.writing.journaling import happened_at, subjects_of

AT_ONCE = 500


def tell_again(record_type: type[RecordType], ids: Sequence[int]) -> None:
    """Put the entries that changed these records on the timelines of their subjects, but for what was taken back."""
    slugs = [one.slug for one in all_record_types() if one.table() == record_type.table()]
    subjects = ["id"] if record_type.is_subject else [f"{name}_id" for name in record_type.subjects]
    # An import stands on the timelines of those it brought in; what its rows tell of others has entries of its own.
    told = "TRUE" if record_type.is_subject else "NOT (e.via = 'import' AND e.record_id IS NULL)"
    day = f"t.{record_type.column(record_type.happened_field)}" if record_type.happened_field else "NULL"
    for start in range(0, len(ids), AT_ONCE):
        some = list(ids[start : start + AT_ONCE])
        among = f"t.id IN ({placeholders(some)})"
        for subject in subjects:
            execute(
                "INSERT INTO journal_link (subject_id, happened_at, entry_id, event, room, by_id, record_type)"
                f" SELECT t.{subject}, max(CASE WHEN c.action = 'create' THEN COALESCE({day}, e.happened_at)"
                " ELSE e.happened_at END), e.id, e.event, e.room, e.by_id, e.record_type"
                f" FROM {record_type.table()} t JOIN journal_change c ON c.record_id = t.id"
                f" AND c.record_type IN ({placeholders(slugs)}) JOIN journal_entry e ON e.id = c.entry_id"
                f" WHERE {among} AND t.{subject} IS NOT NULL AND e.undo_of_id IS NULL AND {told} AND NOT EXISTS"
                # By the subject's own index: a large entry has links by the thousand.
                f" (SELECT 1 FROM journal_link l WHERE l.subject_id = t.{subject} AND +l.entry_id = e.id)"
                f" GROUP BY t.{subject}, e.id, e.event, e.room, e.by_id, e.record_type",
                [*slugs, *some],
            )
            found = fetch_rows(f"SELECT DISTINCT t.{subject} FROM {record_type.table()} t WHERE {among}", some)
            reach_anew([row[0] for row in found if row[0] is not None])
        if not record_type.is_subject and subjects:
            _tell_parts_again(record_type, some)


def _tell_parts_again(record_type: type[RecordType], ids: list[int]) -> None:
    """The same for what came in with others, where its subjects were gone for good too."""
    parts = find_parts(record_type.slug, ids)
    if not parts:
        return
    marks = placeholders(parts)
    linked = fetch_rows(
        f"SELECT DISTINCT entry_id FROM journal_link WHERE entry_id IN ({marks})", [part.entry for part in parts]
    )
    there = {row[0] for row in linked}
    rows: dict[int, Any] = record_type.model._default_manager.in_bulk(ids)
    for part in parts:
        if part.entry not in there and (row := rows.get(part.record_id)) is not None:
            at = happened_at(record_type, row) or part.happened_at
            move_entry(part.entry, subjects=subjects_of(record_type, row), happened_at=at)
