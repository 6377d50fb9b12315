"""How many rows a second come in, each compared with everybody who is there."""

import csv
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from bench.databases import ROOT, Database

_HEADINGS = ("Name", "E-mail", "Phone", "Company", "City", "Job title")


def measure_import(database: Database, folder: Path, rows: int) -> dict[str, Any]:
    """Import a list of which a fifth is known already, by the command line; return rows a second and peak memory."""
    place = folder / "people.csv"
    _write_list(place, rows)
    began = time.monotonic()
    command = [sys.executable, "-m", "regulars.site.commands", "import", str(place)]
    said = folder / "import.log"
    with said.open("wb") as log:
        environment = {**os.environ, **database.environment}
        process = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=log, stderr=log)
        # The import's own peak: that of all children together would be the loader's.
        _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - began
    lines = said.read_text(errors="replace").strip().splitlines()
    found: dict[str, Any] = {"rows": rows, "seconds": round(seconds, 2), "rows_per_second": round(rows / seconds)}
    found["peak_mb"] = usage.ru_maxrss // 1024
    found |= {"said": lines[-3:], "ok": os.waitstatus_to_exitcode(status) == 0}
    print(f"  import         {found['rows_per_second']:,} rows/s", "" if found["ok"] else f"FAILED: {lines[-2:]}")
    return found


def _write_list(place: Path, rows: int) -> None:
    with place.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(_HEADINGS)
        for number in range(rows):
            known = number % 5 == 0
            name = f"Import{number} Person{number % 977}"
            mail = f"bench{number}@example.org" if known else f"import{number}@example.org"
            writer.writerow((name, mail, "", f"Importers {number % 400} AS", "Bergen", "Buyer"))
