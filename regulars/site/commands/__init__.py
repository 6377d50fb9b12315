"""The command `regulars`: one small file for each thing it can do."""

import argparse
import os
import sys
from importlib import import_module

from regulars.site.commands.refusal import Refusal

# The word typed, its module here, and its line in --help.
COMMANDS = [
    ("serve", "serve", "Serve the screens and the API, with the jobs beside"),
    ("work", "work", "Do the jobs only, apart from serving"),
    ("migrate", "migrate", "Bring the database up to this version"),
    ("demo", "demo", "Load the demo company, or remove it"),
    ("user", "user", "Add, list and close users' accounts, and give passwords"),
    ("import", "import_file", "Bring in a list: CSV, XLSX, vCard or LDIF"),
    ("export", "export_list", "Take a list out as CSV, XLSX or vCard"),
    ("backup", "backup", "Make a backup while the workspace is in use"),
    ("restore", "restore", "Bring a backup or an archive back into an empty place"),
    ("archive", "archive", "Take the whole workspace out as one archive"),
    ("move", "move", "Take the workspace over to another database"),
    ("files", "files", "Look whether all files are whole, or carry them to another place"),
    ("audit", "audit", "Prove that nobody changed the journal behind its back"),
    ("keys", "keys", "Change the key that signs sessions and seals secrets"),
    ("check", "check", "Say whether this installation is sound"),
    ("bench", "bench", "Measure the speed beside a bare server (developers)"),
    ("docs", "docs", "Write the generated docs (developers)"),
    ("texts", "texts", "Gather the texts to be translated (developers)"),
]


def main(arguments: list[str] | None = None) -> int:
    """Run one command line and answer its exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if not options.command:
        parser.print_help()
        return 0
    try:
        return int(options.run(options) or 0)
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read what was written has seen enough; Python would complain once more while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="regulars",
        description="Regulars keeps everyone a business deals with, and everything that ever happened between them.",
        epilog="DATABASE_URL names a PostgreSQL database; REGULARS_DATA the folder for data (./var).",
    )
    kinds = parser.add_subparsers(dest="command", metavar="COMMAND")
    for word, file, sentence in COMMANDS:
        module = import_module(f"regulars.site.commands.{file}")
        one = kinds.add_parser(word, help=sentence, description=module.__doc__)
        module.add_arguments(one)
        one.set_defaults(run=module.run)
    return parser
