"""Relationships as plain values: which are stored, and when two of them say the same."""

from collections.abc import Hashable
from typing import Any

from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.registry import record_type
from regulars.foundation.text import fold

Tie = dict[str, Any]
_COLUMNS = ("id", "kind_id", "source_id", "target_id", "since", "until", "note", "is_alike")


def key_of(tie: Tie, alike: set[int]) -> Hashable:
    """Return kind and ends; of kinds that read alike from both ends, whichever comes first."""
    ends = tie.get("source_id"), tie.get("target_id")
    return tie.get("kind_id"), frozenset(ends) if tie.get("kind_id") in alike else ends


def stored_ties(ends: list[int], by: Viewer) -> list[Tie]:
    """Return the relationships from these; those read alike whose kind is named the same from both ends."""
    there: Condition = (f"t.source_id IN ({placeholders(ends)}) AND t.trashed_at IS NULL", ends)
    where, params = join_conditions([there, visible_condition(by, record_type("relationships"), "t")])
    rows = fetch_rows(
        "SELECT t.id, t.kind_id, t.source_id, t.target_id, t.since, t.until, t.note, k.name = k.reverse_name"
        " FROM directory_relationship t JOIN directory_relationshipkind k ON k.id = t.kind_id"
        f" WHERE {where} ORDER BY t.id",
        params,
    )
    return [dict(zip(_COLUMNS, row, strict=True)) for row in rows]


def reads_as(tie: Tie) -> str:
    """Return the role in it as it is compared."""
    return fold(str(tie.get("note") or ""))


def say_the_same(one: Tie, other: Tie) -> bool:
    """Whether two of one key are for days that overlap, and not in two roles: the baker may drive the van as well."""
    if reads_as(one) and reads_as(other) and reads_as(one) != reads_as(other):
        return False
    (begun, ended), (first, last) = _span(one), _span(other)
    return (begun, ended) == (first, last) or (begun < last and first < ended)


def _span(tie: Tie) -> tuple[str, str]:
    return str(tie.get("since") or ""), str(tie.get("until") or "9999-12-32")
