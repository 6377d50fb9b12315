"""A program of its own for test_kill: begins an import, works on it, cancels it."""

import os
import sys
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regulars.site.settings")

import django

django.setup()

from regulars.core.access.viewer import SYSTEM
from regulars.core.jobs.actions import cancel_job
from regulars.core.jobs.models import Job
from regulars.core.jobs.worker import run_forever, run_waiting_jobs
from regulars.core.records.importing.lifecycle import begin_import, start_in_background


def prepare(path: str) -> None:
    start_in_background(begin_import("people", Path(path), file_name="list.csv", by=SYSTEM), by=SYSTEM)


def work() -> None:
    from threading import Event

    run_forever(Event())


def cancel() -> None:
    cancel_job(Job.objects.get(kind="imports.run"), by=SYSTEM)
    run_waiting_jobs()


if __name__ == "__main__":
    {"prepare": prepare, "work": work, "cancel": cancel}[sys.argv[1]](*sys.argv[2:])
