"""Words that were removed stay in the index, marked as gone, until its parts are written anew."""

from regulars.core.database.rows import execute, is_postgres
from regulars.core.search.tables_sqlite import INDEXES


def wipe_removed_words() -> None:
    """Write the parts of the index anew, without the words of documents that are gone."""
    if is_postgres():
        return
    for name in INDEXES:
        execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")
