"""What goes into the index and out of it, in the transaction of the record itself."""

from collections.abc import Iterable
from itertools import islice
from types import ModuleType

from regulars.core.database.rows import FEW_ROWS, execute, fetch_rows, is_postgres, one_of
from regulars.core.search import tables_postgres, tables_sqlite
from regulars.core.search.document import SearchDocument, document_id
from regulars.core.search.laying_out import keys_in, lay_out
from regulars.core.search.layout import Layout, layout_for_writing, remember_fields

_BATCH = 1000


def index_documents(documents: Iterable[SearchDocument], *, are_new: bool = False) -> int:
    """Put documents in, in place of those that stand for the same records; return how many.

    Give every searchable field of a record, the empty ones too. The caller has a transaction open, and says by
    `are_new` if she knows that none of the records was ever in the index.
    """
    layout = layout_for_writing()
    source = iter(documents)
    count = 0
    while batch := list(islice(source, _BATCH)):
        layout = _index_batch({document_id(d.record_type, d.record_id): d for d in batch}, layout, are_new=are_new)
        count += len(batch)
    return count


def remove_documents(record_type: str, ids: Iterable[int]) -> None:
    """Take the documents of these records out."""
    source = iter(ids)
    while batch := [document_id(record_type, one) for one in islice(source, _BATCH)]:
        stored = _stored(batch)
        if stored:
            tables = _tables()
            tables.remove_keys([row for number, (names, _) in stored.items() for row in keys_in(number, names)])
            tables.remove_rows(list(stored))


def clear_index() -> None:
    """Empty the index, to be fed anew from the records."""
    _tables().clear()
    execute("DELETE FROM search_field")


def _index_batch(documents: dict[int, SearchDocument], layout: Layout, *, are_new: bool) -> Layout:
    seen = {(d.record_type, name, slot) for d in documents.values() for name, (slot, _) in d.fields.items()}
    layout = remember_fields(layout, seen)
    tables = _tables()
    stored = {} if are_new else _stored(list(documents))
    rows = [lay_out(documents[number], layout) for number in sorted(documents)]
    if not stored:
        tables.add_keys(sorted((key, row.id, tag, row.owner_id) for row in rows for tag, key in row.keys))
        tables.write_rows(rows, set())
        return layout
    before = {row for number, (names, _) in stored.items() for row in keys_in(number, names)}
    after = {(key, row.id, tag) for row in rows for tag, key in row.keys}
    owner_moved = {row.id for row in rows if row.id in stored and stored[row.id][1] != row.owner_id}
    # An owner stands in each key's row as well; such keys are written again.
    gone = {row for row in before if row not in after or row[1] in owner_moved}
    owners = {row.id: row.owner_id for row in rows}
    if gone:
        tables.remove_keys(sorted(gone))
    if fresh := sorted(after - (before - gone)):
        tables.add_keys([(*row, owners[row[1]]) for row in fresh])
    tables.write_rows(rows, set(stored))
    return layout


def _stored(numbers: list[int]) -> dict[int, tuple[str, int | None]]:
    if is_postgres():
        sql, params = one_of("id", numbers)
    else:
        sql, params = f"id IN ({', '.join(map(str, numbers))})", []
    whole = f"SELECT id, names, owner_id FROM search_document WHERE {sql}"
    rows = fetch_rows(whole, params, is_steady=len(numbers) <= FEW_ROWS)
    return {number: (names, owner) for number, names, owner in rows}


def _tables() -> ModuleType:
    return tables_postgres if is_postgres() else tables_sqlite
