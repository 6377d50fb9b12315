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
from regulars.core.database.waiting_checks import settle_checks
from regulars.core.files.store import arriving_folder, store
from regulars.core.files.stores.contract import is_digest
from regulars.core.journal.recording import record
from regulars.core.keeping.backing_up import Say
from regulars.core.keeping.container import ContainerReader, Damaged, Part
from regulars.core.keeping.copying import SQLITE_PART, TABLES, CopyDamaged, look_at_sqlite
from regulars.core.keeping.events import BackupRestored
from regulars.core.keeping.loading_tables import TableLoader
from regulars.core.keeping.versions.days_before import as_first_version, rename_steps
from regulars.core.keeping.versions.one_piece import held_in_one_piece
from regulars.core.keeping.versions.refusals import NotOfTheLastDay
from regulars.core.keeping.versions.taking_steps import take_steps
from regulars.core.privacy.returning import ErasedAgain
from regulars.foundation.on_disk import fresh_file, to_disk, write_whole


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


def restore_backup(source: ContainerReader, *, say: Say) -> Restored:
    """Bring a backup back into an `empty_place`, which keeps it or not. Raises CannotRestore and Damaged."""
    about = source.about
    if about["database"] != connection.vendor:
        raise CannotRestore(
            f"This backup is of {about['database']}, and the place of {connection.vendor}: bring it back to where it"
            " came from, then take it over with: regulars move --to DATABASE_URL"
        )
    require_known(about["migrations"])
    placed: list[str] = []
    secret = b""
    landing = _PostgresLanding(about) if is_postgres() else _SqliteLanding()
    try:
        say("Bringing back the database")
        for part in source.parts():
            if part.name.startswith("files/"):
                placed += place_file(part, part.name.removeprefix("files/"))
            elif part.name == "secret.key":
                secret = part.read()
            else:
                landing.take(part)
        say("Checking it")
        counts = landing.settle(source.manifest)
        if secret:
            write_whole(secret, settings.DATA / "secret.key")
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


class _SqliteLanding:
    """A SQLite database on its way."""

    def __init__(self) -> None:
        self._place = Path(connection.settings_dict["NAME"])

    def take(self, part: Part) -> None:
        """Write the database's file."""
        if part.name != SQLITE_PART:
            raise Damaged(f"{part.name} does not belong into a backup.")
        with self._place.open("wb") as out:
            for piece in part.pieces():
                out.write(piece)
            to_disk(out)

    def settle(self, manifest: dict[str, Any]) -> dict[str, int]:
        """Let SQLite look at all of it, and compare the numbers of rows."""
        database = sqlite3.connect(self._place)
        try:
            found = look_at_sqlite(database, quickly=False)
        except CopyDamaged as wrong:
            raise Damaged(str(wrong)) from wrong
        finally:
            database.close()
        compare_counts(found, manifest["counts"])
        return found

    def give_up(self) -> None:
        """Leave it to the place, which keeps nothing."""


class _PostgresLanding:
    """Tables of PostgreSQL on their way, in a schema made as it was."""

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
        settle_checks()
        return counts

    def give_up(self) -> None:
        """Take no rows in."""
        self._tables.give_up()


def compare_counts(found: dict[str, int], meant: dict[str, int]) -> None:
    """Raise Damaged where a table has not the rows that it is to have."""
    for name in sorted({*found, *meant}):
        if found.get(name) != meant.get(name):
            raise Damaged(f"The table {name} has {found.get(name)} rows instead of {meant.get(name)}.")
