"""Records that others came to depend on after they were made: undo must not tear those away."""

from typing import Any

from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.records.attached import with_files
from regulars.core.records.panels import links_to
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types


def with_dependents(record_type: type[RecordType], ids: list[int], *, but_of_entry: int | None = None) -> set[int]:
    """Return those of the records to which another record points, or that have files.

    An undo takes back the latest first: what still points here when a record's turn comes was left alone. A dry run
    takes back nothing, so that it leaves out what the entry itself made.
    """
    if not ids:
        return set()
    marks = placeholders(ids)
    found: set[int] = set()
    for other, column in links_to(record_type):
        sql = f"SELECT DISTINCT t.{column} FROM {other.table()} t WHERE t.{column} IN ({marks})"
        params: list[Any] = [*ids]
        if but_of_entry is not None:
            slugs = [t.slug for t in all_record_types() if t.table() == other.table()]
            sql += (
                " AND NOT EXISTS (SELECT 1 FROM journal_change c WHERE c.entry_id = %s AND c.record_id = t.id"
                f" AND c.record_type IN ({', '.join(['%s'] * len(slugs))}))"
            )
            params += [but_of_entry, *slugs]
        found.update(row[0] for row in fetch_rows(sql, params))
    return found | with_files(record_type.slug, ids, but_of_entry=but_of_entry)
