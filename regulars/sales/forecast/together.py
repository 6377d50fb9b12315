"""Several currencies together in the company's own, by the rates of today: past beliefs too, so that only they move."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from regulars.commons.money.rate.queries import rates_on
from regulars.core.access.house_day import house_today
from regulars.core.access.viewer import Viewer
from regulars.core.records.columns import MONEY_SCALE
from regulars.core.records.home_currency import home_currency
from regulars.core.records.kinds import KINDS
from regulars.sales.forecast.sums import SUMS, Line

Told = dict[str, Any]


class Together:
    """Changes sums into the company's currency where there is a rate, and leaves the others as they are."""

    def __init__(self, viewer: Viewer) -> None:
        self.home, self.rates = home_currency(), rates_on(house_today(), by=viewer)

    def names_of(self, currencies: Iterable[str]) -> list[str]:
        """Return which of some currencies are counted together."""
        return sorted(self.rates.keys() & {*currencies})

    def lines(self, lines: Iterable[Line]) -> list[Line]:
        """Return the lines in as few currencies as can be."""
        return [self._line(line) if line.currency in self.rates else line for line in lines]

    def abroad(self, lines: Iterable[Line]) -> list[Line]:
        """Return those of the lines that are counted in another currency than their own."""
        return [line for line in lines if line.currency in self.rates and line.currency != self.home]

    def rows(self, rows: Iterable[Told], by: str, sums: Sequence[str]) -> list[Told]:
        """Return what the API tells of each `by` and currency, in as few currencies as can be; counts are added up."""
        found: dict[tuple[Any, str], Told] = {}
        for row in rows:
            currency = self.home if row["currency"] in self.rates else row["currency"]
            rate = self.rates.get(row["currency"], Decimal(1))
            before = found.get((row[by], currency), {})
            told = {**row, "currency": currency, "count": row.get("count", 0) + before.get("count", 0)}
            for name in sums:
                if row[name] is not None:
                    sum_before = Decimal(before[name]["amount"]) if before else Decimal(0)
                    told[name] = _money(Decimal(row[name]["amount"]) * rate + sum_before, currency)
            found[row[by], currency] = told
        return list(found.values())

    def _line(self, line: Line) -> Line:
        rate = self.rates[line.currency]
        sums: Told = {
            name: None if one is None else round(one * rate) for name in SUMS for one in [getattr(line, name)]
        }
        return line._replace(currency=self.home, **sums)


def _money(amount: Decimal, currency: str) -> dict[str, str]:
    return dict(KINDS["money"].encode((round(amount * MONEY_SCALE), currency)))
