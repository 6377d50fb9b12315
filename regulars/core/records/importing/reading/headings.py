"""Finding the row of headings: below titles and empty rows, or nowhere."""

import re

_LOOKS_LIKE_DATA = re.compile(
    r"^([^\s@]+@[^\s@.]+\.\S+|https?://\S+|www\.\S+|[+(]?\d[\d\s()./:,-]*|true|false|\d{4}-\d\d-\d\d.*)$", re.IGNORECASE
)
_LONGEST_HEADING = 100
_LOOKED_AT = 20


def find_heading_row(rows: list[list[str]], has_heading: bool | None) -> int | None:
    """Return the index of the row that holds the headings, or None where the file has none."""
    if has_heading is False:
        return None
    filled = [sum(1 for cell in row if cell.strip()) for row in rows[:_LOOKED_AT]]
    widest = max(filled, default=0)
    for index, count in enumerate(filled):
        # A title above the table fills one or two cells of many.
        if count and (count >= widest / 2 or count > 2 or widest <= 2):
            if widest == 2 and count == 1 and _is_title(rows[index + 1 : _LOOKED_AT]):
                continue
            return index if has_heading or _is_heading(rows[index], rows[index + 1 :]) else None
    return None


def _is_title(below: list[list[str]]) -> bool:
    """Whether headings of two columns follow on a line that fills one cell alone."""
    filled = [row for row in below if any(map(str.strip, row))]
    return len(filled) > 1 and sum(1 for cell in filled[0] if cell.strip()) == 2 and _is_heading(filled[0], filled[1:])


def _is_heading(row: list[str], below: list[list[str]]) -> bool:
    cells = [cell.strip() for cell in row if cell.strip()]
    if any(len(cell) > _LONGEST_HEADING or _LOOKS_LIKE_DATA.match(cell) for cell in cells):
        return False
    if len(cells) == 1 and len(row) == 1:
        # A single column: its first cell is a heading unless it looks like the others.
        return not below or any(_LOOKS_LIKE_DATA.match(r[0].strip()) for r in below if r and r[0].strip())
    return len({cell.casefold() for cell in cells}) >= max(1, len(cells) * 0.5)
