"""Say whether this installation is sound: SQLite's version, the database, its migrations, the screens."""

import argparse
from pathlib import Path

from regulars.site.commands.django_ready import start_django


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take whether others can reach it."""
    parser.add_argument("--deploy", action="store_true", help="say as well what is unsafe where others can reach it")


def run(options: argparse.Namespace) -> int:
    """Print one line for each finding; any bad one makes the exit code 1."""
    start_django()
    from django.conf import settings
    from django.db import connection

    from regulars.site.serving.exposure import exposure_findings
    from regulars.site.serving.soundness import findings

    bad = 0
    print(f"Data       {settings.DATA}")
    print(f"Database   {connection.vendor}, {_place(connection.settings_dict)}")
    for finding in [*findings(), *(exposure_findings() if options.deploy else [])]:
        print(("fine       " if finding.good else "NOT FINE   ") + finding.text)
        bad += not finding.good
    return 1 if bad else 0


def _place(database: dict) -> str:
    host = database.get("HOST")
    return f"{database['NAME']} at {host}" if host else str(Path(database["NAME"]))
