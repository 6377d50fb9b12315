"""The hash of each row of the journal, told alike by both databases."""

import hashlib
from functools import cache

from regulars.core.database.canonical import Table, schema_of
from regulars.core.database.rows import fetch_rows
from regulars.core.journal.models import Amendment, Change, Entry, Link

# The columns that are sealed: one that a later version adds must not change the hash of what was written before.
_COLUMNS = {
    "journal_entry": "at by_id data event happened_at id is_demo record_id record_type room text title undo_of_id via",
    "journal_change": "action after before entry_id id record_id record_type",
    "journal_link": "by_id entry_id event happened_at id record_type room subject_id through_id",
    "journal_amendment": "at id now row_id table was",
}
TABLES = tuple(_COLUMNS)
# Nothing has a smaller id, not even what somebody put in by hand.
BEFORE_ALL = -(2**63)


def digests_between(name: str, after: int, to: int) -> list[tuple[int, str]]:
    """Return (id, hash) of the rows with after < id ≤ to."""
    return _digests(name, "id > %s AND id <= %s ORDER BY id", [after, to])


def digests_of(name: str, ids: list[int]) -> dict[int, str]:
    """Return the hashes of some rows; rows that are gone are left out."""
    found: dict[int, str] = {}
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        found |= dict(_digests(name, f"id IN ({', '.join(['%s'] * len(some))})", some))
    return found


def as_written(name: str, rows: list[tuple[int, str]], after: int, to: int) -> list[tuple[int, str]]:
    """Return the rows as they were first written: what was rightly changed or removed since is put back."""
    found = dict(rows)
    for row_id, was, now in fetch_rows(
        'SELECT row_id, was, now FROM journal_amendment WHERE "table" = %s AND row_id > %s AND row_id <= %s'
        " ORDER BY id DESC",
        [name, after, to],
    ):
        # Backwards through its amendments: only what stands there rightly becomes what stood there before.
        if found.get(row_id, "") == now:
            found[row_id] = was
    return sorted(found.items())


def _digests(name: str, where: str, params: list[int]) -> list[tuple[int, str]]:
    table = _table(name)
    at = table.columns.index("id")
    rows = fetch_rows(f'SELECT {table.asked} FROM "{name}" WHERE {where}', params)
    return [(row[at], hashlib.sha256(table.line(row)).hexdigest()) for row in rows]


@cache
def _table(name: str) -> Table:
    model = {one._meta.db_table: one for one in (Entry, Change, Link, Amendment)}[name]
    schema = schema_of(model)
    sealed = _COLUMNS[name].split()
    return Table({**schema, "columns": [column for column in schema["columns"] if column["name"] in sealed]})
