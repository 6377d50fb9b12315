"""What a deal may be worth, and what its lines take over from the catalogue."""

from decimal import Decimal
from typing import Any

from regulars.commons.catalogue.product.models import Product
from regulars.commons.money.sensible import require_sensible
from regulars.core.problems import Invalid
from regulars.core.records.fields import readable_fields
from regulars.core.records.record_type import Save
from regulars.core.records.registry import record_type
from regulars.core.words import say
from regulars.sales.deal.models import Deal, DealLine
from regulars.sales.deal.rules import worth_of


def check_sums(save: Save) -> None:
    """Refuse a worth below nothing, beyond all measure or another than the lines', and lines that take away."""
    if value := save.values.get("value"):
        require_sensible(value[0], "value")
    if "value" in save.values and "lines" not in save.children and not save.is_new:
        require_worth_of_lines(save.record, value)
    products = _products(save)
    for place, line in enumerate(save.children.get("lines", ())):
        if product := products.get(line.get("product") or 0):
            _take_over(line, product)
        _check_line(line, f"children.lines.{place}")


def require_worth_of_lines(deal: Deal, value: tuple[Decimal, str] | None) -> None:
    """Raise Invalid where a deal would be worth something else than its lines add up to."""
    stands = None if deal.value is None else (Decimal(deal.value), deal.currency)
    lines = priced_lines(deal) if value != stands else []
    if lines and value != (worth_of(lines), lines[0].currency):
        raise Invalid.field("value", say("Its lines say what this deal is worth: change them, and it follows."))


def priced_lines(deal: Deal) -> list[DealLine]:
    """Return the stored lines that say what a deal is worth."""
    return list(DealLine.objects.filter(deal=deal, price__isnull=False).order_by("id"))


def _check_line(line: dict[str, Any], place: str) -> None:
    quantity, discount = line.get("quantity"), line.get("discount")
    if quantity is not None and quantity <= 0:
        raise Invalid.field(f"{place}.quantity", say("Write how much it is: more than nothing."))
    if discount is not None and not 0 <= discount <= 100:
        raise Invalid.field(f"{place}.discount", say("Write a discount from 0 to 100."))
    if price := line.get("price"):
        require_sensible(price[0], f"{place}.price")


def _products(save: Save) -> dict[int, Product]:
    """The products that new lines name, as far as their prices are this user's to know."""
    lines = save.children.get("lines", ())
    wanted = {line["product"] for line in lines if line.get("product") and line.get("id") is None}
    is_known = wanted and "price" in readable_fields(record_type("products"), save.by)
    return Product.objects.in_bulk(wanted) if is_known else {}


def _take_over(line: dict[str, Any], product: Product) -> None:
    """A new line that names a product has its price and unit, unless it says otherwise."""
    if line.get("price") is None and product.price is not None:
        line["price"] = (Decimal(product.price), product.currency)
    if not line.get("unit"):
        line["unit"] = product.unit
