"""How far an entry reaches: what happens with a person also stands on her employer's timeline."""

import datetime as dt
from collections.abc import Sequence

from regulars.core.access.house_day import house_day_sql
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import execute, fetch_rows, placeholders
from regulars.core.journal.chain.amending import amended

_spans: list[str] = []
_told: list[tuple[str, str]] = []
_AT_A_TIME = 500


def add_reach(spans: str, *, tells: tuple[str, str]) -> None:
    """Add a rule: SQL for rows of (through_id, subject_id, since, until), days that both count and may be empty.

    What happens with `through_id` on one of those days reaches `subject_id` too. `tells` names the record type and the
    field that whoever reads such a story learns: who may not see it, may not.
    """
    _spans.append(spans)
    _told.append(tells)


def may_follow(viewer: Viewer) -> bool:
    """Whether a viewer may read on a timeline what happened with others."""
    return all(viewer.field_right(record_type, field) != "hidden" for record_type, field in _told)


def reach_of(subjects: list[int], day: dt.date) -> list[tuple[int, int | None]]:
    """Return (subject, through): each subject itself, then those reached through it, each once."""
    if not subjects:
        return []
    found: dict[int, int | None] = dict.fromkeys(subjects)
    for spans in _spans:
        rows = fetch_rows(
            f"SELECT s.subject_id, s.through_id FROM ({spans}) s WHERE s.through_id IN ({placeholders(subjects)})"
            f" AND {_within('%s')}",
            [*subjects, day.isoformat(), day.isoformat()],
            is_steady=len(subjects) == 1,
        )
        for subject, through in rows:
            found.setdefault(subject, through)
    return list(found.items())


def reach_anew(subjects: list[int]) -> None:
    """Put right whose timelines show what happened with these subjects, after the spans of their reach changed."""
    for start in range(0, len(subjects), _AT_A_TIME):
        some = subjects[start : start + _AT_A_TIME]
        for spans in _spans:
            _take_off(some, spans)
            _put_on(some, spans, "own.subject_id")


def reach_from(entries: Sequence[int]) -> None:
    """Put entries that stand on their subjects' timelines on those they reach, too."""
    for start in range(0, len(entries), _AT_A_TIME):
        for spans in _spans:
            _put_on(entries[start : start + _AT_A_TIME], spans, "own.entry_id")


def _take_off(subjects: list[int], spans: str) -> None:
    marks = placeholders(subjects)
    # Their own links lead to the entries by index; whom a link leads through has none.
    rows = fetch_rows(
        f"SELECT id FROM journal_link WHERE through_id IN ({marks}) AND entry_id IN"
        f" (SELECT own.entry_id FROM journal_link own WHERE own.subject_id IN ({marks}))"
        f" AND NOT EXISTS (SELECT 1 FROM ({spans}) s WHERE s.through_id = journal_link.through_id"
        f" AND s.subject_id = journal_link.subject_id AND {_within(_day('journal_link'))})",
        [*subjects, *subjects],
    )
    for start in range(0, len(rows), _AT_A_TIME):
        ids = [row[0] for row in rows[start : start + _AT_A_TIME]]
        with amended("journal_link", ids):
            execute(f"DELETE FROM journal_link WHERE id IN ({placeholders(ids)})", ids)


def _put_on(ids: Sequence[int], spans: str, column: str) -> None:
    execute(
        "INSERT INTO journal_link (subject_id, happened_at, entry_id, event, room, by_id, record_type, through_id)"
        " SELECT s.subject_id, own.happened_at, own.entry_id, own.event, own.room, own.by_id, own.record_type,"
        f" min(own.subject_id) FROM journal_link own JOIN ({spans}) s ON s.through_id = own.subject_id"
        f" WHERE {column} IN ({placeholders(ids)}) AND own.through_id IS NULL AND {_within(_day('own'))}"
        " AND NOT EXISTS (SELECT 1 FROM journal_link there"
        " WHERE there.entry_id = own.entry_id AND there.subject_id = s.subject_id)"
        " GROUP BY s.subject_id, own.happened_at, own.entry_id, own.event, own.room, own.by_id, own.record_type",
        [*ids],
    )


def _within(day: str) -> str:
    return f"(s.since IS NULL OR s.since <= {day}) AND (s.until IS NULL OR s.until >= {day})"


def _day(link: str) -> str:
    return house_day_sql(f"{link}.happened_at")
