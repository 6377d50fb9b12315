"""A territory is a saved filter over parties: which of some parties lie in it."""

from collections.abc import Collection

from regulars.core.access.viewer import SYSTEM
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.problems import Problem
from regulars.core.records.models import SavedView
from regulars.core.records.reading.filters import filter_condition
from regulars.core.records.reading.visibility import join_conditions, of_the_type
from regulars.core.records.registry import known_type

PARTIES = ("people", "organisations", "households", "parties")


def lies_in(view: SavedView, parties: Collection[int]) -> set[int]:
    """Return which parties a saved filter finds; none where it fits the fields no more."""
    kind = known_type(view.record_type)
    if kind is None or view.record_type not in PARTIES or not parties:
        return set()
    try:
        condition = filter_condition(view.settings.get("filter"), SYSTEM, kind, "t")
    except Problem:
        return set()
    numbers = sorted(parties)
    these = (f"t.id IN ({placeholders(numbers)})", list(numbers))
    where, params = join_conditions([these, of_the_type(kind, "t"), condition])
    return {row[0] for row in fetch_rows(f"SELECT t.id FROM {kind.table()} t WHERE {where}", params)}
