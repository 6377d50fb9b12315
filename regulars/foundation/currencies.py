"""The currencies of ISO 4217, those of the past among them: old sums stand in them."""

from functools import cache

from babel.numbers import list_currencies

# Codes that the standard keeps for testing, and for where no currency is meant: three times the same letter.
_NO_CURRENCY = {"XTS", 3 * "X"}


def is_currency(code: object) -> bool:
    """Whether these are the three capital letters of a currency."""
    return isinstance(code, str) and code in known_currencies()


@cache
def known_currencies() -> frozenset[str]:
    """Return the codes of all currencies."""
    return frozenset(list_currencies()) - _NO_CURRENCY
