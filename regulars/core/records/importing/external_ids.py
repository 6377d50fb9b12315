"""Ids of other programs: who has which, and what a record became."""

from collections.abc import Iterable

from regulars.core.database.rows import execute_many, fetch_rows, placeholders

_KEEP = (
    "INSERT INTO records_externalid (source, external_id, record_type, record_id) VALUES (%s, %s, %s, %s)"
    " ON CONFLICT (record_type, source, external_id) DO UPDATE SET record_id = excluded.record_id"
)


def find_external(record_type: str, source: str, ids: Iterable[str]) -> dict[str, int]:
    """Return the record that each known external id became."""
    wanted = list(ids)
    if not wanted:
        return {}
    marks = placeholders(wanted)
    return dict(
        fetch_rows(
            "SELECT external_id, record_id FROM records_externalid"
            f" WHERE record_type = %s AND source = %s AND external_id IN ({marks})",
            [record_type, source, *wanted],
        )
    )


def keep_external(record_type: str, source: str, pairs: Iterable[tuple[str, int]]) -> None:
    """Remember which record each external id became; runs in the open transaction."""
    rows = [(source, external_id, record_type, record_id) for external_id, record_id in pairs]
    if rows:
        execute_many(_KEEP, rows)
