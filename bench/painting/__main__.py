"""python -m bench.painting: from the click to the painted screen, in a real browser, with 100,000 people.

`--address` measures servers that are running, by turns where several are given: a build beside the one before it.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.databases import ready_database
from bench.painting.report import figures_of, write_paint_report
from bench.painting.walking import sign_in, walk_first, walk_warm
from bench.servers import start_product
from testing.browser import find_chromium, running_browser


def main(arguments: list[str] | None = None) -> int:
    """Measure what was asked for, store it, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.painting", description=__doc__)
    parser.add_argument("--size", choices=("medium", "large", "huge"), default="large")
    parser.add_argument("--rounds", type=int, default=15, help="of warm visits")
    parser.add_argument("--first", type=int, default=5, help="rounds of first visits; each takes a minute")
    parser.add_argument("--address", action="append", help="of a running server, as http://127.0.0.1:8000")
    parser.add_argument("--name", help="of the files under bench/results/")
    options = parser.parse_args(arguments)
    chromium = find_chromium()
    if chromium is None:
        parser.error("no Chromium found; install it, or set CHROMIUM to its path")
    with _served(options.address, options.size) as addresses, running_browser(chromium) as browser:
        sessions = {address: sign_in(browser, address) for address in addresses}
        warm = walk_warm(browser, sessions, options.rounds)
        first = walk_first(browser, sessions, options.first)
    found = {
        name: {"warm": figures_of(warm[address]), "first": figures_of(first[address])}
        for address, name in addresses.items()
    }
    print(write_paint_report(options.name or f"paint-{options.size}", found, f"demo of size {options.size}"))
    return 0


@contextmanager
def _served(given: list[str] | None, size: str) -> Iterator[dict[str, str]]:
    """Give the addresses to measure and what they are called; a server of our own where none is given."""
    if given:
        yield {address: address for address in given}
        return
    with tempfile.TemporaryDirectory(prefix="regulars-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        with ready_database("sqlite", size, folder) as database:
            server = start_product(database, folder)
            try:
                server.wait("/api/session")
                yield {f"http://127.0.0.1:{server.port}": "this version"}
            finally:
                server.stop()


if __name__ == "__main__":
    sys.exit(main())
