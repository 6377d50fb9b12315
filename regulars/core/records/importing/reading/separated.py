"""CSV, TSV and other separated text, of any size."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from regulars.core.records.importing.reading.dialects import detect_dialect, separator_line
from regulars.core.records.importing.reading.encodings import detect_encoding, known_encoding
from regulars.core.records.importing.reading.records import read_records
from regulars.core.records.importing.reading.shaping import shape_table
from regulars.core.records.importing.reading.table import Reading, SourceRow, Table, UnreadableFile
from regulars.core.words import say

_SAMPLE_LINES, _LONGEST_SAMPLE_LINE = 200, 20_000


def open_separated(path: Path, asked: Reading) -> Table:
    """Open separated text; what the user did not say is found out from a sample."""
    encoding = known_encoding(asked.encoding) if asked.encoding else detect_encoding(path)
    lines = _first_lines(path, encoding)
    _refuse_binary("".join(lines))
    separator, quote = detect_dialect(lines)
    separator = (asked.separator or separator).replace("\\t", "\t")
    quote = asked.quote or quote
    if len(separator) != 1 or len(quote) != 1 or separator == quote or separator in "\r\n":
        raise UnreadableFile(say("The separator and the quote are one sign each, and not the same one."))
    names_separator = bool(lines) and separator_line(lines[0]) is not None

    def raw() -> Iterator[SourceRow]:
        for row in read_records(path, encoding=encoding, separator=separator, quote=quote):
            if row.number == 1:
                row.cells = (
                    [] if names_separator else [row.cells[0].lstrip("\ufeff"), *row.cells[1:]] if row.cells else []
                )
            yield row

    known = replace(asked, encoding=encoding, separator=separator, quote=quote)
    return shape_table("csv", raw, reading=known, asked=asked, ends_cleanly=_ends_with_line_end(path))


def _first_lines(path: Path, encoding: str) -> list[str]:
    try:
        with path.open(encoding=encoding, errors="replace", newline="") as stream:
            lines = (stream.readline(_LONGEST_SAMPLE_LINE) for _ in range(_SAMPLE_LINES))
            return [line for line in lines if line]
    except UnicodeError as fault:
        raise UnreadableFile(
            say("The file is not written in {encoding}. Choose another encoding.", encoding=encoding)
        ) from fault


def _refuse_binary(sample: str) -> None:
    odd = sum(1 for c in sample if ord(c) < 32 and c not in "\0\t\r\n\f\v\x1b")
    if odd > max(10, len(sample) / 50):
        raise UnreadableFile(say("This is not a text file. Export the list as CSV, XLSX, vCard or LDIF and try again."))


def _ends_with_line_end(path: Path) -> bool:
    with path.open("rb") as stream:
        stream.seek(max(0, path.stat().st_size - 4))
        return stream.read().rstrip(b"\0 \t").endswith((b"\n", b"\r", b"\x1a"))
