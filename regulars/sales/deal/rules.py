"""What a deal is worth: its lines added up, and weighed by how likely it is won."""

from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any, Protocol

CENT = Decimal("0.01")


class Line(Protocol):
    """What a line says of its worth."""

    quantity: Any
    price: Any
    discount: Any


def worth_of(lines: Iterable[Line]) -> Decimal:
    """Return the sum of all lines, each rounded to a hundredth as it stands on paper."""
    return sum((line_worth(one) for one in lines), Decimal(0))


def line_worth(line: Line) -> Decimal:
    """Return quantity times price less the discount, rounded to a hundredth."""
    full = line.quantity * (line.price or Decimal(0))
    return (full * (100 - (line.discount or Decimal(0))) / 100).quantize(CENT, ROUND_HALF_EVEN)


def weighed(worth: Any, probability: Decimal) -> Decimal | None:
    """Return a worth times a probability in percent, to a hundredth; None where there is no worth."""
    return None if worth is None else (Decimal(worth) * probability / 100).quantize(CENT, ROUND_HALF_EVEN)
