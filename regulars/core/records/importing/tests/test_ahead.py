"""Rows drafted one batch ahead of the writer."""

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, cast

import pytest
from django.utils.translation import override
from xlsxwriter import Workbook

from regulars.core.records.importing.ahead import drafted
from regulars.core.records.importing.importer import Batcher
from regulars.core.records.importing.planning import in_batches
from regulars.core.records.importing.reading import Reading, open_table
from regulars.core.records.importing.reading.table import SourceRow
from regulars.core.words import say

TEN = [SourceRow(number, [str(number)]) for number in range(10)]


class Drafting:
    """Drafts rows and notes in which thread."""

    def __init__(self, *, asks: bool = False) -> None:
        self.asks_to_draft = asks
        self.threads: set[str] = set()
        self.drafted: list[int] = []

    def draft(self, row: SourceRow) -> Any:
        """Return what a row says."""
        self.threads.add(threading.current_thread().name)
        self.drafted.append(row.number)
        return row.number, say("e-mail address")


def made_by(drafting: Drafting, rows: Iterator[SourceRow]) -> list[Any]:
    with closing(drafted(in_batches(rows, 3), cast("Batcher", drafting))) as batches:
        return [draft for _, drafts in batches for draft in drafts]


@pytest.mark.parametrize("asks", [False, True])
def test_each_row_is_drafted_once_in_its_order_and_in_the_readers_language(asks: bool) -> None:
    drafting = Drafting(asks=asks)
    with override("de"):
        assert made_by(drafting, iter(TEN)) == [(number, "E-Mail-Adresse") for number in range(10)]
    assert (threading.current_thread().name in drafting.threads) == asks


def test_what_asks_the_database_is_not_drafted_before_the_rows_before_are_written() -> None:
    drafting = Drafting(asks=True)
    for rows, _ in drafted(in_batches(iter(TEN), 3), cast("Batcher", drafting)):
        assert drafting.drafted[-1] == rows[-1].number


def test_a_fault_while_reading_ahead_reaches_whoever_writes_after_the_rows_before_it() -> None:
    def broken() -> Iterator[SourceRow]:
        yield from TEN[:4]
        raise OSError("The disk is gone.")

    batches = drafted(in_batches(broken(), 3), _plain())
    rows, _ = next(batches)
    assert [row.number for row in rows] == [0, 1, 2]
    with pytest.raises(OSError, match="disk"):
        next(batches)


def test_whoever_stops_in_the_middle_leaves_no_thread_behind() -> None:
    read: list[int] = []

    def endless() -> Iterator[SourceRow]:
        while True:
            read.append(len(read))
            yield SourceRow(read[-1], ["Kari"])

    with closing(drafted(in_batches(endless(), 3), _plain())) as batches:
        next(batches)
    count = len(read)
    assert count <= 9  # no more than one batch ahead
    assert not [one for one in threading.enumerate() if one.name.startswith("import-ahead")]


def test_a_spreadsheet_opened_here_is_read_in_the_other_thread(tmp_path: Path) -> None:
    place = tmp_path / "people.xlsx"
    with Workbook(str(place)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Name", "City"])
        for number in range(1, 8):
            sheet.write_row(number, 0, [f"Kari {number}", "Bergen"])
    table = open_table(place, reading=Reading())
    with closing(drafted(in_batches(table.rows(), 3), _plain())) as batches:
        assert [row.cells[0] for rows, _ in batches for row in rows] == [f"Kari {number}" for number in range(1, 8)]


def _plain() -> Batcher:
    return cast("Batcher", Drafting())
