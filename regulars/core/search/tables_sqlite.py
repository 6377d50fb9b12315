"""The index in SQLite: documents, ordered name keys, and FTS5 over the tokens, whole and as a sample."""

from collections.abc import Sequence
from typing import Any

from regulars.core.database.rows import execute, execute_many, fetch_rows
from regulars.core.search.document import ID_BITS, sample_level
from regulars.core.search.laying_out import LaidOut

# By sample level: everything, one document in 8, one in 64.
INDEXES = ("search_index", "search_eighth", "search_sample")


def write_rows(rows: Sequence[LaidOut], stored: set[int]) -> None:
    """Write documents and their tokens; those whose tokens did not change keep theirs."""
    same = _unchanged(rows, stored)
    changed = [row.id for row in rows if row.id in stored and row.id not in same]
    _remove_tokens(changed)
    execute_many(
        "INSERT INTO search_document (id, record_id, owner_id, title, title_field, guards, names, tokens, fields)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s) ON CONFLICT (id) DO UPDATE SET owner_id = excluded.owner_id,"
        " title = excluded.title, title_field = excluded.title_field, guards = excluded.guards,"
        " names = excluded.names, tokens = excluded.tokens, fields = excluded.fields",
        [(r.id, r.record_id, r.owner_id, r.title, r.title_field, r.guards, r.names, r.tokens, r.fields) for r in rows],
    )
    fresh = [row for row in rows if row.id not in same]
    for level, name in enumerate(INDEXES):
        if own := [(r.id, r.tokens) for r in fresh if r.level >= level]:
            execute_many(f"INSERT INTO {name} (rowid, tokens) VALUES (%s, %s)", own)


def remove_rows(numbers: Sequence[int]) -> None:
    """Take documents and their tokens out."""
    _remove_tokens(numbers)
    execute_many("DELETE FROM search_document WHERE id = %s", [(number,) for number in numbers])


def add_keys(rows: Sequence[tuple[str, int, str, int | None]]) -> None:
    """Add name keys: (key, document, tag, owner)."""
    execute_many(
        "INSERT OR IGNORE INTO search_name (type, key, document, tag, owner_id) VALUES (%s, %s, %s, %s, %s)",
        [(document >> ID_BITS, key, document, tag, owner) for key, document, tag, owner in rows],
    )


def remove_keys(rows: Sequence[tuple[str, int, str]]) -> None:
    """Take name keys out."""
    execute_many(
        "DELETE FROM search_name WHERE type = %s AND key = %s AND document = %s AND tag = %s",
        [(document >> ID_BITS, key, document, tag) for key, document, tag in rows],
    )


def clear() -> None:
    """Empty all tables but the guards."""
    for name in INDEXES:
        execute(f"INSERT INTO {name} ({name}) VALUES ('delete-all')")
    for name in ("search_name", "search_document"):
        execute(f"DELETE FROM {name}")


def _remove_tokens(numbers: Sequence[int]) -> None:
    for level, name in enumerate(INDEXES):
        if own := [(number,) for number in numbers if sample_level(number) >= level]:
            execute_many(f"DELETE FROM {name} WHERE rowid = %s", own)


def _unchanged(rows: Sequence[LaidOut], stored: set[int]) -> set[int]:
    asked = {row.id: row.tokens for row in rows if row.id in stored}
    if not asked:
        return set()
    marks = ", ".join(map(str, asked))
    found: list[Any] = fetch_rows(f"SELECT id, tokens FROM search_document WHERE id IN ({marks})")
    return {number for number, tokens in found if set(tokens.split()) == set(asked[number].split())}
