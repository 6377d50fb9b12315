"""On whose timelines what came in with others is told: each record by an entry of its own."""

from collections.abc import Iterable, Mapping

from regulars.core.database.rows import Row
from regulars.core.journal.parts_told import find_parts
from regulars.core.records.live.reached import Reached, reached_by
from regulars.core.records.registry import known_type


def reached_with_others(rows: Iterable[Row], reached: Mapping[int, list[Reached]]) -> dict[int, list[Reached]]:
    """Return, by change, where that is told which came in with others: their one entry stands on no timeline of it."""
    made: dict[str, dict[int, int]] = {}
    for change, entry, slug, pk, action, *_ in rows:
        kind = known_type(slug)
        if action == "create" and entry not in reached and kind and kind.subjects and not kind.is_subject:
            made.setdefault(slug, {})[pk] = change
    found: dict[int, list[Reached]] = {}
    for slug, changes in made.items():
        parts = find_parts(slug, list(changes))
        there = reached_by([part.entry for part in parts]) if parts else {}
        found |= {changes[part.record_id]: there[part.entry] for part in parts if part.entry in there}
    return found
