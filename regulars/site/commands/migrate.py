"""Bring the database up to this version. `regulars serve` does it by itself at start."""

import argparse

from regulars.site.commands.django_ready import start_django


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take --check."""
    parser.add_argument("--check", action="store_true", help="only say whether there is something to do (exit code 1)")


def run(options: argparse.Namespace) -> int:
    """Apply what is missing, or with --check only say so."""
    start_django()
    from regulars.site.serving.upgrading import missing_migrations, upgrade_database

    if options.check:
        missing = missing_migrations()
        print(f"{len(missing)} migrations to apply" if missing else "The database is up to date")
        return 1 if missing else 0
    done = upgrade_database(say=print)
    print("The database is up to date" if not done else f"Applied {done} migrations")
    return 0
