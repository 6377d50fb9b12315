"""The shape of a large company: who is what, who works where, and what happens when; worked out, never stored."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

_MASK = (1 << 64) - 1
_DAY = 86_400
KINDS = ("note",) * 7 + ("call",) * 7 + ("visit",) * 2 + ("task",) * 4
DONE_OF_TEN = 7


class Deed(NamedTuple):
    """One activity: its number, when, with which party, what kind, and dice for the rest."""

    number: int
    seconds: int
    party: int
    kind: str
    dice: int


def mixed(number: int) -> int:
    """Return 64 well-mixed bits for a number: the same dice each time."""
    number = (number + 0x9E3779B97F4A7C15) & _MASK
    number = (number ^ number >> 30) * 0xBF58476D1CE4E5B9 & _MASK
    number = (number ^ number >> 27) * 0x94D049BB133111EB & _MASK
    return number ^ number >> 31


@dataclass(frozen=True)
class Shape:
    """How many parties and entries; parties are numbered from 0, every twentieth three are organisations."""

    parties: int
    entries: int
    now: dt.datetime

    @staticmethod
    def kind_of(party: int) -> str:
        """Return "person", "organisation" or "household"."""
        place = party % 20
        return "organisation" if place < 3 else "household" if place == 3 else "person"

    @property
    def organisations(self) -> int:
        """How many organisations there are."""
        return self.parties // 20 * 3 + min(self.parties % 20, 3)

    def employer_of(self, party: int) -> int | None:
        """Return the number of the organisation where a person works, if she does; a few employ many."""
        dice = mixed(party * 7 + 1)
        if self.kind_of(party) != "person" or dice % 10 >= 6:
            return None
        place = int(self.organisations * ((dice >> 8 & 0xFFFFFF) / 0x1000000) ** 1.5)
        return place // 3 * 20 + place % 3

    @property
    def _deeds(self) -> float:
        employed = self.parties * 0.8 * 0.6
        share_of_tasks = KINDS.count("task") / len(KINDS)
        return max(1.0, (self.entries - self.parties - employed) / (1 + share_of_tasks * DONE_OF_TEN / 10))

    def added_seconds(self, party: int) -> int:
        """Return when a party was added: evenly through the two years before the last three."""
        first = int(self.now.timestamp()) - 5 * 365 * _DAY
        return _office_hours(first + int(2 * 365 * _DAY * party / self.parties), mixed(party))

    def deeds(self, told: int) -> Iterator[Deed]:
        """Give activities by time until the wished number of entries is told; `told` have been already.

        A few parties have hundreds, most a handful, as in life.
        """
        span = 3 * 365 * _DAY - 4 * _DAY
        first = int(self.now.timestamp()) - span - 2 * _DAY
        step = span / (self._deeds * 1.01)
        step_over = _coprime(self.parties)
        number = 0
        while told < self.entries:
            dice = mixed(number + 0xDEED)
            kind = KINDS[dice % len(KINDS)]
            place = int(self.parties * ((dice >> 8 & 0xFFFFFFFF) / 0x100000000) ** 1.6)
            party = place * step_over % self.parties
            yield Deed(number, min(first + int(number * step), first + span), party, kind, dice >> 20)
            told += 2 if kind == "task" and is_done(dice >> 20) else 1
            number += 1


def is_done(dice: int) -> bool:
    """Whether a task was done since."""
    return dice % 10 < DONE_OF_TEN


def _office_hours(seconds: int, dice: int) -> int:
    return seconds // _DAY * _DAY + 7 * 3600 + dice % (9 * 3600)


def _coprime(parties: int) -> int:
    step = 7919
    while parties % step == 0:
        step += 2
    return step
