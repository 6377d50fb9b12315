"""The figures as JSON and as a table that people read."""

import datetime as dt
import json
import os
import platform
from pathlib import Path
from typing import Any

from bench.sweeping import MOST_SECONDS

RESULTS = Path(__file__).parent / "results"
_READ_GOAL, _WRITE_GOAL, _P99_GOAL, _BOARD_P99 = 0.50, 0.35, 50.0, 100.0
_WRITES = ("create", "change")
_GROUPED = ("groups", "board", "deals board", "forecast")


def write_report(name: str, runs: list[dict[str, Any]]) -> str:
    """Store the figures under bench/results/ and return the table."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    load = [round(minutes, 2) for minutes in os.getloadavg()]
    machine = {"cpus": os.cpu_count(), "python": platform.python_version(), "load": load}
    kept = {"at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"), "machine": machine, "runs": runs}
    (RESULTS / f"{name}.json").write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n")
    where = f"{machine['cpus']} cores, Python {machine['python']}, load average {load[1]}"
    text = f"Measured {kept['at'][:10]} on {where}.\n\n{_tables(runs)}"
    (RESULTS / f"{name}.md").write_text(text)
    return text


def _tables(runs: list[dict[str, Any]]) -> str:
    parts = [_table(run) for run in runs]
    growth = _growth(runs)
    if growth:
        parts.append("### Growth of the medians from 100,000 to 1,000,000 parties\n\n" + growth)
    return "\n".join(parts)


def _table(run: dict[str, Any]) -> str:
    memory = run["memory"]
    lines = [
        f"### {run['database']}, {run['size']}",
        "",
        "| case | answers/s | median ms | p99 ms | CPU ms | floor answers/s | floor CPU ms | of the floor | goal |",
        "|---|--:|--:|--:|--:|--:|--:|--:|---|",
    ]
    for case in run["cases"]:
        lines.append(
            f"| {case['what']} | {case['per_second']:,.0f} | {case['median_ms']:.1f} | {case['p99_ms']:.1f} |"
            f" {case['cpu_ms']:.2f} | {case['floor_per_second']:,.0f} | {case['floor_cpu_ms']:.2f} |"
            f" {case['ratio']:.0%} | {_judged(case)} |"
        )
    lines += ["", f"Server after the run: {memory['own_mb']} MB in {memory['processes']} processes"
              f" ({memory['resident_mb']} MB with shared pages counted for each). Warm start to the first answer:"
              f" {run['warm_start_seconds']} s."]  # fmt: skip
    if run.get("import"):
        found = run["import"]
        lines.append(f"Import with matching: {found['rows_per_second']:,} rows/s, peak {found['peak_mb']} MB.")
    if run.get("sweep"):
        found, idle = run["sweep"], run["sweep"]["idle_seconds"] * 1000
        judged = "met" if found["seconds"] <= MOST_SECONDS else f"> {MOST_SECONDS:.0f} s"
        lines.append(
            f"Watch over {found['clocks']:,} running clocks, {found['due']} of them due: {found['seconds']:.2f} s"
            f" ({judged}), floor {found['floor_seconds']:.2f} s; none due: {idle:.1f} ms."
        )
    if run.get("load_seconds"):
        lines.append(f"Loading the data took {run['load_seconds']:,.0f} s.")
    return "\n".join(lines) + "\n"


def _judged(case: dict[str, Any]) -> str:
    if case["errors"]:
        return f"{case['errors']} errors"
    wanted = _WRITE_GOAL if case["name"] in _WRITES else _READ_GOAL
    slowest = _BOARD_P99 if case["name"] in _GROUPED else _P99_GOAL
    missed = [f"ratio < {wanted:.0%}"] if case["ratio"] < wanted else []
    if case["p99_ms"] > slowest and case["name"] not in _WRITES:
        missed.append(f"p99 > {slowest:.0f} ms")
    return ", ".join(missed) or "met"


def _growth(runs: list[dict[str, Any]]) -> str:
    lines = []
    for kind in ("sqlite", "postgres"):
        sizes = {run["size"]: {case["name"]: case for case in run["cases"]} for run in runs if run["database"] == kind}
        if "large" not in sizes or "huge" not in sizes:
            continue
        for name, case in sizes["huge"].items():
            factor = case["median_ms"] / max(0.01, sizes["large"][name]["median_ms"])
            lines.append(f"| {kind} | {case['what']} | {factor:.2f} | {'met' if factor <= 1.3 else '> 1.3'} |")
    return "\n".join(["| database | case | factor | goal |", "|---|---|--:|---|", *lines, ""]) if lines else ""
