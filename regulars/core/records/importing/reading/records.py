"""Records out of separated text, one at a time; a quote that is never closed spoils only its own line."""

import csv
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from regulars.core.records.importing.reading.table import LONGEST_CELL, SourceRow
from regulars.core.words import say

LONGEST_LINE = 1_000_000
MOST_LINES_IN_A_ROW = 500
_REPLACED = "\ufffd"
csv.field_size_limit(LONGEST_CELL * 4)


class _QuoteNeverClosed(Exception):
    pass


@dataclass(slots=True)
class _Lines:
    """Lines of the stream for csv.reader; it remembers those of the record at hand, to give them back."""

    stream: TextIO
    pushed_back: deque[str]
    of_record: list[str]
    size: int = 0
    has_replaced: bool = False
    has_ended_inside: bool = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self.pushed_back.popleft() if self.pushed_back else self.stream.readline(LONGEST_LINE)
        if not line:
            self.has_ended_inside = bool(self.of_record)
            raise StopIteration
        self.of_record.append(line)
        self.size += len(line)
        self.has_replaced = self.has_replaced or _REPLACED in line
        if len(self.of_record) > MOST_LINES_IN_A_ROW or self.size > LONGEST_LINE * 2:
            raise _QuoteNeverClosed
        return line.replace("\0", "") if "\0" in line else line

    def start_record(self) -> None:
        self.of_record, self.size, self.has_replaced = [], 0, False


def read_records(path: Path, *, encoding: str, separator: str, quote: str) -> Iterator[SourceRow]:
    """Yield each record with its number; whatever is wrong with it is said in `problem`."""
    with path.open(encoding=encoding, errors="replace", newline="") as stream:
        lines = _Lines(stream, deque(), [])
        reader = csv.reader(lines, delimiter=separator, quotechar=quote)
        number = 0
        while True:
            lines.start_record()
            number += 1
            try:
                cells, problem = next(reader), None
            except StopIteration:
                if not lines.of_record:
                    return
                cells, problem = [], None
            except _QuoteNeverClosed:
                lines.has_ended_inside = True
                cells, problem = [], None
            except csv.Error as fault:
                cells, problem = _plain(lines, separator, quote), say("The row cannot be read: {fault}.", fault=fault)
            if lines.has_ended_inside:
                cells, problem = _open_quote(lines, separator, quote)
            yield SourceRow(number, cells, problem or _seen_problem(lines, encoding))


def _open_quote(lines: _Lines, separator: str, quote: str) -> tuple[list[str], str]:
    """Take only the first line, without its quotes, and give the others back to be read as rows."""
    lines.pushed_back.extendleft(reversed(lines.of_record[1:]))
    lines.of_record = lines.of_record[:1]
    lines.has_ended_inside = False
    return _plain(lines, separator, quote), say(
        "A quote ({quote}) is opened in this row and never closed.", quote=quote
    )


def _plain(lines: _Lines, separator: str, quote: str) -> list[str]:
    first = lines.of_record[0].rstrip("\r\n") if lines.of_record else ""
    return [cell.strip(quote) for cell in first.split(separator)]


def _seen_problem(lines: _Lines, encoding: str) -> str | None:
    if lines.has_replaced:
        return say(
            "The row has characters that are not written in {encoding}; choose another encoding or correct the row.",
            encoding=encoding,
        )
    if lines.size >= LONGEST_LINE and not lines.of_record[-1].endswith(("\n", "\r")):
        _skip_rest(lines)
        return say(
            "The row is longer than {longest_line} characters; its end was not read.",
            longest_line=format(LONGEST_LINE, ","),
        )
    return None


def _skip_rest(lines: _Lines) -> None:
    while (piece := lines.stream.readline(LONGEST_LINE)) and not piece.endswith(("\n", "\r")):
        pass
