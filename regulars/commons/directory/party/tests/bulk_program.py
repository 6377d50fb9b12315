"""A program of its own for test_bulk_kill: prepares people, begins large changes, works on them, tells what stands."""

import json
import os
import sys
from threading import Event

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regulars.site.settings")

import django

django.setup()

from regulars.commons.directory.party.models import Party
from regulars.core.access.viewer import SYSTEM
from regulars.core.database.rows import fetch_rows, fetch_value
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.actions import cancel_job, start_job
from regulars.core.jobs.models import Job
from regulars.core.jobs.worker import run_forever
from regulars.core.records.registry import record_type
from regulars.core.records.storing.states import State
from regulars.core.records.storing.writing import settle_records, write_states


def prepare(count: str) -> None:
    people = record_type("people")
    with write_transaction():
        made = write_states(people, [State({"name": f"P{n}", "job_title": "Cook"}) for n in range(int(count))])
        settle_records(people, [change.record_id for change in made])


def change() -> None:
    body = {"select": {"filter": None}, "action": "change", "values": {"job_title": "Baker"}}
    start_job("records.bulk", by=SYSTEM, type="people", body=body)


def undo() -> None:
    start_job("records.undo", by=SYSTEM, entry=fetch_value("SELECT max(entry_id) FROM journal_change"))


def cancel() -> None:
    cancel_job(Job.objects.order_by("-id")[0], by=SYSTEM)


def work() -> None:
    run_forever(Event())


def tell() -> None:
    changes = fetch_rows(
        "SELECT entry_id, COUNT(*), COUNT(DISTINCT record_id) FROM journal_change GROUP BY 1 ORDER BY 1"
    )
    told = {
        "changed": Party.objects.filter(job_title="Baker", version__gt=1).count(),
        "found": fetch_value("SELECT COUNT(*) FROM search_document WHERE CAST(fields AS text) LIKE '%%Baker%%'"),
        "changes": [row[1] for row in changes],
        "once": all(row[1] == row[2] for row in changes),
        "linked": fetch_value("SELECT COUNT(*) FROM journal_link"),
        "jobs": list(Job.objects.order_by("id").values_list("kind", "state")),
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
