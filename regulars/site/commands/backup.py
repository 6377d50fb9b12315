"""Make a backup of the whole workspace, files included, while it is in use; --new-key makes a key to encrypt with."""

import argparse
from pathlib import Path

from regulars.site.commands.django_ready import opened_database
from regulars.site.commands.refusal import Refusal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take where to, and what else can be done with backups."""
    parser.add_argument("--to", type=Path, metavar="DIR", help="folder to write to (REGULARS_BACKUPS, or the data's)")
    parser.add_argument("--list", action="store_true", help="show the backups that are there")
    parser.add_argument("--new-key", action="store_true", help="make a key; REGULARS_BACKUP_KEY encrypts by it")


def run(options: argparse.Namespace) -> int:
    """Make a backup and say what is in it; only one that was read back counts."""
    if options.new_key:
        return _make_key()
    with opened_database():
        return _list(options.to) if options.list else _make(options.to)


def _make(folder: Path | None) -> int:
    from regulars.core.access.viewer import SYSTEM
    from regulars.core.keeping.backing_up import BackupFailed, make_backup
    from regulars.core.keeping.encryption import KeyMissing
    from regulars.core.keeping.place import backups_folder

    try:
        made = make_backup(folder, by=SYSTEM, say=_say)
    except (BackupFailed, KeyMissing) as wrong:
        raise Refusal(str(wrong)) from None
    rows = sum(made.counts.values())
    _say(f"{(folder or backups_folder()) / made.name}")
    _say(f"{made.size / 1e6:,.1f} MB, {rows:,} rows, {made.files:,} files, {made.seconds:.0f} s")
    _say("encrypted" if made.is_encrypted else "not encrypted: regulars backup --new-key tells how")
    return 0


def _list(folder: Path | None) -> int:
    from regulars.core.keeping.place import list_backups

    for one in list_backups(folder):
        state = "good" if one.is_good else f"NOT GOOD: {one.trouble}"
        _say(f"{one.at[:16].replace('T', ' ')} UTC  {one.size / 1e6:10,.1f} MB  {one.name}  {state}")
    return 0


def _make_key() -> int:
    from regulars.core.keeping.encryption import new_key

    secret, public = new_key()
    _say(f"The secret key opens backups. Keep it away from this machine:\n\n  {secret}\n")
    _say(f"The public key makes them. Start Regulars with:\n\n  REGULARS_BACKUP_KEY={public}\n")
    return 0


def _say(text: str) -> None:
    print(text, flush=True)
