"""Where backups lie, and what is known of each without opening it."""

import datetime as dt
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path

import msgspec
from django.conf import settings
from django.utils import timezone

from regulars.core.keeping.encryption import ENDING
from regulars.core.words import say

WHOLE = ".backup"
CLOCKS_DIFFER = dt.timedelta(hours=1)


@dataclass(frozen=True)
class BackupFile:
    """A backup as it lies in the folder; `is_good` once it was read back and found to be what was written."""

    name: str
    at: str
    size: int
    is_encrypted: bool
    is_good: bool
    seconds: float = 0.0
    counts: dict[str, int] = field(default_factory=dict)
    files: int = 0
    trouble: str = ""

    @property
    def moment(self) -> dt.datetime:
        """When it was made."""
        return dt.datetime.fromisoformat(self.at)


def backups_folder() -> Path:
    """Return the folder of backups: REGULARS_BACKUPS, or `backups` in the data folder."""
    return Path(os.environ.get("REGULARS_BACKUPS") or settings.DATA / "backups")


def backup_key() -> str:
    """Return the key that backups are encrypted for, "" for none: REGULARS_BACKUP_KEY."""
    return os.environ.get("REGULARS_BACKUP_KEY", "").strip()


def new_name(now: dt.datetime, key: str) -> str:
    """Return the name of a backup made now."""
    return f"regulars-{now:%Y%m%d-%H%M%S}{WHOLE}{ENDING if key else ''}"


def list_backups(folder: Path | None = None) -> list[BackupFile]:
    """Return the backups of the folder, newest first; a file that nobody described counts as not looked at.

    Those of a day to come, which a wrong clock has made, stand behind all others.
    """
    place = folder or backups_folder()
    found = [_described(path) for path in place.glob(f"regulars-*{WHOLE}*") if path.suffix in (WHOLE, ENDING)]
    soon = timezone.now() + CLOCKS_DIFFER
    return sorted(found, key=lambda one: (one.moment <= soon, one.moment), reverse=True)


def describe_backup(path: Path, about: BackupFile) -> None:
    """Write down beside a backup what is known of it."""
    beside = _beside(path)
    arriving = beside.with_suffix(".arriving")
    arriving.write_bytes(msgspec.json.encode(asdict(about)))
    arriving.replace(beside)


def remove_backup(path: Path) -> None:
    """Remove a backup and what stands beside it."""
    path.unlink(missing_ok=True)
    _beside(path).unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.name}.json")


def _described(path: Path) -> BackupFile:
    size = path.stat().st_size
    try:
        told = BackupFile(**msgspec.json.decode(_beside(path).read_bytes()))
        if told.size == size:
            return told
        trouble = say("The file has another size than when it was made.")
    except (OSError, TypeError, msgspec.DecodeError):
        trouble = say("Nobody has looked at this file yet.")
    at = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC).isoformat()
    return BackupFile(path.name, at, size, path.suffix == ENDING, is_good=False, trouble=trouble)
