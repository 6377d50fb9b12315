"""Columns of addresses that say nothing of whose or which: the first of each kind is one address, the next another."""

from collections.abc import Sequence

from regulars.core.records.importing.recognising.columns import ColumnGuess
from regulars.core.words import say

_STREETS = ("street", "whole")


def place_addresses(guesses: Sequence[ColumnGuess], label: str) -> None:
    """Give the parts of an address without a label this one, and those that come again the label “other”."""
    taken = {g.target: g for g in guesses if g.target and g.target.startswith("address:")}
    streets = [g.index for g in guesses if (g.target or "").partition(".")[2] in _STREETS]
    for guess in guesses:
        base, _, part = (guess.target or "").partition(".")
        if base != "address" or guess.confidence >= 1:
            # A known layout says what it means; our own city is that of whichever address there is.
            continue
        if part in ("house", "addition") and not any(0 < guess.index - street <= 3 for street in streets):
            # "Number" that does not follow a street is the number of something else.
            guess.target, guess.confidence, guess.why = None, 0.0, say("There is no street that this could belong to.")
            continue
        free = [f"address:{one}.{part}" for one in (label, "other") if f"address:{one}.{part}" not in taken]
        if free:
            guess.target = free[0]
            taken[free[0]] = guess
        else:
            name = taken[f"address:other.{part}"].name
            guess.target, guess.confidence, guess.why = None, 0.0, say("“{name}” already goes there.", name=name)
