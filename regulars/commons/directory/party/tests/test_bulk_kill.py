"""kill -9 in the middle of a large change and of taking it back: it goes on or rolls back, never half."""

import json
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from testing.soak import rounds
from testing.workshop import Workshop

ROWS = rounds(4_000, soak=20_000)
KILLS = rounds(1, soak=6)
_CHANGES = "SELECT COUNT(*) FROM journal_change"
_OPEN = "SELECT COUNT(*) FROM jobs_job WHERE state IN ('waiting', 'running')"


class BulkWorkshop(Workshop):
    """Where there are people to be changed."""

    def __init__(self, data: Path) -> None:
        super().__init__(data, Path(__file__).with_name("bulk_program.py"))
        self.run("prepare", str(ROWS))

    def tell(self) -> dict[str, Any]:
        return dict(json.loads(self.run("tell")))

    def kill_at(self, more: int) -> dict[str, Any]:
        """Let a worker write so many changes more, kill it, and return what stands in the database."""
        with closing(self.connect()) as connection:
            least = connection.execute(_CHANGES).fetchone()[0] + more
            worker = self.work()
            self.wait_until(lambda: connection.execute(_CHANGES).fetchone()[0] >= least)
        worker.send_signal(signal.SIGKILL)
        worker.wait()
        return self.tell()

    def finish(self) -> dict[str, Any]:
        worker = self.work()
        with closing(self.connect()) as connection:
            self.wait_until(lambda: connection.execute(_OPEN).fetchone()[0] == 0)
        worker.kill()
        worker.wait()
        return self.tell()

    def wait_until(self, is_so: Callable[[], bool], *, seconds: float = 240) -> None:
        """Straight from the driver, so that the moment is not missed."""
        ends = time.monotonic() + seconds
        while not is_so():
            assert time.monotonic() < ends, self.tell()
            time.sleep(0.01)


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[BulkWorkshop]:
    shop = BulkWorkshop(tmp_path)
    yield shop
    shop.close()


def stands_whole(told: dict[str, Any], changed: int, changes: list[int]) -> None:
    """Whoever was changed is found by it and stands in the journal, once."""
    assert (told["changed"], told["found"], told["changes"], told["once"]) == (changed, changed, changes, True), told


def test_a_large_change_and_its_undo_killed_in_the_middle_end_whole(workshop: BulkWorkshop) -> None:
    workshop.run("change")
    for _ in range(KILLS):
        told = workshop.kill_at(ROWS // (4 * KILLS))
        stands_whole(told, told["changed"], [told["changed"]])
    told = workshop.finish()
    stands_whole(told, ROWS, [ROWS])
    assert told["linked"] == ROWS
    workshop.run("undo")
    for _ in range(KILLS):
        told = workshop.kill_at(ROWS // (4 * KILLS))
        stands_whole(told, told["changed"], [ROWS, ROWS - told["changed"]])
    stands_whole(workshop.finish(), 0, [ROWS, ROWS])


def test_a_cancelled_change_killed_while_it_is_taken_back_leaves_nothing(workshop: BulkWorkshop) -> None:
    workshop.run("change")
    done = workshop.kill_at(ROWS // 4)["changed"]
    workshop.run("cancel")
    told = workshop.kill_at(done // 4)
    stands_whole(told, told["changed"], [done, done - told["changed"]])
    told = workshop.finish()
    stands_whole(told, 0, [done, done])
    assert told["jobs"] == [["records.bulk", "cancelled"], ["records.undo", "done"]]
