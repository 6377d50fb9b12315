"""python -m bench.users: so many users work for so many minutes; prints what they waited for, and stores it."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.cases import Sample
from bench.databases import ROOT, ready_database
from bench.load.driver import Outcome
from bench.processes import cpu_seconds, memory_mb
from bench.report import RESULTS
from bench.servers import sign_in, start_product
from bench.users.working import work

# Accounts and a sample of the data, made by the product's own functions in a process of their own.
_ACCOUNTS = """
import json, sys
from random import Random
from regulars.site.commands.django_ready import start_django; start_django()
from regulars.core.access.models import Role
from regulars.core.access.viewer import SYSTEM
from regulars.core.administration.users.actions import add_user
from bench.cases import draw_sample
from dataclasses import asdict
roles = [Role.objects.get(slug=slug).pk for slug in ("manager", "seller", "support", "marketing")]
for number in range(int(sys.argv[1])):
    add_user({"email": f"user{number}@regulars.example", "name": f"User {number}", "password": "harbour-light-42",
              "roles": [roles[number % len(roles)]]}, by=SYSTEM)
print(json.dumps(asdict(draw_sample(Random(5)))))
"""


def main() -> int:
    """Measure, and answer 1 where anything was not answered as it should."""
    parser = argparse.ArgumentParser(prog="python -m bench.users", description=__doc__)
    parser.add_argument("--database", choices=("sqlite", "postgres"), default="sqlite")
    parser.add_argument("--size", choices=("medium", "large", "huge"), default="large")
    parser.add_argument("--users", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=30.0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="regulars-users-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        with ready_database(options.database, options.size, folder) as database:
            environment = {**os.environ, **database.environment}
            made = subprocess.run(
                [sys.executable, "-c", _ACCOUNTS, str(options.users)],
                env=environment, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True,
            )  # fmt: skip
            sample = Sample(**json.loads(made.stdout.splitlines()[-1]))
            server = start_product(database, folder, is_paced=True)
            try:
                server.wait("/api/session")
                callers = [
                    sign_in(server, f"user{number}@regulars.example", "harbour-light-42")
                    for number in range(options.users)
                ]
                before = cpu_seconds(server.pids())
                found = work(callers, sample, options.minutes * 60)
                cpu = cpu_seconds(server.pids()) - before
                memory = round(memory_mb(server.pids()))
            finally:
                server.stop()
    rows = {kind: Outcome(options.minutes * 60, times, 0) for kind, times in sorted(found.latencies.items())}
    lines = [
        f"{options.users} users for {options.minutes:g} minutes on {options.database}, {options.size}:"
        f" {found.errors} errors; the server used {100 * cpu / (options.minutes * 60):.0f} % of one core"
        f" and held {memory} MB.", "",
        "| request | answers | median ms | p99 ms | slowest ms |", "|---|--:|--:|--:|--:|",
    ]  # fmt: skip
    for kind, one in rows.items():
        lines.append(
            f"| {kind} | {len(one.latencies):,} | {one.median_ms:.1f} | {one.quantile_ms(0.99):.1f} |"
            f" {one.quantile_ms(1):.0f} |"
        )
    text = "\n".join(lines) + "\n"
    print(text, found.first_error)
    (RESULTS / f"users-{options.database}-{options.size}.md").write_text(text)
    return 1 if found.errors else 0


if __name__ == "__main__":
    sys.exit(main())
