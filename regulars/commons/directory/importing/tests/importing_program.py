"""A program of its own for test_kill: prepares a database, begins an import, works on it, tells what stands there."""

import json
import os
import sys
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regulars.site.settings")

import django

django.setup()

from django.core.management import call_command

from regulars.commons.directory.party.models import Party
from regulars.core.access.viewer import SYSTEM
from regulars.core.database.rows import fetch_value
from regulars.core.jobs.actions import cancel_job
from regulars.core.jobs.models import Job
from regulars.core.jobs.worker import run_forever, run_waiting_jobs
from regulars.core.records.importing.lifecycle import begin_import, start_in_background
from regulars.core.records.importing.models import Import


def prepare(path: str) -> None:
    call_command("migrate", verbosity=0)
    start_in_background(begin_import("people", Path(path), file_name="list.csv", by=SYSTEM), by=SYSTEM)


def work() -> None:
    from threading import Event

    run_forever(Event())


def cancel() -> None:
    cancel_job(Job.objects.get(kind="imports.run"), by=SYSTEM)
    run_waiting_jobs()


def tell() -> None:
    imported = Import.objects.get()
    people = Party.objects.filter(kind="person").count()
    sys.stdout.write(json.dumps({
        "state": imported.state,
        "counts": imported.counts,
        "people": people,
        "organisations": Party.objects.filter(kind="organisation").count(),
        "points": fetch_value("SELECT count(*) FROM directory_contactpoint"),
        "indexed": fetch_value("SELECT count(*) FROM search_document"),
        "ties": fetch_value("SELECT count(*) FROM directory_relationship"),
        "distinct": fetch_value("SELECT count(DISTINCT email_key) FROM directory_party WHERE kind = 'person'"),
        "job": Job.objects.get(kind="imports.run").state,
        "undo": list(Job.objects.filter(kind="records.undo").values_list("state", flat=True)),
        "done": Job.objects.get(kind="imports.run").checkpoint.get("number", 0),
    }))  # fmt: skip


if __name__ == "__main__":
    {"prepare": prepare, "work": work, "cancel": cancel, "tell": tell}[sys.argv[1]](*sys.argv[2:])
