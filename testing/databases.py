"""Fresh databases for servers under test, of the kind that this run tests.

Migrating takes seconds and the demo company more; each is done once in a run, and copied for every server.
"""

import fcntl
import os
import shutil
import subprocess
import sys
import uuid
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit


def new_database(data: Path, *, demo: bool = False) -> dict[str, str]:
    """Make a migrated database and its files under `data`, and give the DATABASE_URL that names it."""
    template = _template("demo" if demo else "empty")
    shutil.copytree(template, data, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.sqlite3*", "ready"))
    if not _is_postgres():
        shutil.copyfile(template / "regulars.sqlite3", data / "regulars.sqlite3")
        return {"DATABASE_URL": f"sqlite://{data / 'regulars.sqlite3'}"}
    name = f"server_{uuid.uuid4().hex[:12]}"
    return {"DATABASE_URL": _create(name, template=_template_name(template))}


def drop_database(address: str) -> None:
    """Remove a server's PostgreSQL database; a SQLite file goes with its folder."""
    if not address.startswith("postgres"):
        return
    import psycopg

    name = urlsplit(address).path.lstrip("/")
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _template(kind: str) -> Path:
    folder = Path(os.environ["REGULARS_TEST_DATA"]) / f"template-{kind}"
    folder.mkdir(exist_ok=True)
    with open(folder.with_suffix(".lock"), "w") as lock:
        # Parallel workers share the template: the first makes it, the others wait.
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "ready").exists():
            _fill(folder, kind)
            (folder / "ready").touch()
    return folder


def _fill(folder: Path, kind: str) -> None:
    address = f"sqlite://{folder / 'regulars.sqlite3'}"
    if _is_postgres():
        address = _create(_template_name(folder))
    environment = {**os.environ, "DATABASE_URL": address, "REGULARS_DATA": str(folder)}
    command = [sys.executable, "-m", "regulars.site.commands", "demo" if kind == "demo" else "migrate"]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)


def _is_postgres() -> bool:
    return os.environ.get("DATABASE_URL", "").startswith("postgres")


def _template_name(folder: Path) -> str:
    # Runs may share one server: the folder's own name tells theirs apart.
    return f"{folder.parent.name}_{folder.name}".replace("-", "_").lower()


def _create(name: str, *, template: str = "") -> str:
    import psycopg

    address = os.environ["DATABASE_URL"]
    with psycopg.connect(address, autocommit=True) as connection:
        made_from = f' TEMPLATE "{template}"' if template else ""
        connection.execute(f'CREATE DATABASE "{name}"{made_from}')
    return urlunsplit(urlsplit(address)._replace(path=f"/{name}"))
