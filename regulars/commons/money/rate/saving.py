"""What a save of a rate checks: a real currency, not the company's own, at a rate that somebody pays."""

from decimal import Decimal

from regulars.core.problems import Invalid
from regulars.core.records.home_currency import home_currency
from regulars.core.records.record_type import Save
from regulars.core.words import say
from regulars.foundation.currencies import is_currency

# Dearer than a bar of gold, cheaper than a grain of sand: a slip of the finger.
MOST, LEAST = Decimal(1_000_000), Decimal("0.000001")


def check_rate(save: Save) -> None:
    """Refuse what is no currency, and a rate that nobody pays."""
    values, row = save.values, save.record
    if values.get("currency"):
        values["currency"] = str(values["currency"]).upper()
    if save.is_new:
        row.home = home_currency()
    currency = values.get("currency", row.currency)
    if currency and not is_currency(currency):
        raise Invalid.field("currency", say("Name the currency by its three letters, for example EUR."))
    if currency == row.home:
        raise Invalid.field("currency", say("This is the company's own currency: one is always one."))
    rate = values.get("rate", row.rate)
    if rate is not None and not LEAST <= rate <= MOST:
        raise Invalid.field("rate", say("Write what one unit is worth: more than nothing, less than a million."))
