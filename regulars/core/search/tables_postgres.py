"""The index in PostgreSQL: documents with their tokens under GIN, whole and as a sample, and ordered name keys."""

from collections.abc import Sequence

from regulars.core.database.rows import FEW_ROWS, execute
from regulars.core.search.laying_out import LaidOut


def write_rows(rows: Sequence[LaidOut], stored: set[int]) -> None:
    """Write documents with their tokens."""
    execute(
        "INSERT INTO search_document"
        " (id, record_id, owner_id, level, title, title_field, guards, names, tokens, fields)"
        " SELECT id, record_id, owner_id, level, title, title_field, guards, names,"
        " array_to_tsvector(string_to_array(tokens, ' ')), fields"
        " FROM unnest(%s::bigint[], %s::bigint[], %s::bigint[], %s::smallint[], %s::text[], %s::text[], %s::text[],"
        " %s::text[], %s::text[], %s::text[])"
        " AS given (id, record_id, owner_id, level, title, title_field, guards, names, tokens, fields)"
        " ON CONFLICT (id) DO UPDATE SET owner_id = excluded.owner_id, title = excluded.title,"
        " title_field = excluded.title_field, guards = excluded.guards, names = excluded.names,"
        " tokens = excluded.tokens, fields = excluded.fields",
        [
            [row.id for row in rows],
            [row.record_id for row in rows],
            [row.owner_id for row in rows],
            [row.level for row in rows],
            [row.title for row in rows],
            [row.title_field for row in rows],
            [row.guards for row in rows],
            [row.names for row in rows],
            [row.tokens.strip() for row in rows],
            [row.fields for row in rows],
        ],
        is_steady=len(rows) <= FEW_ROWS,
    )


def remove_rows(numbers: Sequence[int]) -> None:
    """Take documents and their tokens out."""
    execute("DELETE FROM search_document WHERE id = ANY(%s)", [list(numbers)])


def add_keys(rows: Sequence[tuple[str, int, str, int | None]]) -> None:
    """Add name keys: (key, document, tag, owner)."""
    execute(
        "INSERT INTO search_name (type, key, document, tag, owner_id)"
        " SELECT document >> 43, key, document, tag, owner_id"
        " FROM unnest(%s::text[], %s::bigint[], %s::text[], %s::bigint[]) AS given (key, document, tag, owner_id)",
        [[row[at] for row in rows] for at in range(4)],
        is_steady=len(rows) <= FEW_ROWS,
    )


def remove_keys(rows: Sequence[tuple[str, int, str]]) -> None:
    """Take name keys out."""
    execute(
        "DELETE FROM search_name USING unnest(%s::text[], %s::bigint[], %s::text[]) AS given (key, document, tag)"
        " WHERE search_name.type = given.document >> 43 AND search_name.key = given.key"
        " AND search_name.document = given.document AND search_name.tag = given.tag",
        [[row[at] for row in rows] for at in range(3)],
        is_steady=len(rows) <= FEW_ROWS,
    )


def clear() -> None:
    """Empty all tables but the guards."""
    for name in ("search_name", "search_document"):
        execute(f"DELETE FROM {name}")
