"""Brings a workspace back from a backup into an empty place, and checks what it did."""

import sqlite3
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader

from regulars.core.access.viewer import SYSTEM, raise_epoch
from regulars.core.database.rows import execute, is_postgres
from regulars.core.files.store import arriving_folder, store
from regulars.core.files.stores.contract import is_digest
from regulars.core.journal.recording import record
from regulars.core.keeping.backing_up import Say
from regulars.core.keeping.container import ContainerReader, Damaged, Part
from regulars.core.keeping.copying import SQLITE_PART, TABLES, CopyDamaged, look_at_sqlite, postgres_tables
from regulars.core.keeping.events import BackupRestored
from regulars.core.keeping.loading_tables import TableLoader, drop_all_tables
from regulars.core.keeping.versions.days_before import as_first_version, rename_steps
from regulars.core.keeping.versions.one_piece import held_in_one_piece
from regulars.core.keeping.versions.refusals import NotOfTheLastDay
from regulars.core.keeping.versions.taking_steps import take_steps
from regulars.core.privacy.returning import ErasedAgain
from regulars.foundation.on_disk import fresh_file, settle, to_disk, write_whole


class NotEmpty(Exception):
    """There is something already where the backup is to go; the text says what."""


class CannotRestore(Exception):
    """The file cannot be brought back here; the text says why. The place is as empty as it was."""


@dataclass
class Restored:
    """What came back."""

    kind: str
    made_at: str
    counts: dict[str, int]
    files: int = 0
    missing_files: list[str] = field(default_factory=list)
    content: str = ""
    erased: ErasedAgain = field(default_factory=ErasedAgain)


def require_empty_place(*, with_files: bool = True) -> None:
    """Raise NotEmpty where a database is already, or files."""
    if is_postgres():
        if found := postgres_tables():
            raise NotEmpty(f"The database {connection.settings_dict['NAME']} is not empty: it has {len(found)} tables.")
    elif (path := Path(connection.settings_dict["NAME"])).exists() and path.stat().st_size:
        raise NotEmpty(f"There is a database already: {path}.")
    if with_files and not store().is_empty():
        raise NotEmpty(f"There are files already in {store().place}.")


def restore_backup(source: ContainerReader, *, say: Say) -> Restored:
    """Bring a backup back into an empty place: all of it or nothing. Raises CannotRestore and Damaged."""
    about = source.about
    if about["database"] != connection.vendor:
        raise CannotRestore(
            f"This backup is of {about['database']}, and the place of {connection.vendor}: bring it back to where it"
            " came from, then take it over with: regulars move --to DATABASE_URL"
        )
    require_known(about["migrations"])
    placed: list[str] = []
    landing = _PostgresLanding(about) if is_postgres() else _SqliteLanding()
    try:
        say("Bringing back the database")
        for part in source.parts():
            if part.name.startswith("files/"):
                placed += place_file(part, part.name.removeprefix("files/"))
            elif part.name == "secret.key":
                _keep_secret(part)
            else:
                landing.take(part)
        say("Checking it")
        counts = landing.settle(source.manifest)
    except BaseException:
        landing.give_up()
        take_away(placed)
        raise
    found = Restored("backup", about["at"], counts, len(placed), source.manifest["missing_files"])
    finish_restore(found)
    return found


def finish_restore(found: Restored) -> None:
    """Bring the database up to this version, end all sessions of that time, and say in the journal what happened."""
    with held_in_one_piece():
        rename_steps()
        take_steps()
    with transaction.atomic():
        # Who was signed out since must not be signed in again.
        execute("DELETE FROM django_session")
        raise_epoch()
        record(BackupRestored(made_at=found.made_at[:16].replace("T", " ") + " UTC"), by=SYSTEM)


def take_away(placed: list[str]) -> None:
    """Take the files away again that were put in their places."""
    for digest in placed:
        store().set_aside(digest)
        store().remove_aside(digest)


def place_file(part: Part, digest: str) -> list[str]:
    """Put a file in its place and return its hash if it is new there; its name must be the hash of its content."""
    if not is_digest(digest):
        raise Damaged(f"{part.name} is no name of a file.")
    with fresh_file(arriving_folder()) as (path, out):
        for piece in part.pieces():
            out.write(piece)
        to_disk(out)
        if part.digest() != digest:
            raise Damaged(f"The file {digest} is not what was kept.")
        was_there = store().has(digest)
        store().keep(path, digest)
    return [] if was_there else [digest]


def require_known(migrations: list[list[str]]) -> None:
    """Raise CannotRestore for what a later version wrote, or none at all."""
    known = MigrationLoader(None).disk_migrations
    try:
        wanted = as_first_version((app, name) for app, name in migrations)
    except NotOfTheLastDay as wrong:
        raise CannotRestore(str(wrong)) from None
    if unknown := sorted(wanted - set(known)):
        raise CannotRestore(f"A newer Regulars wrote this (it has {'.'.join(unknown[0])}): bring this one up to date.")


def _keep_secret(part: Part) -> None:
    write_whole(part.read(), settings.DATA / "secret.key")


class _SqliteLanding:
    """A SQLite database on its way: beside its place until all is checked."""

    def __init__(self) -> None:
        self._place = Path(connection.settings_dict["NAME"])
        self._arriving = self._place.with_name(f"{self._place.name}.arriving")

    def take(self, part: Part) -> None:
        """Write the database's file."""
        if part.name != SQLITE_PART:
            raise Damaged(f"{part.name} does not belong into a backup.")
        with self._arriving.open("wb") as out:
            for piece in part.pieces():
                out.write(piece)
            to_disk(out)

    def settle(self, manifest: dict[str, Any]) -> dict[str, int]:
        """Let SQLite look at all of it, compare the numbers of rows, and put it in its place."""
        database = sqlite3.connect(self._arriving)
        try:
            found = look_at_sqlite(database, quickly=False)
        except CopyDamaged as wrong:
            raise Damaged(str(wrong)) from wrong
        finally:
            database.close()
        compare_counts(found, manifest["counts"])
        connection.close()
        settle(self._arriving, self._place)
        return found

    def give_up(self) -> None:
        """Leave nothing behind."""
        self._arriving.unlink(missing_ok=True)


class _PostgresLanding:
    """Tables of PostgreSQL on their way: in one transaction, in a schema made as it was."""

    def __init__(self, about: dict[str, Any]) -> None:
        self._tables = TableLoader(about["migrations"])

    def take(self, part: Part) -> None:
        """Write some rows of a table."""
        if not part.name.startswith(TABLES):
            raise Damaged(f"{part.name} does not belong into a backup.")
        self._tables.take(part.name.split("/")[1], part.pieces())

    def settle(self, manifest: dict[str, Any]) -> dict[str, int]:
        """Build the indexes, compare the numbers of rows, and keep it."""
        counts: dict[str, int] = manifest["counts"]
        self._tables.check(lambda found: compare_counts(found, counts), manifest["next_ids"])
        return counts

    def give_up(self) -> None:
        """Leave nothing behind."""
        self._tables.give_up()
        drop_all_tables()


def compare_counts(found: dict[str, int], meant: dict[str, int]) -> None:
    """Raise Damaged where a table has not the rows that it is to have."""
    for name in sorted({*found, *meant}):
        if found.get(name) != meant.get(name):
            raise Damaged(f"The table {name} has {found.get(name)} rows instead of {meant.get(name)}.")
