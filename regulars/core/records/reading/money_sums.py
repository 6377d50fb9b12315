"""Sums of money: never across currencies."""

from collections.abc import Iterable
from typing import Any

from regulars.core.database.rows import Row, is_postgres
from regulars.core.records.field import Field
from regulars.core.records.reading.expressions import custom_expression


def currency_expression(field: Field) -> str:
    """Return the SQL for the currency of a money field."""
    if not field.custom:
        return f"t.{field.second_column}"
    return custom_expression("t", f"{field.name}', 'c" if is_postgres() else f'{field.name}"."c')


def add_money_sums(groups: list[dict[str, Any]], summed: Field, rows: Iterable[Row]) -> None:
    """Set each group's sum of a money field: one value, a list when there are several currencies, or null.

    `rows` are (group, currency, sum in ten-thousandths, …).
    """
    found: dict[Any, list[Any]] = {}
    for value, currency, total, *_ in rows:
        if total is not None:
            found.setdefault(value or None, []).append(summed.kind.encode((int(total), currency)))
    for group in groups:
        sums = found.get(group["value"] or None, [])
        group["sums"][summed.name] = sums[0] if len(sums) == 1 else sums or None
