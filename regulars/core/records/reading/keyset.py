"""Keyset pages: the SQL that continues after the last row of the page before."""

from dataclasses import dataclass, field
from typing import Any

from regulars.core.access.conditions import Condition
from regulars.core.database.rows import placeholders
from regulars.core.records.reading.sorting import SortKey


@dataclass(frozen=True)
class Term:
    """One expression of the order, never NULL within its segment."""

    sql: str
    params: tuple[Any, ...]
    descending: bool


@dataclass(frozen=True)
class Segment:
    """A stretch of the list in one order: rows that have the first key, then rows that have none."""

    where: Condition
    terms: list[Term] = field(default_factory=list)

    def order(self) -> tuple[str, list[Any]]:
        """Return the ORDER BY of this segment."""
        sql = ", ".join(f"{t.sql} {'DESC' if t.descending else 'ASC'}" for t in self.terms)
        return sql, [p for t in self.terms for p in t.params]

    def after(self, values: list[Any]) -> Condition:
        """Return the condition for rows behind the one whose terms had these values."""
        if len({t.descending for t in self.terms}) == 1:
            left = ", ".join(t.sql for t in self.terms)
            marks = placeholders(self.terms)
            sign = "<" if self.terms[0].descending else ">"
            return f"({left}) {sign} ({marks})", [*(p for t in self.terms for p in t.params), *values]
        return self._mixed(values)

    def _mixed(self, values: list[Any]) -> Condition:
        choices, params = [], []
        for place, term in enumerate(self.terms):
            equal = [f"{t.sql} = %s" for t in self.terms[:place]]
            choices.append(" AND ".join([*equal, f"{term.sql} {'<' if term.descending else '>'} %s"]))
            for t, value in zip(self.terms[: place + 1], values, strict=False):
                params += [*t.params, value]
        return " OR ".join(f"({c})" for c in choices), params


def segments_of(keys: list[SortKey], alias: str) -> list[Segment]:
    """Return the segments of a sorted list; rows without a first value come last in both directions."""
    if not keys:
        return [Segment(("", []), [Term(f"{alias}.id", (), True)])]
    first, rest = keys[0], [t for key in keys[1:] for t in _later_terms(key)]
    last = Term(f"{alias}.id", (), first.descending)
    main = [Term(first.sql, first.params, first.descending), *rest, last]
    if not first.may_be_empty:
        return [Segment(("", []), main)]
    full = (f"{first.sql} > ''", [*first.params]) if first.textual else (f"{first.sql} IS NOT NULL", [*first.params])
    return [Segment(full, main), Segment(first.empty(), [*rest, last])]


def _later_terms(key: SortKey) -> list[Term]:
    if not key.may_be_empty:
        return [Term(key.sql, key.params, key.descending)]
    empty, params = key.empty()
    return [
        Term(f"(CASE WHEN {empty} THEN 1 ELSE 0 END)", tuple(params), False),
        Term(f"COALESCE({key.sql}, {key.zero})", key.params, key.descending),
    ]
