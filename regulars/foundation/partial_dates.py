"""Days of the year whose year may be unknown, such as a birthday."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

_WRITTEN = re.compile(r"(?:(?P<year>\d{4})-?|--)(?P<month>\d{2})-?(?P<day>\d{2})(?:[T ].*)?$", re.ASCII)
_A_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A month and a day, and the year where it is known; 29 February needs no leap year to be kept."""

    month: int
    day: int
    year: int | None = None

    def __post_init__(self) -> None:
        date(_A_LEAP_YEAR if self.year is None else self.year, self.month, self.day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `1984-02-29`, `19840229`, `--02-29`, `--0229` or `0000-02-29`; raise ValueError for anything else."""
        found = _WRITTEN.match(text.strip())
        if not found:
            raise ValueError(f"Write the date as 1984-02-29, or as --02-29 without the year, not {text[:40]!r}.")
        year = found["year"]
        return cls(int(found["month"]), int(found["day"]), int(year or 0) or None)

    def isoformat(self) -> str:
        """Return `1984-02-29`, or `--02-29` where the year is unknown."""
        start = "--" if self.year is None else f"{self.year:04d}-"
        return f"{start}{self.month:02d}-{self.day:02d}"

    def __str__(self) -> str:
        return self.isoformat()

    def in_year(self, year: int) -> date:
        """Return the day on which it is celebrated in that year: 29 February moves to 28 in common years."""
        if (self.month, self.day) == (2, 29) and not calendar.isleap(year):
            return date(year, 2, 28)
        return date(year, self.month, self.day)

    def next_on_or_after(self, day: date) -> date:
        """Return the first day, from the given one on, on which it is celebrated."""
        this_year = self.in_year(day.year)
        return this_year if this_year >= day else self.in_year(day.year + 1)

    def years_on(self, day: date) -> int | None:
        """Return how many years it is ago on that day (an age), or None where the year is unknown."""
        if self.year is None:
            return None
        return day.year - self.year - (day < self.in_year(day.year))

    def is_within(self, days: int, *, of: date) -> bool:
        """Tell whether it is celebrated in the given number of days from that day on."""
        return self.next_on_or_after(of) <= of + timedelta(days=days)
