"""Which lines leave a deal that is split, and how much of each."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from regulars.core.problems import Invalid
from regulars.core.records.deriving import derive_field
from regulars.core.records.kinds.choices import MOST_VALUES
from regulars.core.records.kinds.kind import Kind, blank
from regulars.core.records.kinds.links import read_id
from regulars.core.words import say
from regulars.sales.deal.models import Deal, DealLine

if TYPE_CHECKING:
    from regulars.core.records.field import Field


class TakenLines(Kind):
    """Lines of a deal by id, each with how much of it is meant; None: all of it."""

    slug = "taken_lines"
    operators = ()
    is_custom_kind = False
    json_type = list[dict[str, Any]]

    def parse(self, value: Any, field: "Field") -> dict[int, Decimal | None]:
        if blank(value):
            return {}
        if not isinstance(value, list) or len(value) > MOST_VALUES:
            raise ValueError(say("Give a list of values."))
        return dict(self._one(one) for one in value)

    def _one(self, value: Any) -> tuple[int, Decimal | None]:
        quantity = value.get("quantity") if isinstance(value, dict) else None
        counted = derive_field(DealLine, "quantity")
        return read_id(value), counted.kind.parse(quantity, counted)


def take_lines(deal: Deal, taken: dict[int, Decimal | None]) -> tuple[list[DealLine], list[DealLine]]:
    """Return the lines that stay with a deal and those that leave it, neither stored; raises Invalid."""
    lines = list(DealLine.objects.filter(deal=deal).order_by("id"))
    if taken.keys() - {line.pk for line in lines}:
        raise Invalid.field("lines", say("One of these rows is gone; reload to see what is there now."))
    leaving = {line.pk: _leaving(line, taken[line.pk]) for line in lines if line.pk in taken}
    stays = [_so_much(line, line.quantity - leaving.get(line.pk, 0), pk=line.pk) for line in lines]
    leaves = [_so_much(line, leaving[line.pk]) for line in lines if line.pk in leaving]
    return [line for line in stays if line.quantity], leaves


def _leaving(line: DealLine, quantity: Decimal | None) -> Decimal:
    if quantity is not None and not 0 < quantity <= line.quantity:
        raise Invalid.field("lines", say("Take more than nothing of a line, and no more than there is."))
    return line.quantity if quantity is None else quantity


def _so_much(line: DealLine, quantity: Decimal, pk: int | None = None) -> DealLine:
    return DealLine(
        pk=pk, deal_id=line.deal_id, product_id=line.product_id, text=line.text, quantity=quantity, unit=line.unit,
        price=line.price, currency=line.currency, discount=line.discount,
    )  # fmt: skip
