"""XLSX, XLSM, XLSB, XLS and ODS: the chosen sheet as rows; hidden sheets only when asked for by name."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
    ZipError,
)

from regulars.core.records.importing.reading.archives import check_archive
from regulars.core.records.importing.reading.merged import MergedCells
from regulars.core.records.importing.reading.number_formats import NO_FORMATS, NumberFormats, read_number_formats
from regulars.core.records.importing.reading.shaping import shape_table
from regulars.core.records.importing.reading.table import Reading, SourceRow, Table, UnreadableFile
from regulars.core.records.importing.recognising.notations import detect_decimal
from regulars.core.words import say

LARGEST_OLD_FORMAT = 64 * 1024 * 1024
MOST_CELLS = 3_000_000
_SAMPLE = 300
# With a comma for the decimals, "1.234" would be read as thousands.
_THREE_DECIMALS = re.compile(r"\.\d{3}$")
Cell = int | float | str | bool | time | date | datetime | timedelta


def open_spreadsheet(path: Path, asked: Reading) -> Table:
    """Open a spreadsheet and its first visible sheet with content, or the sheet asked for."""
    with path.open("rb") as stream:
        is_zip = stream.read(2) == b"PK"
    if is_zip:
        _check_kind(check_archive(path))
    elif path.stat().st_size > LARGEST_OLD_FORMAT:
        raise UnreadableFile(say("The spreadsheet is too large to be opened at once. Save the sheet as CSV instead."))
    try:
        book = CalamineWorkbook.from_path(str(path))
    except PasswordError as fault:
        raise UnreadableFile(say("The file is protected by a password. Save it without one and try again.")) from fault
    except (CalamineError, ZipError, OSError) as fault:
        raise UnreadableFile(say("The spreadsheet is damaged or cut off. Save it again and try once more.")) from fault
    sheet, names, hidden = _choose_sheet(book, asked.sheet)
    formats = read_number_formats(path, sheet.name) if is_zip else NO_FORMATS
    decimal = asked.decimal or detect_decimal(_texts(sheet))
    table = shape_table(
        "spreadsheet",
        lambda: _rows(sheet, formats, is_comma=decimal == ","),
        reading=replace(asked, sheet=sheet.name, decimal=decimal),
        asked=asked,
        finds_decimal=False,
    )
    table.sheets = names
    others = [name for name in names if name != sheet.name and name not in hidden]
    if others and not asked.sheet:
        table.notes.append(
            say("Only the sheet {sheet} is read. Bring in the others by themselves: {names}.", sheet=sheet.name,
                names=", ".join(others))
        )  # fmt: skip
    if hidden and not asked.sheet:
        table.notes.append(say("Hidden sheets are left out unless chosen: {hidden}.", hidden=", ".join(hidden)))
    return table


def _check_kind(names: list[str]) -> None:
    if not any(n.startswith("xl/") for n in names) and "content.xml" not in names:
        raise UnreadableFile(say("This is an archive, not a spreadsheet. Unpack it and bring in the file inside."))


def _choose_sheet(book: CalamineWorkbook, wanted: str | None) -> tuple[CalamineSheet, list[str], list[str]]:
    sheets = [s for s in book.sheets_metadata if s.typ == SheetTypeEnum.WorkSheet]
    names = [s.name for s in sheets]
    hidden = [s.name for s in sheets if s.visible != SheetVisibleEnum.Visible]
    if wanted is not None and wanted not in names:
        raise UnreadableFile(
            say(
                "There is no sheet called {wanted}. There are: {names}.",
                wanted=repr(wanted[:60]),
                names=", ".join(names),
            )
        )
    candidates = [wanted] if wanted else [n for n in names if n not in hidden] or names
    alone = None
    for name in candidates:
        try:
            sheet = book.get_sheet_by_name(name)
        except (CalamineError, OSError) as fault:
            raise UnreadableFile(
                say("The sheet {name} is damaged. Save the file again and try once more.", name=repr(name))
            ) from fault
        if sheet.height and sheet.width:
            if sheet.height * sheet.width > MOST_CELLS:
                raise UnreadableFile(say("The sheet has too many cells to be opened at once. Save it as CSV instead."))
            if wanted or (sheet.height > 1 and sheet.width > 1):
                return sheet, names, hidden
            # One cell or column of remarks, unless there is nothing else.
            alone = alone or sheet
    if alone:
        return alone, names, hidden
    raise UnreadableFile(say("The spreadsheet has no filled cells. Check that it is the right file."))


def _rows(sheet: CalamineSheet, formats: NumberFormats, *, is_comma: bool) -> Iterator[SourceRow]:
    # The rows are all that the sheet has, from its first; the columns are those that are filled.
    left = (sheet.start or (0, 0))[1]
    merged = MergedCells(sheet.merged_cell_ranges or [], top=0, left=left)
    for index, cells in enumerate(sheet.iter_rows()):
        texts = [_text(cell) for cell in cells]
        for column, cell in enumerate(cells):
            if isinstance(cell, float):
                texts[column] = formats.shown(index, left + column, cell, texts[column])
                if is_comma:
                    texts[column] = _THREE_DECIMALS.sub(r"\g<0>0", texts[column])
        yield SourceRow(index + 1, merged.fill(index, texts))


def _texts(sheet: CalamineSheet) -> Iterator[list[str]]:
    """The cells that are texts, of the first rows: numbers in them are written as their writer writes numbers."""
    for cells in islice(sheet.iter_rows(), _SAMPLE):
        yield [cell for cell in cells if isinstance(cell, str)]


def _text(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell.replace("\0", "") if "\0" in cell else cell
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        # Spreadsheets reckon with 17 digits and show 15: 0.1 + 0.2 is 0.3 there.
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(float(f"{cell:.15g}"))
    if isinstance(cell, datetime):
        at_midnight = cell.time() == time.min
        return cell.date().isoformat() if at_midnight else cell.isoformat(sep=" ", timespec="seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)
