"""How long the watch over the clocks of cases takes: python -m bench.sweeping prints its seconds and the floor's.

Measured with nothing due, as almost always, and with some hundred clocks due at once. The floor reads those rows by
the same index and writes each of them once, with the raw driver.
"""

import datetime as dt
import json
import os
import subprocess
import sys
import time
from importlib.util import find_spec
from typing import Any

from bench.databases import ROOT, Database

DUE = 500
MOST_SECONDS = 2.0


def measure_sweep(database: Database) -> dict[str, Any] | None:
    """Return the seconds of the product and of the floor, in a process of its own; None where nothing watches yet."""
    environment = {**os.environ, **database.environment}
    said = subprocess.run(
        [sys.executable, "-m", "bench.sweeping"], env=environment, cwd=ROOT, capture_output=True, text=True, check=False
    )
    if said.returncode:
        raise RuntimeError(f"The sweep failed: {said.stderr[-2_000:]}")
    found: dict[str, Any] | None = json.loads(said.stdout.strip().splitlines()[-1])
    if found:
        print(f"  sweep          {found['due']} of {found['clocks']:,} clocks due: {found['seconds']:.2f} s, floor"
              f" {found['floor_seconds']:.2f} s; none due: {found['idle_seconds'] * 1000:.1f} ms")  # fmt: skip
    return found


def main() -> None:
    """Measure in this process."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regulars.site.settings")
    import django

    django.setup()
    print(json.dumps(_measured() if find_spec("regulars.service.case.watching") else None))


def _measured() -> dict[str, Any]:
    from regulars.core.database.rows import fetch_value
    from regulars.core.jobs.pacing import Pace
    from regulars.service.case.watching import sweep

    # What was due when the data was made is looked at first; and each statement is known to the database by then.
    moment = _moment_of(0)
    while sweep(moment, Pace()):
        pass
    idle = _seconds(lambda: sweep(moment, Pace()))
    later = _moment_of(DUE)
    due = fetch_value("SELECT count(*) FROM service_caseclock WHERE next_at <= %s", [_stored(later)])
    floor = _floor(_stored(later))
    seconds = 0.0
    while True:
        began = time.monotonic()
        looked = sweep(later, Pace())
        seconds += time.monotonic() - began
        if not looked:
            break
    clocks = fetch_value("SELECT count(*) FROM service_caseclock WHERE next_at IS NOT NULL")
    return {"clocks": clocks, "due": due, "seconds": seconds, "idle_seconds": idle, "floor_seconds": floor}


def _moment_of(place: int) -> dt.datetime:
    """Now, or when so many clocks will be due, if that is later."""
    from django.utils import timezone

    from regulars.service.case.models import CaseClock

    now = timezone.now()
    ahead = CaseClock.objects.filter(next_at__gt=now).order_by("next_at").values_list("next_at", flat=True)
    return max([now, *ahead[place - 1 : place]]) if place else now


def _stored(moment: dt.datetime) -> Any:
    from regulars.core.database.stored_values import stored_moment

    return stored_moment(moment)


def _floor(moment: Any) -> float:
    """The same rows read and written, and taken back: the product is to find them as they were."""
    from bench.floor.storage import connection

    mark = "%s" if os.environ.get("DATABASE_URL", "").startswith("postgres") else "?"
    opened = connection()
    began = time.monotonic()
    opened.execute("BEGIN")
    sql = f"SELECT id, case_id FROM service_caseclock WHERE next_at IS NOT NULL AND next_at <= {mark} ORDER BY next_at"
    for pk, case in opened.execute(sql, (moment,)).fetchall():
        opened.execute(f"SELECT * FROM service_case WHERE id = {mark}", (case,)).fetchall()
        opened.execute(f"UPDATE service_caseclock SET warned_at = {mark} WHERE id = {mark}", (moment, pk))
    seconds = time.monotonic() - began
    opened.execute("ROLLBACK")
    return seconds


def _seconds(work: Any) -> float:
    began = time.monotonic()
    work()
    return time.monotonic() - began


if __name__ == "__main__":
    main()
