"""Sums of money: never across currencies."""

from collections.abc import Sequence
from typing import Any

from regulars.core.database.rows import fetch_rows, is_postgres
from regulars.core.records.field import Field
from regulars.core.records.reading.expressions import custom_expression


def currency_expression(field: Field) -> str:
    """Return the SQL for the currency of a money field."""
    if not field.custom:
        return f"t.{field.second_column}"
    return custom_expression("t", f"{field.name}', 'c" if is_postgres() else f'{field.name}"."c')


def add_money_sums(groups: list[dict[str, Any]], by: Field, summed: Field, sql: str, params: Sequence[Any]) -> None:
    """Set each group's sum of a money field: one value, a list when there are several currencies, or null."""
    found: dict[Any, list[Any]] = {}
    for value, currency, total in fetch_rows(sql, params):
        if total is not None:
            found.setdefault(value or None, []).append(summed.kind.encode((int(total), currency)))
    for group in groups:
        sums = found.get(group["value"] or None, [])
        group["sums"][summed.name] = sums[0] if len(sums) == 1 else sums or None
