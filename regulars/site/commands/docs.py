"""Write docs/generated from what the house declares (for developers, in a checkout)."""

import argparse
from pathlib import Path

from regulars.site.commands.django_ready import start_django
from regulars.site.commands.refusal import Refusal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take --check."""
    parser.add_argument("--check", action="store_true", help="only say which pages are stale (exit code 1)")


def run(options: argparse.Namespace) -> int:
    """Write the stale pages, or with --check only name them."""
    start_django()
    from regulars.site.docs_generation import stale_pages, write_pages

    checkout = Path(__file__).parents[3]
    if not (checkout / "pyproject.toml").exists():
        raise Refusal("Docs are written in a checkout of Regulars only.")
    folder = checkout / "docs" / "generated"
    if not options.check:
        written = write_pages(folder)
        print("\n".join(f"docs/generated/{name} written" for name in written) or "The generated docs are current")
        return 0
    stale = stale_pages(folder)
    if stale:
        raise Refusal(f"Stale: {', '.join(stale)} in docs/generated. Write them again: make docs")
    print("The generated docs are current")
    return 0
