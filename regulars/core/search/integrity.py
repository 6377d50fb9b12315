"""Whether the index agrees with itself and with the records."""

from collections.abc import Mapping

from regulars.core.database.rows import execute, fetch_rows, is_postgres
from regulars.core.search.document import ID_BITS, document_id, first_id, sample_level
from regulars.core.search.laying_out import keys_in
from regulars.core.search.tables_sqlite import INDEXES


def orphans(tables: Mapping[str, str] | None = None) -> list[str]:
    """Return what is wrong, a sentence each: rows without a document, documents without rows or records.

    `tables` names the table of each record type whose records are to be compared.
    """
    documents: dict[int, str] = dict(fetch_rows("SELECT id, names FROM search_document"))
    kept = {(key, number, tag) for key, number, tag in fetch_rows("SELECT key, document, tag FROM search_name")}
    meant = {row for number, names in documents.items() for row in keys_in(number, names)}
    wrong = [f"name key without document: {row}" for row in sorted(kept - meant)]
    wrong += [f"document without name key: {row}" for row in sorted(meant - kept)]
    if not is_postgres():
        wrong += _token_orphans(set(documents))
    for record_type, table in (tables or {}).items():
        ids = {document_id(record_type, row[0]) for row in fetch_rows(f"SELECT id FROM {table}")}
        first = first_id(record_type)
        own = {number for number in documents if first <= number < first + (1 << ID_BITS)}
        wrong += [f"document without record: {record_type} {number - first}" for number in sorted(own - ids)]
    return wrong


def _token_orphans(documents: set[int]) -> list[str]:
    wrong = []
    for level, name in enumerate(INDEXES):
        meant = {number for number in documents if sample_level(number) >= level}
        execute(f"INSERT INTO {name} ({name}) VALUES ('integrity-check')")
        kept = {row[0] for row in fetch_rows(f"SELECT id FROM {name}_docsize")}
        wrong += [f"tokens without document in {name}: {number}" for number in sorted(kept - meant)]
        wrong += [f"document without tokens in {name}: {number}" for number in sorted(meant - kept)]
    return wrong
