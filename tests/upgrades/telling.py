"""Tells the content of a workspace table by table, so that it can be compared after an upgrade."""

import hashlib
from typing import Any


def tell(schema: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """Return the schema, and of each table the number of its rows and their hash."""
    from regulars.core.database.canonical import Table, open_moment
    from regulars.core.keeping.archive_schema import archive_schema

    schema, database, tables = schema or archive_schema(), open_moment(), {}
    for one in schema:
        lines = list(Table(one).lines(database))
        tables[one["name"]] = [len(lines), hashlib.sha256(b"".join(lines)).hexdigest()]
    database.close()
    return {"schema": schema, "tables": tables}
