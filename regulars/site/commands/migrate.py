"""Bring the database up to this version, or back to before. `regulars serve` does the first by itself at start."""

import argparse
import sys
from pathlib import Path

from regulars.site.commands.django_ready import start_django
from regulars.site.commands.refusal import Refusal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what to do: look, go forward, or go back."""
    parser.add_argument("--check", action="store_true", help="only say whether there is something to do (exit code 1)")
    parser.add_argument(
        "--back",
        nargs="?",
        const="",
        metavar="SNAPSHOT",
        help="bring back the database as it was before the last upgrade, or another snapshot; stop Regulars first",
    )
    parser.add_argument("--snapshots", action="store_true", help="list the snapshots that are kept")
    parser.add_argument("--without-snapshot", action="store_true", help="keep none before: there is another backup")


def run(options: argparse.Namespace) -> int:
    """Do what was asked; what cannot be done leaves the database as it was."""
    start_django()
    from django.db import connections

    from regulars.core.keeping.versions.refusals import CannotUpgrade

    try:
        if options.check:
            return _check()
        if options.snapshots:
            return _list()
        return _forward(options) if options.back is None else _back(options.back)
    except CannotUpgrade as wrong:
        raise Refusal(str(wrong)) from None
    finally:
        connections.close_all()


def _check() -> int:
    from regulars.core.keeping.versions.standing import missing_steps, require_known_steps

    require_known_steps()
    missing = missing_steps()
    print(f"{len(missing)} steps to this version" if missing else "The database is up to date")
    return 1 if missing else 0


def _list() -> int:
    from regulars.core.keeping.upgrading.snapshots import list_snapshots, snapshots_folder

    found = list_snapshots()
    for path in found:
        print(f"{path}   {path.stat().st_size / 1e6:,.1f} MB")
    if not found:
        print(f"There are no snapshots in {snapshots_folder()}")
    return 0


def _forward(options: argparse.Namespace) -> int:
    from regulars.core.keeping.upgrading.upgrade import upgrade_database

    upgrade_database(say=_say, with_snapshot=not options.without_snapshot)
    print("The database is up to date")
    return 0


def _back(name: str) -> int:
    from regulars.core.keeping.upgrading.going_back import go_back

    path = go_back(Path(name) if name else None, say=_say)
    print(f"The database is as it was kept in {path}. Now install the version that it came from, and start that one.")
    print("Everybody signs in anew. Starting this version again upgrades again.")
    return 0


def _say(text: str) -> None:
    # Beside what a command gives, as with the other commands that bring a database up to date on their way.
    print(text, file=sys.stderr, flush=True)
