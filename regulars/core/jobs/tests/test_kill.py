"""kill -9 in the middle of a job: it goes on or rolls back, never half, and nothing is done twice."""

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from testing.soak import rounds
from testing.workshop import Workshop

KILLS = rounds(2, soak=20)
ROWS = 300 + 200 * KILLS


class CountingWorkshop(Workshop):
    """Where a program counts."""

    def tell(self) -> dict:
        """What stands in the database; the jobs are read first, so that what a done one wrote must be there."""
        with closing(self.connect()) as connection:
            ours = "SELECT state, attempts, done FROM jobs_job WHERE kind IN ('count', 'all_at_once') ORDER BY id"
            jobs = connection.execute(ours).fetchall()
            rows = connection.execute("SELECT number, process FROM counted ORDER BY number").fetchall()
            [(arrived,)] = connection.execute("SELECT count(*) FROM arrived").fetchall()
        told = [dict(zip(("state", "attempts", "done"), job, strict=True)) for job in jobs]
        numbers, processes = [row[0] for row in rows], len({row[1] for row in rows})
        return {"jobs": told, "numbers": numbers, "processes": processes, "arrived": arrived}

    def wait_until(self, is_so: Callable[[dict], bool], *, seconds: float = 60) -> dict:
        ends = time.monotonic() + seconds
        while not is_so(told := self.tell()):
            assert time.monotonic() < ends, told
            time.sleep(0.05)
        return told


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[CountingWorkshop]:
    shop = CountingWorkshop(tmp_path, Path(__file__).with_name("counting_program.py"))
    try:
        with closing(shop.connect()) as connection:
            connection.execute("CREATE TABLE counted (number integer, process integer)")
            connection.execute("CREATE TABLE arrived (process integer)")
        yield shop
    finally:
        shop.close()


def all_done(told: dict) -> bool:
    return all(job["state"] == "done" for job in told["jobs"])


@pytest.mark.soak
def test_a_job_killed_again_and_again_goes_on_where_it_was_and_does_nothing_twice(workshop):
    workshop.run("start", "count", str(ROWS), "1")
    for round_number in range(1, KILLS + 1):
        worker = workshop.work()
        workshop.wait_until(lambda told, rows=round_number * 150: len(told["numbers"]) > rows)
        worker.send_signal(signal.SIGKILL)
        worker.wait()
        told = workshop.tell()
        assert len(told["numbers"]) % 10 == 0, "a piece is there whole or not at all"
    workshop.work()
    told = workshop.wait_until(all_done)
    assert told["numbers"] == list(range(1, ROWS + 1))
    assert told["processes"] == KILLS + 1
    assert told["jobs"][0]["done"] == ROWS


def test_a_job_of_one_transaction_killed_in_the_middle_leaves_nothing_and_is_done_once(workshop):
    workshop.run("start", "all_at_once", "700", "1")
    worker = workshop.work()
    workshop.wait_until(lambda told: told["jobs"][0]["state"] == "running")
    time.sleep(0.5)
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    assert workshop.tell()["numbers"] == []
    workshop.work()
    told = workshop.wait_until(all_done)
    assert told["numbers"] == list(range(1, 701))


def test_an_orderly_stop_gives_the_job_to_the_next_worker(workshop):
    workshop.run("start", "count", "600", "1")
    worker = workshop.work()
    workshop.wait_until(lambda told: len(told["numbers"]) > 100)
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(timeout=60) == 0
    told = workshop.tell()
    assert (told["jobs"][0]["state"], told["jobs"][0]["attempts"]) == ("waiting", 0)
    workshop.work()
    assert workshop.wait_until(all_done)["numbers"] == list(range(1, 601))


def test_several_workers_share_a_database_and_each_job_runs_once(workshop):
    for _ in range(3):
        workshop.work()
    # Otherwise the first has done it all before the others are there.
    workshop.wait_until(lambda told: told["arrived"] == 3)
    workshop.run("start", "count", "100", "12")
    told = workshop.wait_until(lambda told: len(told["jobs"]) == 12 and all_done(told))
    assert told["numbers"] == sorted(12 * list(range(1, 101)))
    assert all(job["attempts"] == 1 for job in told["jobs"])
    assert told["processes"] > 1
