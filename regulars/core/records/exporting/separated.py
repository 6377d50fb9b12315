"""A list as CSV, streamed."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from regulars.core.records.exporting.listing import Table
from regulars.core.records.field import Field
from regulars.foundation.formulas import SPREADSHEET_MARK, disarm_formula

_PIECE = 64_000


def csv_of(listing: Table) -> Iterator[str]:
    """Yield the list as CSV with headings; texts that a spreadsheet would run are disarmed."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    buffer.write(SPREADSHEET_MARK)
    writer.writerow([disarm_formula(heading) for heading in listing.headings])
    for row in listing.rows():
        cells = [_cell(field, row[field.name]) for field in listing.fields]
        writer.writerow([*cells, *listing.known_by(row)])
        if buffer.tell() > _PIECE:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()


def _cell(field: Field, value: Any) -> str:
    cell = field.kind.to_cell(value, field)
    return cell if field.kind.is_numeric or field.of in ("number", "percent", "duration") else disarm_formula(cell)
