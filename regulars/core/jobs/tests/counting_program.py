"""A program of its own for the tests that kill it: `start KIND N TIMES` or `work`.

A job "count" writes rows 1 … n, ten in each transaction; a job "all_at_once" writes them in one.
"""

import os
import signal
import sys
import time
from threading import Event

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regulars.site.settings")
import django

django.setup()

from django.db import connection, transaction

from regulars.core.access.viewer import SYSTEM
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.kinds import job
from regulars.core.jobs.worker import run_forever

PIECE = 10


def write_row(number):
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO counted (number, process) VALUES (%s, %s)", [number, os.getpid()])
    time.sleep(0.001)


@job("count", label="Count", max_attempts=50)
def count(progress, upto):
    progress.total = upto
    for first in range(progress.saved.get("next", 1), upto + 1, PIECE):
        progress.raise_if_cancelled()
        with transaction.atomic():
            for number in range(first, first + PIECE):
                write_row(number)
                progress.advance()
            progress.checkpoint({"next": first + PIECE})


@job("all_at_once", label="Count at once", max_attempts=50)
def all_at_once(progress, upto):
    with transaction.atomic():
        for number in range(1, upto + 1):
            write_row(number)
        progress.finish({"rows": upto})


def work():
    stop = Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO arrived VALUES (%s)", [os.getpid()])
    run_forever(stop)


if __name__ == "__main__":
    verb, *rest = sys.argv[1:]
    if verb == "start":
        for _ in range(int(rest[2])):
            start_job(rest[0], by=SYSTEM, upto=int(rest[1]))
    else:
        work()
