"""Numbers of a spreadsheet come in as it shows them: per cents, postcodes filled with zeros, fifteen digits."""

import time
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import xlsxwriter

from regulars.core.records.importing.reading import open_table
from regulars.core.records.importing.reading.number_formats import NumberFormats, read_number_formats


def workbook(path: Path, rows: list[list[Any]], formats: list[str | None], sheet: str = "A & B") -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Notes").hide()
        page = book.add_worksheet(sheet)
        made = [book.add_format({"num_format": code}) if code else None for code in formats]
        page.write_row(2, 1, [f"Column {index}" for index in range(len(formats))])
        for number, row in enumerate(rows, start=3):
            for column, value in enumerate(row):
                page.write(number, column + 1, value, made[column])
    return path


def cells(path: Path) -> list[list[str]]:
    return [[cell for cell in row.cells if cell] for row in open_table(path).rows()]


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        ("0%", 0.5, "50%"),
        ("0.0%", 0.125, "12.5%"),
        ('[Red]0.00 "%"', 12.5, "12.5"),
        ("00000", 1067, "01067"),
        ("00000", 80331, "80331"),
        ("#,##0.00", 1234.5, "1234.5"),
        (None, 0.1 + 0.2, "0.3"),
        (None, 1.234, "1.234"),
    ],
)
def test_a_number_comes_in_as_it_is_shown(tmp_path: Path, code: str | None, value: float, text: str) -> None:
    assert cells(workbook(tmp_path / "list.xlsx", [["Ada", value]], [None, code])) == [["Ada", text]]


def test_cells_of_one_column_may_be_shown_in_different_ways(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        page, shares = book.add_worksheet(), book.add_format({"num_format": "0%"})
        page.write_row(0, 0, ["Name", "Share"])
        for row in range(1, 400):
            page.write(row, 0, f"Name {row}")
            page.write(row, 1, 0.25, shares if row % 3 else None)
    read = cells(path)
    assert [read[row - 1][1] for row in (1, 2, 3, 4, 399)] == ["25%", "25%", "0.25", "25%", "0.25"]


def test_a_number_written_as_a_text_is_read_as_its_writer_writes_numbers(tmp_path: Path) -> None:
    rows = [["1.234,50 €", 1.234], ["1.234", 2.5]]
    table = open_table(workbook(tmp_path / "list.xlsx", rows, [None, None]))
    # The spreadsheet's own number gets a fourth decimal, or a comma for decimals would make it a thousand.
    assert (table.reading.decimal, [row.cells for row in table.rows()]) == (
        ",", [["1.234,50 €", "1.2340"], ["1.234", "2.5"]],
    )  # fmt: skip


def test_rows_have_the_numbers_that_the_spreadsheet_shows_beside_them(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", [["Ada", 1], ["Bob", 2]], [None, None])
    assert [row.number for row in open_table(path).rows()] == [4, 5]


def test_rows_without_a_format_are_shown_as_they_are() -> None:
    formats = NumberFormats()
    formats.note(4, 0, "%")
    assert [formats.shown(row, 0, 0.5, "0.5") for row in (3, 4, 5)] == ["0.5", "50%", "0.5"]


MANY = 30_000
_STYLES = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>'


@pytest.mark.parametrize(
    ("styles", "sheet"),
    [
        (_STYLES, "<c " * MANY),
        (_STYLES, f"<c {'a' * MANY}>"),
        (_STYLES, f'<c r="{"x" * MANY}'),
        ("<cellXfs>" * MANY, ""),
        (f"<cellXfs>{'<xf ' * MANY}</cellXfs>", ""),
        ("<numFmt " * MANY, ""),
    ],
)
def test_a_spreadsheet_of_nothing_but_beginnings_keeps_nobody_busy(tmp_path: Path, styles: str, sheet: str) -> None:
    parts = {
        "workbook.xml": '<workbook><sheets><sheet name="A" r:id="one"/></sheets></workbook>',
        "_rels/workbook.xml.rels": '<Relationships><Relationship Id="one" Target="sheet.xml"/></Relationships>',
        "styles.xml": styles,
        "sheet.xml": sheet,
    }
    with ZipFile(tmp_path / "list.xlsx", "w") as archive:
        for name, content in parts.items():
            archive.writestr(f"xl/{name}", content)
    began = time.process_time()
    read_number_formats(tmp_path / "list.xlsx", "A")
    assert time.process_time() - began < 1
