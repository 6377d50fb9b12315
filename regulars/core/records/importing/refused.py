"""The refused rows as a file: to be mended in a spreadsheet and brought in again, known by its first columns."""

import csv
import io
from collections.abc import Iterator, Sequence

from regulars.core.records.importing.importer import REFUSED
from regulars.core.records.importing.models import Import
from regulars.core.records.importing.recognising.columns import ColumnGuess
from regulars.core.words import say
from regulars.foundation.formulas import SPREADSHEET_MARK, disarm_formula, rearm_text

_ADDED = ["Row", "Reason"]


def refused_csv(imported: Import) -> Iterator[str]:
    """Yield the refused rows as CSV, with their row number and the reason in front, to be mended and taken in again."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    buffer.write(SPREADSHEET_MARK)
    writer.writerow([*_ADDED, *(disarm_formula(c["name"]) for c in imported.columns)])
    for row in imported.rows.filter(outcome=REFUSED).order_by("number").iterator(chunk_size=500):
        # A cell that came disarmed goes out so once, not twice.
        cells = (disarm_formula(rearm_text(cell)) for cell in row.cells)
        writer.writerow([row.number, disarm_formula(row.reason), *cells])
        if buffer.tell() > 64_000:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()


def own_headings(headings: Sequence[str]) -> Sequence[str]:
    """Return the headings that the file had before its rows were refused."""
    return headings[len(_ADDED) :] if list(headings[: len(_ADDED)]) == _ADDED else headings


def leave_out_added(guesses: Sequence[ColumnGuess]) -> None:
    """Leave out what was written in front of refused rows."""
    added = len(guesses) - len(own_headings([guess.name for guess in guesses]))
    for guess in guesses[:added]:
        guess.target, guess.confidence = None, 1.0
        guess.why = say("It was added to the refused rows; it is left out.")
