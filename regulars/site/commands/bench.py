"""Measure the speed beside a bare server with the same SQL; needs a checkout of the source."""

import argparse
import subprocess
import sys
from importlib.util import find_spec

from regulars.site.commands.refusal import Refusal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take --quick, and what `python -m bench` takes besides."""
    parser.add_argument("--quick", action="store_true", help="10,000 parties on SQLite, about a minute")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="after --: further options of python -m bench")


def run(options: argparse.Namespace) -> int:
    """Run the bench in a process of its own."""
    if find_spec("bench") is None:
        raise Refusal("The bench is part of the source: clone it, and run `make bench-quick` there.")
    rest = [one for one in options.rest if one != "--"]
    command = [sys.executable, "-m", "bench", *(["--quick"] if options.quick else []), *rest]
    return subprocess.call(command)  # noqa: S603  this interpreter, our own module
