"""Sums that somebody may mean: not below nothing, and not beyond all measure."""

from decimal import Decimal

from regulars.core.problems import Invalid
from regulars.core.words import say

# More than any deal was ever worth; thousands of them can still be added up exactly.
MOST = Decimal(10) ** 12


def require_sensible(amount: Decimal, field: str) -> None:
    """Raise Invalid for a sum that nothing is worth."""
    if amount < 0:
        raise Invalid.field(field, say("Write a sum that is not negative."))
    if amount > MOST:
        raise Invalid.field(field, say("Nothing is worth that much: write a sum below a thousand billion."))
