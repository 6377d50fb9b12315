"""Verbs for backups: make one, and let the old ones go."""

import datetime as dt
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.files.store import is_whole, store
from regulars.core.files.stores.contract import StoreAway
from regulars.core.journal.recording import record
from regulars.core.keeping.container import ContainerReader, ContainerWriter, Damaged
from regulars.core.keeping.copying import CopyDamaged, copy_database
from regulars.core.keeping.counters import next_ids
from regulars.core.keeping.encryption import ENDING, reading, writing
from regulars.core.keeping.events import BackupMade
from regulars.core.keeping.models import BackupPlan
from regulars.core.keeping.place import (
    BackupFile,
    backup_key,
    backups_folder,
    describe_backup,
    list_backups,
    new_name,
    remove_backup,
)  # fmt: skip
from regulars.core.keeping.program import program_version
from regulars.core.keeping.rotation import superfluous_backups
from regulars.core.words import say as in_words

Say = Callable[[str], object]
# Whoever finds a backup must not be signed in by it; a restore signs everybody out anyway.
_OF_BROWSERS = ("access_browsersession", "django_session")


class BackupFailed(Exception):
    """No backup could be made; the text says why and what to do."""


def make_backup(folder: Path | None = None, *, by: Viewer, say: Say = lambda text: None) -> BackupFile:
    """Make a backup of database and files while others work, read it back, and return what is known of it.

    Raises BackupFailed. Nothing that was not read back and found right is called good.
    """
    place = folder or backups_folder()
    key, now, began = backup_key(), timezone.now(), time.monotonic()
    try:
        place.mkdir(parents=True, exist_ok=True)
        _require_room(place)
        path = place / new_name(now, key)
        arriving = path.with_name(f".{path.name}.arriving")
        try:
            counts, files = _write(arriving, key, say)
            arriving.replace(path)
        finally:
            arriving.unlink(missing_ok=True)
    except (OSError, CopyDamaged, StoreAway) as wrong:
        raise BackupFailed(in_words("No backup could be made in {place}: {wrong}", place=place, wrong=wrong)) from wrong
    say("Reading it back")
    about = BackupFile(
        path.name, now.isoformat(), path.stat().st_size, bool(key), is_good=True, counts=counts, files=files
    )
    about = replace(about, seconds=round(time.monotonic() - began, 1), trouble=_trouble(path))
    about = replace(about, is_good=not about.trouble)
    describe_backup(path, about)
    if about.trouble:
        raise BackupFailed(about.trouble)
    with transaction.atomic():
        record(BackupMade(name=path.name, size=about.size), by=by)
    return about


def rotate_backups() -> list[str]:
    """Remove the backups that the plan no longer keeps; return their names."""
    plan = the_plan()
    gone = superfluous_backups(list_backups(), plan)
    for one in gone:
        remove_backup(backups_folder() / one.name)
    return [one.name for one in gone]


def the_plan() -> BackupPlan:
    """Return the plan; there is always exactly one."""
    return BackupPlan.objects.get_or_create(pk=1)[0]


def origin(kind: str) -> dict[str, Any]:
    """Return what is said of a workspace at the beginning of a file that holds it."""
    applied = MigrationRecorder(connection).applied_migrations()
    return {
        "kind": kind,
        "database": connection.vendor,
        "at": dt.datetime.now(dt.UTC).isoformat(),
        "version": program_version(),
        "migrations": sorted(applied),
    }


def _write(path: Path, key: str, say: Say) -> tuple[dict[str, int], int]:
    with tempfile.TemporaryDirectory(dir=settings.DATA, prefix="backing-up-") as working, writing(path, key) as stream:
        out = ContainerWriter(stream, origin("backup"))
        say("Copying the database")
        counts, digests = copy_database(out, Path(working), emptied=_OF_BROWSERS)
        say(f"Copying {len(digests):,} files")
        missing = add_files(out, digests)
        secret = settings.DATA / "secret.key"
        if key and secret.exists():
            # What the key seals is of no use without it; in a file that everybody can read it must not stand.
            out.add_file("secret.key", secret)
        out.close(counts=counts, missing_files=missing, next_ids=next_ids())
    return counts, len(digests) - len(missing)


def add_files(out: ContainerWriter, digests: list[str]) -> list[str]:
    """Add the files of these hashes; return those that are not there, or no longer what was kept."""
    missing = []
    for digest in digests:
        try:
            with store().at_hand(digest) as path:
                if not is_whole(path, digest):
                    raise FileNotFoundError(digest)
                out.add_file(f"files/{digest}", path)
        except FileNotFoundError:
            missing.append(digest)
    return missing


def _trouble(path: Path) -> str:
    try:
        with path.open("rb") as source:
            if path.suffix == ENDING and not backup_key().upper().startswith("AGE-SECRET-KEY-"):
                # With the public key alone nothing can be read back; that it is there whole is all that can be seen.
                return ""
            with reading(source, backup_key()) as plain:
                for part in ContainerReader(plain).parts():
                    part.digest()
    except (Damaged, OSError) as wrong:
        return str(wrong)
    return ""


def _require_room(place: Path) -> None:
    if connection.vendor != "sqlite":
        return
    size = Path(connection.settings_dict["NAME"]).stat().st_size
    for folder in (place, settings.DATA):
        if shutil.disk_usage(folder).free < size * 1.1:
            raise BackupFailed(
                in_words(
                    "There is too little room in {folder}: {size} MB are needed there.",
                    folder=folder,
                    size=format(size / 1000000.0, ",.0f"),
                )
            )
