"""What every reader yields: headings, rows with their numbers, and how the file was understood."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Self

from regulars.core.records.importing.recognising.day_orders import parting_sign
from regulars.core.words import say

MOST_COLUMNS = 2_000
LONGEST_CELL = 1_000_000


class UnreadableFile(Exception):
    """The file cannot be read at all; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is to be read; what is None is found out from the file."""

    encoding: str | None = None
    separator: str | None = None
    quote: str | None = None
    date_order: str | None = None  # dmy, mdy or ymd
    other_orders: Mapping[str, str] | None = None  # by the sign between day and month, where that is another
    decimal: str | None = None
    sheet: str | None = None
    has_heading: bool | None = None

    def overruled_by(self, other: "Reading") -> Self:
        """Return this reading with all that the other one says."""
        return replace(self, **{name: value for name, value in asdict(other).items() if value is not None})

    def order_of(self, day: str) -> str | None:
        """Return the order in which this day is written, by the sign between its parts."""
        return self.other_orders.get(parting_sign(day), self.date_order) if self.other_orders else self.date_order

    def as_json(self) -> dict[str, Any]:
        """Return it as plain values."""
        return asdict(self)


@dataclass(slots=True)
class SourceRow:
    """One row of the file: its number as a person counts (the heading is 1), its cells, and what is wrong with it."""

    number: int
    cells: list[str]
    problem: str | None = None
    picture: bytes | None = None


@dataclass(slots=True)
class Table:
    """A file opened for reading; `rows()` starts from the top each time it is called."""

    format: str
    headings: list[str]
    reading: Reading
    rows: Callable[[], Iterator[SourceRow]]
    sheets: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def unique_headings(cells: list[str]) -> list[str]:
    """Return the headings, numbered where they are empty ("Column 3") or doubled ("Phone (2)")."""
    taken: dict[str, int] = {}
    headings = []
    for index, cell in enumerate(cells[:MOST_COLUMNS], start=1):
        name = " ".join(cell.split())[:200] or say("Column {index}", index=index)
        taken[name] = count = taken.get(name, 0) + 1
        headings.append(name if count == 1 else f"{name} ({count})")
    return headings
