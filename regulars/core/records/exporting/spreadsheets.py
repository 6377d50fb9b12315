"""A list as XLSX: numbers are numbers, days are days, and a text is a text, never a formula."""

import datetime as dt
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from regulars.core.problems import Invalid
from regulars.core.records.exporting.listing import OWN_ID, Listing
from regulars.core.records.field import Field

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_575
LONGEST_CELL = 32_767


def xlsx_of(listing: Listing) -> Path:
    """Write the list to a temporary file, which the caller removes; raises Invalid where XLSX cannot hold it."""
    # Imported late: no start needs it.
    import xlsxwriter

    handle = tempfile.NamedTemporaryFile(suffix=".xlsx", delete=False)  # noqa: SIM115  it outlives this function
    handle.close()
    path = Path(handle.name)
    try:
        with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
            sheet = book.add_worksheet(listing.record_type.plural[:31])
            day, bold = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"bold": True})
            for place, heading in enumerate([*(f.label for f in listing.fields), OWN_ID]):
                sheet.write_string(0, place, heading, bold)
            sheet.freeze_panes(1, 0)
            for number, row in enumerate(listing.rows(), start=1):
                _write_row(sheet, number, row, listing.fields, day)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


def _write_row(sheet: "Worksheet", number: int, row: dict[str, Any], fields: list[Field], day: "Format") -> None:
    if number > MOST_ROWS:
        raise Invalid("A spreadsheet holds at most 1,048,575 rows. Take the list out as CSV, or filter it.")
    for place, field in enumerate(fields):
        value = row[field.name]
        if value is None:
            continue
        kind = field.of or field.kind.slug
        if kind == "date":
            sheet.write_datetime(number, place, dt.datetime.fromisoformat(value), day)
        elif kind in ("number", "percent", "duration") and abs(float(value)) < 1e15:
            sheet.write_number(number, place, float(value))
        else:
            text = field.kind.to_text(value)
            if len(text) > LONGEST_CELL:
                raise Invalid(
                    f"“{field.label}” of {row['title']} is longer than a spreadsheet's cell can be. "
                    "Take the list out as CSV, or leave that column out."
                )
            sheet.write_string(number, place, text)
    sheet.write_number(number, len(fields), row["id"])
