"""Records that others came to depend on after they were made: undo must not tear those away."""

from typing import Any

from regulars.core.database.rows import fetch_rows
from regulars.core.records.panels import links_to
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types


def with_later_dependents(record_type: type[RecordType], ids: list[int], entry_id: int) -> set[int]:
    """Return those of the records to which another record points that the same entry did not make."""
    if not ids:
        return set()
    marks = ", ".join(["%s"] * len(ids))
    found: set[int] = set()
    for other, column in links_to(record_type):
        rows: list[Any] = fetch_rows(
            f"SELECT DISTINCT t.{column} FROM {other.table()} t WHERE t.{column} IN ({marks}) AND NOT EXISTS ("
            " SELECT 1 FROM journal_change c WHERE c.entry_id = %s AND c.record_id = t.id"
            f" AND c.record_type IN ({', '.join(['%s'] * len(_slugs(other)))}))",
            [*ids, entry_id, *_slugs(other)],
        )
        found.update(row[0] for row in rows)
    return found


def _slugs(record_type: type[RecordType]) -> list[str]:
    table = record_type.table()
    return [t.slug for t in all_record_types() if t.table() == table]
