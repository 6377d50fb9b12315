"""A list as CSV, streamed."""

import csv
import io
from collections.abc import Iterator

from regulars.core.records.exporting.listing import OWN_ID, Listing
from regulars.foundation.formulas import disarm_formula

_PIECE = 64_000
_MARK = "\ufeff"  # Excel takes CSV for UTF-8 only with it


def csv_of(listing: Listing) -> Iterator[str]:
    """Yield the list as CSV with headings; texts that a spreadsheet would run are disarmed."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    buffer.write(_MARK)
    writer.writerow([*(disarm_formula(field.label) for field in listing.fields), OWN_ID])
    for row in listing.rows():
        cells = [disarm_formula(field.kind.to_text(row[field.name])) for field in listing.fields]
        writer.writerow([*cells, row["id"]])
        if buffer.tell() > _PIECE:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()
