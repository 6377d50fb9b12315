"""A list as XLSX: numbers are numbers, days are days, and a text is a text, never a formula."""

import datetime as dt
import tempfile
from typing import IO, TYPE_CHECKING, Any

from regulars.core.files.store import arriving_folder
from regulars.core.problems import Invalid
from regulars.core.records.exporting.listing import Table
from regulars.core.records.field import Field
from regulars.core.words import say
from regulars.foundation.formulas import keep_apostrophe

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_575
LONGEST_CELL = 32_767
# A spreadsheet knows no day before 1900, and counts one too many until here: 29 February 1900, which never was.
_FIRST_DAY = "1900-03-01"


def xlsx_of(listing: Table) -> IO[bytes]:
    """Return the list as a file without a name, gone when it is closed; raises Invalid where XLSX cannot hold it."""
    # Imported late: no start needs it.
    import xlsxwriter

    # A file with a name would stay behind whenever a process ends before the last byte was sent.
    out: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  it outlives this function
    try:
        with xlsxwriter.Workbook(out, {"constant_memory": True, "tmpdir": str(arriving_folder())}) as book:
            sheet = book.add_worksheet(listing.name[:31])
            day, bold = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"bold": True})
            for place, heading in enumerate(listing.headings):
                sheet.write_string(0, place, heading, bold)
            sheet.freeze_panes(1, 0)
            for number, row in enumerate(listing.rows(), start=1):
                _write_row(sheet, number, row, listing.fields, day)
                for place, mark in enumerate(listing.known_by(row), start=len(listing.fields)):
                    sheet.write(number, place, mark)
    except BaseException:
        out.close()
        raise
    out.seek(0)
    return out


def _write_row(sheet: "Worksheet", number: int, row: dict[str, Any], fields: list[Field], day: "Format") -> None:
    if number > MOST_ROWS:
        raise Invalid(say("A spreadsheet holds at most 1,048,575 rows. Take the list out as CSV, or filter it."))
    for place, field in enumerate(fields):
        value = row[field.name]
        if value is None:
            continue
        kind = field.of or field.kind.slug
        if kind == "date" and value >= _FIRST_DAY:
            sheet.write_datetime(number, place, dt.datetime.fromisoformat(value), day)
        elif kind in ("number", "percent", "duration") and abs(float(value)) < 1e15:
            sheet.write_number(number, place, float(value))
        else:
            text = keep_apostrophe(field.kind.to_cell(value, field))
            if len(text) > LONGEST_CELL:
                raise Invalid(
                    say(
                        "“{label}” of {title} is longer than a spreadsheet's cell can be. "
                        "Take the list out as CSV, or leave that column out.",
                        label=field.label,
                        title=row["title"],
                    )
                )
            sheet.write_string(number, place, text)
