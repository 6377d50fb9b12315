"""The forecast's cells: each sum by month and by seller or team, and over all of them."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from regulars.core.records.kinds import KINDS
from regulars.sales.forecast.sums import SUMS, Line

# Stands for all months, or for everybody.
ALL = ""


class Group(NamedTuple):
    """Whose sums stand together: one seller's, or those of everybody in a team; 0 is nobody."""

    key: str
    people: frozenset[int]
    told: dict[str, Any]


def cells_of(lines: Iterable[Line], groups: Iterable[Group]) -> list[dict[str, Any]]:
    """Return {"month", "group", "currency", "count", and the sums} for what is not nothing."""
    found: dict[tuple[str, str, str], list[int]] = {}
    of_whom: dict[int, list[str]] = {}
    for group in groups:
        for one in group.people:
            of_whom.setdefault(one, []).append(group.key)
    for line in lines:
        sums = [line.deals, *line[4:8], line.weighted if line.likely is None else line.likely]
        for month in (line.month, ALL):
            for key in (*of_whom.get(line.owner or 0, ()), ALL):
                cell = found.setdefault((month, key, line.currency), [0] * len(sums))
                for at, one in enumerate(sums):
                    cell[at] += one
    return [
        {"month": month, "group": key, "currency": currency, "count": count, **_told(sums, currency)}
        for (month, key, currency), (count, *sums) in sorted(found.items())
    ]


def _told(sums: list[int], currency: str) -> dict[str, Any]:
    return {name: KINDS["money"].encode((one, currency)) for name, one in zip(SUMS, sums, strict=True)}
