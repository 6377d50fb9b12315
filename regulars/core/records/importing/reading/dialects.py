"""Which sign separates the columns and which quotes the texts, told from the first lines."""

import csv
import re
from collections import Counter

SEPARATORS = (",", ";", "\t", "|")
_NAMED_BY_EXCEL = re.compile(r"^\ufeff?\"?sep=(.)\"?\r?\n?$")
_LINES, _LENGTH = 60, 12_000


def separator_line(line: str) -> str | None:
    """Return the separator that Excel's own first line `sep=;` names."""
    found = _NAMED_BY_EXCEL.match(line)
    return found[1] if found else None


def detect_dialect(lines: list[str]) -> tuple[str, str]:
    """Return the separator and the quote sign of a text table."""
    if lines and (named := separator_line(lines[0])):
        return named, '"'
    quote = _quote(lines)
    best, share = max(((s, _evenness(lines, s, quote)) for s in SEPARATORS), key=lambda pair: pair[1])
    if share >= 0.9:
        return best, quote
    # Imported late: the library takes as long to load as the whole framework.
    import clevercsv

    sample = "".join(lines[:_LINES])[:_LENGTH]
    try:
        found = clevercsv.Sniffer().sniff(sample, delimiters=list(SEPARATORS))
    except clevercsv.Error:
        found = None
    if found and found.delimiter in SEPARATORS:
        return found.delimiter, found.quotechar or quote
    return (best, quote) if share > 0 else (",", quote)


def _quote(lines: list[str]) -> str:
    text = "\n" + "".join(lines[:_LINES])
    double = len(re.findall(r'[\n,;\t|]"', text))
    single = len(re.findall(r"[\n,;\t|]'[^'\n]*'(?=[\r\n,;\t|])", text))
    return "'" if single > 2 and not double else '"'


def _evenness(lines: list[str], separator: str, quote: str) -> float:
    """Return the share of rows with the commonest number of columns, a little more for more columns."""
    try:
        rows = list(csv.reader(lines[:_LINES], delimiter=separator, quotechar=quote))
    except csv.Error:
        return 0.0
    widths = Counter(len(row) for row in rows if any(cell.strip() for cell in row))
    if not widths:
        return 0.0
    width, count = max(widths.items(), key=lambda pair: (pair[1], pair[0]))
    return 0.0 if width < 2 else count / widths.total() + min(width, 100) / 10_000
