"""What sums in several currencies are worth together, by the rates that hold on a day."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.records.columns import MONEY_SCALE
from regulars.core.records.home_currency import home_currency
from regulars.core.records.kinds import KINDS

Money = dict[str, str]


def rates_on(day: dt.date, *, by: Viewer) -> dict[str, Decimal]:
    """Return what one unit of each currency with a rate is worth on a day; the company's own is worth one."""
    home = home_currency()
    found = {home: Decimal(1)}
    if not by.may("see", "rates"):
        return found
    # The latest comes last, and stays.
    rows = fetch_rows(
        "SELECT currency, rate FROM money_rate WHERE trashed_at IS NULL AND home = %s AND day <= %s ORDER BY day, id",
        [home, day.isoformat()],
    )
    return found | {currency: Decimal(str(rate)) for currency, rate in rows}


def add_up(sums: Iterable[Money], rates: dict[str, Decimal]) -> dict[str, Any]:
    """Return {"sum", "apart"}: what can be said in the company's currency, and the sums whose currency has no rate.

    "sum" is null where none has a rate.
    """
    by_currency: dict[str, Decimal] = {}
    for one in sums:
        if Decimal(one["amount"]):
            by_currency[one["currency"]] = by_currency.get(one["currency"], Decimal(0)) + Decimal(one["amount"])
    known = [amount * rates[currency] for currency, amount in by_currency.items() if currency in rates]
    total = round(sum(known, Decimal(0)), 2)
    return {
        "sum": money(total, home_currency()) if known else None,
        "apart": [money(amount, currency) for currency, amount in by_currency.items() if currency not in rates],
    }


def money(amount: Decimal, currency: str) -> Money:
    """Return a sum of money as the API says it."""
    return dict(KINDS["money"].encode((int(amount * MONEY_SCALE), currency)))
