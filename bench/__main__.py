"""python -m bench: measures the product beside the floor and stores the figures; --quick takes a minute."""

import argparse
import os
import sys

from bench.cases import CASES
from bench.report import write_report
from bench.run import run_bench


def main(arguments: list[str] | None = None) -> int:
    """Measure what was asked for, print the table, and answer 1 where a request failed."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="10,000 parties on SQLite, a minute")
    parser.add_argument("--database", choices=("sqlite", "postgres", "both"), default="both")
    parser.add_argument("--size", choices=("medium", "large", "huge"), action="append", help="may be given twice")
    parser.add_argument("--seconds", type=float, help="for each stretch of load")
    parser.add_argument("--rounds", type=int, help="turns of floor and product")
    known = [*(case.name for case in CASES), "create", "change", "sweep", "import"]
    parser.add_argument("--case", choices=known, action="append", help="only this one; may be given several times")
    parser.add_argument("--name", help="of the files under bench/results/")
    options = parser.parse_args(arguments)
    # As pip and make install it: compiled once, not by each process that is started here.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    kinds = ["sqlite"] if options.quick else ["sqlite", "postgres"]
    if options.database != "both":
        kinds = [options.database]
    sizes = options.size or (["medium"] if options.quick else ["large", "huge"])
    seconds, rounds = options.seconds or (0.5 if options.quick else 4.0), options.rounds or (2 if options.quick else 3)
    runs = []
    for kind in kinds:
        for size in sizes:
            print(f"{kind}, {size}", flush=True)
            rows = 2_000 if options.quick else 20_000
            runs.append(run_bench(kind, size, seconds=seconds, rounds=rounds, import_rows=rows, only=options.case))
    print(write_report(options.name or ("quick" if options.quick else "full"), runs))
    return 1 if any(case["errors"] or case["floor_errors"] for run in runs for case in run["cases"]) else 0


if __name__ == "__main__":
    sys.exit(main())
