"""Fresh databases for servers and tests, of the kind that this run tests."""

import os
import shutil
import uuid
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from testing.templates import is_postgres, template, template_name


def new_database(data: Path, *, demo: bool = False) -> dict[str, str]:
    """Make a migrated database and its files under `data`, and give the DATABASE_URL that names it."""
    made = template("demo" if demo else "empty", _create)
    shutil.copytree(made, data, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.sqlite3*", "ready"))
    if not is_postgres():
        shutil.copyfile(made / "regulars.sqlite3", data / "regulars.sqlite3")
        return {"DATABASE_URL": f"sqlite://{data / 'regulars.sqlite3'}"}
    name = f"server_{uuid.uuid4().hex[:12]}"
    return {"DATABASE_URL": _create(name, made_from=template_name(made))}


def fill_test_database() -> str:
    """Make the test database of this process, migrated, and return the name of the one it stands in for."""
    from django.conf import settings
    from django.db import connection

    made = template("empty", _create)
    creation: Any = connection.creation
    before = connection.settings_dict["NAME"]
    if is_postgres():
        connection.settings_dict["TEST"]["TEMPLATE"] = template_name(made)
    name = creation._create_test_db(verbosity=0, autoclobber=True)
    connection.close()
    settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = name
    connection.ensure_connection()
    if not is_postgres():
        _copy_into_memory(made)
    return str(before)


def refill_test_database() -> None:
    """Make the test database of this process as it was at first, after a test that has committed."""
    from django.db import connection

    made = template("empty", _create)
    if not is_postgres():
        _copy_into_memory(made)
        return
    name = str(connection.settings_dict["NAME"])
    connection.close()
    drop_database(f"postgres:///{name}")
    _create(name, made_from=template_name(made))


def _copy_into_memory(made: Path) -> None:
    from django.db import connection

    connection.ensure_connection()
    with closing(type(connection.connection)(made / "regulars.sqlite3")) as source:
        source.backup(connection.connection)


def empty_database(data: Path) -> dict[str, str]:
    """Name a database in which there is nothing, not even a table."""
    if not is_postgres():
        return {"DATABASE_URL": f"sqlite://{data / 'regulars.sqlite3'}"}
    return {"DATABASE_URL": _create(f"empty_{uuid.uuid4().hex[:12]}", made_from="")}


def drop_database(address: str) -> None:
    """Remove a server's PostgreSQL database; a SQLite file goes with its folder."""
    if not address.startswith("postgres"):
        return
    import psycopg

    name = urlsplit(address).path.lstrip("/")
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _create(name: str, *, made_from: str = "") -> str:
    import psycopg

    address = os.environ["DATABASE_URL"]
    with psycopg.connect(address, autocommit=True) as connection:
        template = f' TEMPLATE "{made_from}"' if made_from else ""
        connection.execute(f'CREATE DATABASE "{name}"{template}')
    return urlunsplit(urlsplit(address)._replace(path=f"/{name}"))
