"""One database of one size measured from end to end."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.cases import CASES
from bench.databases import ROOT, Database, ready_database
from bench.importing import measure_import
from bench.load.connection import Connection
from bench.load.driver import Clients
from bench.load.requests import Caller
from bench.measuring import measure, numbered
from bench.processes import Server, memory_mb, resident_mb
from bench.servers import sign_in, start_floor, start_product
from bench.sweeping import measure_sweep

_WRITES = 1_500


def run_bench(
    kind: str, size: str, *, seconds: float, rounds: int, import_rows: int, only: Sequence[str] | None = None
) -> dict[str, Any]:
    """Load, start both servers, measure every case or the named ones only, and return the figures."""
    with tempfile.TemporaryDirectory(prefix="regulars-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        with ready_database(kind, size, folder) as database:
            plan = folder / "plan.json"
            environment = {**os.environ, **database.environment}
            subprocess.check_call([sys.executable, "-m", "bench.recording", str(plan)], env=environment, cwd=ROOT)
            return _measured(database, plan, folder, seconds=seconds, rounds=rounds, import_rows=import_rows, only=only)


def _measured(
    database: Database, plan: Path, folder: Path, *, seconds: float, rounds: int, import_rows: int,
    only: Sequence[str] | None,
) -> dict[str, Any]:  # fmt: skip
    start_product(database, folder).stop()  # the first start fills the machine's caches
    product, floor = start_product(database, folder), start_floor(database, plan, folder)
    clients = Clients()
    try:
        warm_start = product.wait("/api/session")
        floor.wait("//")
        caller, plain = sign_in(product), Caller("127.0.0.1", floor.port)
        results = []
        for name, requests in _reads(caller, plain, plan).items():
            if only and name not in only:
                continue
            what = next(case.what for case in CASES if case.name == name)
            results.append(_say(measure(name, what, product, floor, requests, clients=clients, seconds=seconds,
                                        rounds=rounds)))  # fmt: skip
        for name, what, requests in _writes(product, caller, plain, plan):
            if only and name not in only:
                continue
            results.append(_say(measure(name, what, product, floor, requests, clients=clients, seconds=seconds,
                                        rounds=rounds, is_once=True)))  # fmt: skip
        pids = product.pids()
        memory = {"resident_mb": round(resident_mb(pids)), "own_mb": round(memory_mb(pids)), "processes": len(pids)}
    except BaseException:
        for server in (product, floor):
            print(server.last_words(), file=sys.stderr)
        raise
    finally:
        product.stop()
        floor.stop()
        clients.close()
    found = {"database": database.kind, "size": database.size, "load_seconds": database.load_seconds,
             "warm_start_seconds": round(warm_start, 2), "memory": memory, "cases": results}  # fmt: skip
    if not only or "sweep" in only:
        found["sweep"] = measure_sweep(database)
    if import_rows and (not only or "import" in only):
        found["import"] = measure_import(database, folder, import_rows)
    return found


def _reads(caller: Caller, plain: Caller, plan: Path) -> dict[str, Any]:
    plans = json.loads(plan.read_bytes())
    found = {}
    for case in CASES:
        ours = [caller.get(one["path"]) for one in plans[case.name]]
        theirs = [plain.get(f"/{case.name.replace(' ', '%20')}/{number}") for number in range(len(plans[case.name]))]
        found[case.name] = (lambda ours=ours: ours, lambda theirs=theirs: theirs)
    return found


def _writes(product: Server, caller: Caller, plain: Caller, plan: Path) -> list[tuple[str, str, Any]]:
    def person(number: int) -> dict[str, str]:
        return {"name": f"Berta Person{number}", "email": f"bench{number}@example.org"}

    create = (
        numbered(lambda number: caller.send("POST", "/api/people", person(number)), _WRITES),
        numbered(lambda number: plain.send("POST", "/create/0", person(number)), _WRITES),
    )
    people = _some_people(caller)
    # Each server changes people of its own, or the one would make the other's versions stale.
    ours, theirs = people[::2], people[1::2]
    change = (
        numbered(
            lambda n: caller.send(
                "PATCH", f"/api/people/{ours[n][0]}", {"version": ours[n][1], "job_title": f"Buyer {n}"}
            ),
            len(ours) // 4,
        ),
        numbered(
            lambda n: plain.send("PATCH", f"/change/{theirs[n][0]}", {"job_title": f"Buyer {n}"}), len(theirs) // 4
        ),
    )
    return [
        ("create", "add a person with an address, journal and index", create),
        ("change", "change a person, with version check, journal and index", change),
    ]


def _some_people(caller: Caller) -> list[tuple[int, int]]:
    line = Connection(caller.host, caller.port)
    found: list[tuple[int, int]] = []
    for page in range(24):
        status, body = line.whole_answer(caller.get(f"/api/people?limit=200&skip={page * 200}&columns=name"))
        if status != 200:
            raise RuntimeError(f"Listing people answered {status}: {body[:200]!r}")
        found += [(int(row["id"]), int(row["version"])) for row in json.loads(body)["rows"]]
    line.close()
    return found


def _say(case: dict[str, Any]) -> dict[str, Any]:
    error = f"  {case['errors']} ERRORS: {case.get('first_error', '')}" if case["errors"] else ""
    print(
        f"  {case['name']:14} {case['per_second']:8.0f}/s of {case['floor_per_second']:8.0f}/s = {case['ratio']:.0%}"
        f"   median {case['median_ms']:.1f} ms, p99 {case['p99_ms']:.1f} ms, CPU {case['cpu_ms']:.2f} ms{error}",
        flush=True,
    )
    return case
