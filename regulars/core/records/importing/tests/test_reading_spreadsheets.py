"""Spreadsheets: dates as numbers, formulas, merged cells, hidden sheets, and bombs."""

import io
import struct
import zipfile
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from regulars.core.records.importing.reading import Reading, UnreadableFile, open_table


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as made:
        notes = made.add_worksheet("Secret")
        notes.hide()
        notes.write(0, 0, "hidden")
        sheet = made.add_worksheet("People")
        sheet.activate()
        made.get_worksheet_by_name("People").set_first_sheet()
        day = made.add_format({"num_format": "dd.mm.yyyy"})
        sheet.merge_range("A1:D1", "Customers 2026")
        sheet.write_row(1, 0, ["Company", "Name", "Born", "Phone"])
        sheet.merge_range("A3:A4", "Fjord AS")
        sheet.write_row(2, 1, ["Kari"])
        sheet.write_datetime(2, 2, date(1984, 2, 29), day)
        sheet.write_number(2, 3, 4790012345)
        sheet.write_row(3, 1, ["Ola"])
        sheet.write_formula(3, 3, '="22 "&"33"', None, "22 33")
        sheet.write_row(4, 1, ["Per"])
        sheet.write_formula(4, 3, "=1/0", None, "#DIV/0!")
        sheet.write_row(6, 1, ["Åse"])
    return path


def test_the_first_visible_sheet_is_read_as_people_see_it(book: Path) -> None:
    table = open_table(book)
    assert (table.sheets, table.reading.sheet) == (["Secret", "People"], "People")
    assert table.headings == ["Company", "Name", "Born", "Phone"]
    rows = list(table.rows())
    assert rows[0].cells == ["Fjord AS", "Kari", "1984-02-29", "4790012345"]
    assert rows[1].cells == ["Fjord AS", "Ola", "", "22 33"]
    assert rows[2].cells == ["", "Per", "", ""]
    assert (rows[3].number, rows[3].cells[:2]) == (7, ["", "Åse"])
    assert any("Secret" in note for note in table.notes)


def test_a_hidden_sheet_can_be_chosen(book: Path) -> None:
    assert open_table(book, reading=Reading(sheet="Secret", has_heading=True)).headings == ["hidden"]
    with pytest.raises(UnreadableFile, match="People"):
        open_table(book, reading=Reading(sheet="Nowhere"))


def bomb(path: Path, *, lie: bool) -> Path:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("xl/worksheets/sheet1.xml", b"0" * 100_000_000)
    content = held.getvalue()
    if lie:
        content = content.replace(struct.pack("<L", 100_000_000), struct.pack("<L", 1_000))
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("lie", [False, True])
def test_a_zip_bomb_is_not_opened_even_if_it_lies_about_its_size(tmp_path: Path, *, lie: bool) -> None:
    with pytest.raises(UnreadableFile, match=r"unpacks to more|damaged"):
        open_table(bomb(tmp_path / "bomb.xlsx", lie=lie))


@pytest.mark.parametrize("share", [0.3, 0.9, 0.99])
def test_a_spreadsheet_cut_off_is_refused(book: Path, share: float) -> None:
    content = book.read_bytes()
    book.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(UnreadableFile, match="damaged"):
        open_table(book)


def test_an_archive_that_is_no_spreadsheet_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("readme.txt", "hello")
    with pytest.raises(UnreadableFile, match="archive"):
        open_table(path)


def test_an_empty_spreadsheet_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as made:
        made.add_worksheet("Nothing")
    with pytest.raises(UnreadableFile, match="no filled cells"):
        open_table(path)


def test_a_sheet_of_remarks_is_passed_over_and_other_sheets_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as made:
        made.add_worksheet("Read me").write_row(0, 0, ["Exported on Monday"])
        for name in ("North", "South"):
            sheet = made.add_worksheet(name)
            sheet.write_row(0, 0, ["Name", "City"])
            sheet.write_row(1, 0, ["Kari", name])
    table = open_table(path)
    assert (table.reading.sheet, table.headings) == ("North", ["Name", "City"])
    assert "Read me, South" in " ".join(table.notes)
    assert open_table(path, reading=Reading(sheet="South")).notes == []
