"""On whose timelines the entries of changes stand: those show them too."""

from collections.abc import Collection
from typing import NamedTuple

from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types

MOST_LINKS = 2_000


class Reached(NamedTuple):
    """A record on whose timeline an entry stands; `is_through` if by way of another's."""

    record_type: str
    record_id: int
    is_through: bool


def reached_by(entries: Collection[int]) -> dict[int, list[Reached]]:
    """Return, by entry, the records on whose timelines it stands."""
    links = fetch_rows(
        "SELECT entry_id, subject_id, through_id FROM journal_link"
        f" WHERE entry_id IN ({placeholders(entries)}) LIMIT {MOST_LINKS}",
        [*entries],
    )
    slugs = _slugs({link[1] for link in links})
    found: dict[int, list[Reached]] = {}
    for entry, subject, through in links:
        if subject in slugs:
            found.setdefault(entry, []).append(Reached(slugs[subject], subject, through is not None))
    return found


def _slugs(subjects: Collection[int]) -> dict[int, str]:
    if not subjects:
        return {}
    found: dict[int, str] = {}
    for record_type in subject_types():
        sql = f"SELECT t.id FROM {record_type.table()} t WHERE t.id IN ({placeholders(subjects)})"
        sql += "".join(f" AND t.{column} = %s" for column in record_type.where)
        found |= {row[0]: record_type.slug for row in fetch_rows(sql, [*subjects, *record_type.where.values()])}
    return found


def subject_types() -> list[type[RecordType]]:
    """Return the types whose records have timelines; their ids are of one row of numbers."""
    return [t for t in all_record_types() if t.is_subject and not t.subtypes]
