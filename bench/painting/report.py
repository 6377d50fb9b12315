"""The figures of a walk as JSON and as a table that people read."""

import datetime as dt
import json
import os
from statistics import median
from typing import Any

from bench.painting.walking import Found
from bench.painting.watching import Seen
from bench.painting.ways import WAYS
from bench.report import RESULTS

_GOALS = {"warm": 100, "first": 200}


def figures_of(found: Found) -> list[dict[str, Any]]:
    """Give the figures of each way, by all that it shows."""
    return [_figures(way.name, way.what, found[way.name]) for way in WAYS if found.get(way.name)]


def _figures(name: str, what: str, seen: list[Seen]) -> dict[str, Any]:
    walls = {sight: sorted(one.wall[sight] for one in seen) for sight in seen[0].wall}
    return {
        "name": name,
        "what": what,
        "count": len(seen),
        "median_ms": {sight: round(median(times)) for sight, times in walls.items()},
        "worst_ms": {sight: round(times[-1]) for sight, times in walls.items()},
        "cpu_ms": round(median(one.cpu for one in seen)),
    }


def write_paint_report(name: str, found: dict[str, dict[str, list[dict[str, Any]]]], about: str) -> str:
    """Store the figures under bench/results/ and return the tables; `found` is by address, then by kind of visit."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    load = [round(minutes, 2) for minutes in os.getloadavg()]
    kept: dict[str, Any] = {
        "at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        "about": about,
        "load": load,
        "found": found,
    }
    (RESULTS / f"{name}.json").write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n")
    head = f"Measured {kept['at'][:10]}, {about}, {os.cpu_count()} cores, load average {load[0]}.\n"
    parts = [_table(which, visits) for which, visits in found.items()]
    text = "\n".join([head, *parts])
    (RESULTS / f"{name}.md").write_text(text)
    return text


def _table(which: str, visits: dict[str, list[dict[str, Any]]]) -> str:
    lines = [
        f"### {which}",
        "",
        "| visit | from the click to | median ms | worst ms | CPU ms | goal |",
        "|---|---|--:|--:|--:|---|",
    ]
    for visit, ways in visits.items():
        for way in ways:
            goal = _GOALS[visit]
            for number, sight in enumerate(way["median_ms"]):
                middle, worst = way["median_ms"][sight], way["worst_ms"][sight]
                cpu, judged = (way["cpu_ms"], "met" if middle <= goal else f"> {goal} ms") if number == 0 else ("", "")
                lines.append(f"| {visit} | {way['what']}: {sight} | {middle} | {worst} | {cpu} | {judged} |")
    return "\n".join(lines) + "\n"
