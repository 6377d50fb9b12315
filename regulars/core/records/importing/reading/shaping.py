"""From raw rows to a table: the headings found, ragged rows named, empty ones passed over."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from regulars.core.records.importing.reading.headings import find_heading_row
from regulars.core.records.importing.reading.table import (
    MOST_COLUMNS,
    Reading,
    SourceRow,
    Table,
    UnreadableFile,
    unique_headings,
)
from regulars.core.records.importing.recognising.day_orders import detect_day_orders, is_american, parting_sign
from regulars.core.records.importing.recognising.notations import detect_decimal
from regulars.core.words import mark, say, say_count

_SAMPLE = 300
_TWO_WAYS = {
    "dmy": mark(
        "“{day}” may be two days; it is read as day, month, year. If that is wrong, choose another order of days."
    ),
    "mdy": mark(
        "“{day}” may be two days; it is read as month, day, year. If that is wrong, choose another order of days."
    ),
}
_ALSO = {
    "dmy": mark("Days written with “{sign}” are read as day, month, year, unlike the others."),
    "mdy": mark("Days written with “{sign}” are read as month, day, year, unlike the others."),
}


def shape_table(
    format_name: str,
    raw: Callable[[], Iterator[SourceRow]],
    *,
    reading: Reading,
    asked: Reading,
    ends_cleanly: bool = True,
    finds_decimal: bool = True,
) -> Table:
    """Build the table from rows as they stand in the file; `asked` is what the user overruled."""
    sample = list(islice(raw(), _SAMPLE))
    if not any(cell.strip() for row in sample for cell in row.cells):
        raise UnreadableFile(say("There are no rows in the file. Check the sheet, or export it again."))
    at = find_heading_row([row.cells for row in sample], asked.has_heading)
    body = [row.cells for row in sample[0 if at is None else at + 1 :]]
    headings = unique_headings(_widened([] if at is None else sample[at].cells, body))
    first_number = sample[0].number if at is None else sample[at].number + 1
    reading = replace(
        reading,
        has_heading=at is not None,
        date_order=asked.date_order,
        decimal=reading.decimal or (detect_decimal(body) if finds_decimal else None),
    )
    notes = _notes_above(sample[: at or 0])
    if asked.date_order is None:
        reading = _with_day_orders(reading, body, notes)

    def rows() -> Iterator[SourceRow]:
        return _shaped(raw(), width=len(headings), first_number=first_number, ends_cleanly=ends_cleanly)

    return Table(format_name, headings, reading, rows, notes=notes)


def _with_day_orders(reading: Reading, body: list[list[str]], notes: list[str]) -> Reading:
    """Add the order of days to a reading; what nothing shows is guessed, and said."""
    found = detect_day_orders(body)
    usual, others = found.usual, dict(found.others)
    if found.doubtful:
        order = "mdy" if is_american(body) else usual if usual in _TWO_WAYS else "dmy"
        notes.append(say(_TWO_WAYS[order], day=found.doubtful))
        if usual not in _TWO_WAYS:
            usual = order
        elif usual != order:
            others[parting_sign(found.doubtful)] = order
    notes += [say(_ALSO[order], sign=sign) for sign, order in sorted(others.items())]
    return replace(reading, date_order=usual, other_orders=others or None)


def _notes_above(rows: list[SourceRow]) -> list[str]:
    """What is said of the rows above the headings; a line that only names the separator is none."""
    count = sum(1 for row in rows if any(map(str.strip, row.cells)))
    if not count:
        return []
    return [
        say_count(
            "{count} row above the headings is passed over.",
            "{count} rows above the headings are passed over.",
            count=count,
        )
    ]


def _widened(heading: list[str], body: list[list[str]]) -> list[str]:
    """Add a heading for each column that most rows have beyond the headings."""
    widths = Counter(_width(row) for row in body if _width(row))
    usual = widths.most_common(1)[0][0] if widths else 0
    wanted = usual if heading else max(widths, default=0)
    return heading[: _width(heading)] + [""] * max(0, wanted - _width(heading))


def _width(cells: list[str]) -> int:
    width = len(cells)
    while width and not cells[width - 1].strip():
        width -= 1
    return width


def _shaped(raw: Iterator[SourceRow], *, width: int, first_number: int, ends_cleanly: bool) -> Iterator[SourceRow]:
    held: SourceRow | None = None
    for row in raw:
        if row.number < first_number or (row.problem is None and not any(map(str.strip, row.cells))):
            continue
        if held is not None:
            yield held
        held = _fitted(row, width)
    if held is None:
        return
    if not ends_cleanly and held.problem is None and len([c for c in held.cells if c]) and held.picture is None:
        held.problem = _cut_off(held, width)
    yield held


def _fitted(row: SourceRow, width: int) -> SourceRow:
    cells = row.cells
    if len(cells) > width:
        if _width(cells) > width and row.problem is None:
            row.problem = say(
                "The row has {count} cells where the headings are {width};"
                " a separator inside a text may lack its quotes.",
                count=min(_width(cells), MOST_COLUMNS),
                width=width,
            )
        row.cells = cells if row.problem else cells[:width]
    return row


def _cut_off(row: SourceRow, width: int) -> str | None:
    if len(row.cells) < width:
        return say("The file ends in the middle of this row.")
    return None
