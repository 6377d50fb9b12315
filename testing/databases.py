"""Fresh databases for servers under test, of the kind that this run tests."""

import os
import uuid
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit


def new_database(data: Path) -> dict[str, str]:
    """Make an empty database and give the DATABASE_URL that names it."""
    address = os.environ.get("DATABASE_URL", "")
    if not address.startswith("postgres"):
        return {"DATABASE_URL": f"sqlite://{data / 'regulars.sqlite3'}"}
    import psycopg

    name = f"server_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return {"DATABASE_URL": urlunsplit(urlsplit(address)._replace(path=f"/{name}"))}
