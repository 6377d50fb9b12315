"""kill -9 in the middle of an import: no half row, no row twice; cancelled, nothing of it stays."""

import json
import signal
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from testing.soak import rounds
from testing.workshop import Workshop

ROWS = rounds(2_000, soak=40_000)
TOLD = {
    "state": "SELECT state FROM importing_import",
    "counts": "SELECT counts FROM importing_import",
    "people": "SELECT count(*) FROM directory_party WHERE kind = 'person'",
    "organisations": "SELECT count(*) FROM directory_party WHERE kind = 'organisation'",
    "points": "SELECT count(*) FROM directory_contactpoint",
    "indexed": "SELECT count(*) FROM search_document",
    "ties": "SELECT count(*) FROM directory_relationship",
    "distinct": "SELECT count(DISTINCT email_key) FROM directory_party WHERE kind = 'person'",
    "job": "SELECT state FROM jobs_job WHERE kind = 'imports.run'",
}


class ImportingWorkshop(Workshop):
    """Where an import has begun."""

    def __init__(self, data: Path) -> None:
        super().__init__(data, Path(__file__).with_name("importing_program.py"))
        path = data / "list.csv"
        with path.open("w") as out:
            out.write("First name,Last name,E-mail,Phone,Company\n")
            out.writelines(f"P{i},Hansen,p{i}@x.example,+47 22 {i:06},Firm {i % 50}\n" for i in range(ROWS))
        self.run("prepare", str(path))

    def tell(self) -> dict[str, Any]:
        """What stands in the database."""
        with closing(self.connect()) as connection:
            told = {what: connection.execute(sql).fetchone()[0] for what, sql in TOLD.items()}
        return {**told, "counts": told["counts"] if isinstance(told["counts"], dict) else json.loads(told["counts"])}

    def kill_at(self, rows: int) -> dict[str, Any]:
        """Let a worker bring in so many rows, kill it, and return what stands in the database."""
        worker = self.work()
        self.wait_for(f"SELECT 1 FROM jobs_job WHERE kind = 'imports.run' AND done >= {rows}")
        worker.send_signal(signal.SIGKILL)
        worker.wait()
        return self.tell()

    def wait_for(self, sql: str, *, seconds: float = 400) -> None:
        """Wait until a query gives a row; straight from the driver, so that the moment is not missed."""
        ends = time.monotonic() + seconds
        with closing(self.connect()) as connection:
            while not connection.execute(sql).fetchall():
                assert time.monotonic() < ends, sql
                time.sleep(0.02)


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[ImportingWorkshop]:
    shop = ImportingWorkshop(tmp_path)
    yield shop
    shop.close()


def is_whole(told: dict[str, Any]) -> bool:
    """Every person has her contact points, her tie and her place in the index; and none is there twice."""
    people = told["people"]
    return bool(
        told["points"] == 2 * people
        and told["ties"] == people
        and told["distinct"] == people
        and told["indexed"] == people + told["organisations"]
        and told["counts"]["created"] == people
    )


@pytest.mark.soak
def test_an_import_killed_again_and_again_ends_whole(workshop: ImportingWorkshop) -> None:
    for rows in (1, ROWS // 2):
        told = workshop.kill_at(rows)
        assert told["state"] == "running"
        assert is_whole(told), told
    workshop.work()
    workshop.wait_for("SELECT 1 FROM jobs_job WHERE kind = 'imports.run' AND state = 'done'")
    told = workshop.tell()
    assert is_whole(told), told
    assert (told["people"], told["organisations"], told["counts"]["rows"]) == (ROWS, 50, ROWS)


def test_an_import_cancelled_half_way_leaves_nothing(workshop: ImportingWorkshop) -> None:
    assert workshop.kill_at(ROWS // 4)["state"] == "running"
    workshop.run("cancel")
    workshop.work()
    workshop.wait_for("SELECT 1 FROM jobs_job WHERE kind = 'records.undo' AND state = 'done'")
    told = workshop.tell()
    assert (told["state"], told["job"]) == ("cancelled", "cancelled")
    assert (told["people"], told["organisations"], told["points"], told["ties"], told["indexed"]) == (0, 0, 0, 0, 0)
