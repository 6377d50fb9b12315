"""Sums of money: never across currencies."""

from collections.abc import Iterable
from typing import Any

from regulars.core.database.rows import Row, is_postgres
from regulars.core.records.field import Field
from regulars.core.records.reading.expressions import custom_expression, same_text


def currency_expression(field: Field) -> str:
    """Return the SQL for the currency of a money field."""
    if not field.custom:
        return f"t.{field.second_column}"
    return custom_expression("t", f"{field.name}', 'c" if is_postgres() else f'{field.name}"."c')


def add_money_sums(groups: list[dict[str, Any]], field: Field, summed: Field, rows: Iterable[Row]) -> None:
    """Set each group's sum of a money field: one value, a list when there are several currencies, or null.

    `rows` are (group, currency, sum in ten-thousandths, …).
    """
    found: dict[Any, dict[str, int]] = {}
    for value, currency, total, *_ in rows:
        if total is not None:
            by_currency = found.setdefault(same_text(field, value) or None, {})
            by_currency[currency] = by_currency.get(currency, 0) + int(total)
    for group in groups:
        key = same_text(field, group["value"]) or None
        sums = [summed.kind.encode((total, currency)) for currency, total in found.get(key, {}).items()]
        group["sums"][summed.name] = sums[0] if len(sums) == 1 else sums or None
