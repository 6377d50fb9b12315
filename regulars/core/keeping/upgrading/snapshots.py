"""The database as it was before an upgrade, kept in the data folder."""

import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils import timezone

from regulars.core.database.rows import fetch_value, is_postgres
from regulars.core.keeping.backing_up import origin
from regulars.core.keeping.container import ContainerWriter
from regulars.core.keeping.copying import copy_database
from regulars.core.keeping.counters import next_ids
from regulars.core.keeping.encryption import ENDING, writing
from regulars.core.keeping.place import WHOLE, backup_key
from regulars.core.keeping.program import program_version
from regulars.core.keeping.versions.refusals import UpgradeFailed
from regulars.foundation.on_disk import settle

KEPT, DAYS = 3, 30
_WORKING = "copying-"
_MEGABYTE = 1_000_000


def snapshots_folder() -> Path:
    """Return the folder of snapshots: `snapshots` in the data folder."""
    return Path(settings.DATA) / "snapshots"


def list_snapshots() -> list[Path]:
    """Return the snapshots, newest first."""
    found = [path for path in snapshots_folder().glob(f"*{WHOLE}*") if path.suffix in (WHOLE, ENDING)]
    return sorted(found, key=lambda path: path.name.rsplit("-", 2)[1:], reverse=True)


@dataclass(frozen=True)
class Snapshot:
    """A snapshot that was written, and is not yet one: whoever is killed before he keeps it leaves none."""

    arriving: Path
    place: Path
    counts: dict[str, int]

    def keep(self) -> None:
        """Let it be one."""
        settle(self.arriving, self.place)

    def drop(self) -> None:
        """Forget it."""
        self.arriving.unlink(missing_ok=True)


def write_snapshot(reason: str) -> Snapshot:
    """Write down the database as it is now, without the files, which no upgrade touches.

    Called inside the transaction that keeps everybody else from writing. Raises UpgradeFailed.
    """
    folder, key = snapshots_folder(), backup_key()
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        forget_cut_off()
        require_room(folder)
        name = f"{reason}-{timezone.now():%Y%m%d-%H%M%S}{WHOLE}{ENDING if key else ''}"
        arriving = folder / f".{name}.arriving"
        with tempfile.TemporaryDirectory(dir=folder, prefix=_WORKING) as working, writing(arriving, key) as stream:
            arriving.chmod(0o600)
            out = ContainerWriter(stream, origin("backup"))
            counts, _ = copy_database(out, Path(working))
            out.close(counts=counts, missing_files=[], next_ids=next_ids())
    except OSError as wrong:
        raise UpgradeFailed(f"No snapshot could be kept in {folder}: {wrong}") from wrong
    return Snapshot(arriving, folder / name, counts)


def forget_old_snapshots() -> None:
    """Let all but the newest few go, and those too after a month: who was erased since is still in them."""
    oldest = time.time() - DAYS * 24 * 3600
    for number, path in enumerate(list_snapshots()):
        if number >= KEPT or path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)


def forget_cut_off() -> None:
    """Remove what a killed one left half written."""
    for left in snapshots_folder().glob(".*.arriving"):
        left.unlink(missing_ok=True)
    for left in snapshots_folder().glob(f"{_WORKING}*"):
        shutil.rmtree(left, ignore_errors=True)


def this_version() -> str:
    """Return the version of the program, as it stands in the names of snapshots."""
    return program_version() or "unknown"


def require_room(folder: Path) -> None:
    """Raise UpgradeFailed where the disk has no room for a snapshot and for building tables anew."""
    if is_postgres():
        # Its own disk is out of sight; what is told by COPY is compressed here.
        size = fetch_value(
            "SELECT coalesce(sum(pg_table_size(c.oid)), 0)::bigint FROM pg_class c"
            " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = current_schema() AND c.relkind = 'r'"
        )
        needs = {folder: int(size)}
    else:
        place = Path(connection.settings_dict["NAME"])
        # A copy and its compressed self; later each table once more in the file beside, and then in the file itself.
        size = place.stat().st_size
        needs = {folder: size * 3 // 2}
        needs[place.parent] = size * 2 + needs.get(place.parent, 0)
    for where, needed in needs.items():
        if shutil.disk_usage(where).free < needed + 20 * _MEGABYTE:
            raise UpgradeFailed(
                f"There is too little room in {where}: {needed / _MEGABYTE + 20:,.0f} MB are needed to upgrade."
                " Nothing was changed. Make room, or, with a backup of your own: regulars migrate --without-snapshot"
            )
